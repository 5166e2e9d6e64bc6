import { useMessages } from '../../lib/i18n.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { EntryPoints } from './entry-points.tsx'
import { ProviderOffers } from './provider-offers.tsx'
import { TiersPicture } from './tiers-picture.tsx'

/** Explore the indirect model: the first page of whoever is not signed in. */
export function WelcomePage() {
  const t = useMessages().publicPages.welcome
  return (
    <Page>
      <PageHeader title={t.title} sentence={t.sentence} />
      <TiersPicture />
      <EntryPoints />
      <ProviderOffers />
    </Page>
  )
}
