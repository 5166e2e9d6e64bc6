import { useMessages } from '../../lib/i18n.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'

/** Placeholder until the home of the signed-in is built. */
export function HomePage() {
  return (
    <Page>
      <PageHeader title={useMessages().shell.menu.home} />
    </Page>
  )
}
