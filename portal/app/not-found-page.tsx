import { useMessages } from '../lib/i18n.tsx'
import { ButtonLink } from '../ui/links.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { Page } from '../ui/page.tsx'

/** For addresses without a page. */
export function NotFoundPage() {
  const t = useMessages().shell.notFound
  return (
    <Page>
      <PageHeader title={t.title} sentence={t.text} />
      <div>
        <ButtonLink to="/" appearance="primary">
          {t.home}
        </ButtonLink>
      </div>
    </Page>
  )
}
