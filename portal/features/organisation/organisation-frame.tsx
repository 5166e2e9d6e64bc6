import type { ReactNode } from 'react'
import { useMessages } from '../../lib/i18n.tsx'
import { useMay, useSession } from '../../lib/session.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { PageTabs, type PageTab } from '../../ui/page-tabs.tsx'
import { Page } from '../../ui/page.tsx'

const root = '/settings/organisation'

/** The pages of the organisation's profile beside each other; what a kind of organisation has no use for is left out. */
function useTabs(): PageTab[] {
  const t = useMessages().organisation.tab
  const kind = useSession()?.organisation.kind
  const hasBilling = kind !== 'operator'
  const mayTenants = useMay()('tenant.view')
  const hasLocations = kind === 'provider' || kind === 'reseller'
  return [
    { to: root, label: t.overview },
    { to: `${root}/legal`, label: t.legal },
    { to: `${root}/contacts`, label: t.contacts },
    ...(hasBilling ? [{ to: `${root}/billing`, label: t.billing }] : []),
    ...(hasLocations ? [{ to: `${root}/locations`, label: t.locations }] : []),
    ...(mayTenants ? [{ to: `${root}/tenants`, label: t.tenants }] : []),
  ]
}

type FrameProps = { title: string; sentence?: string; action?: ReactNode; children: ReactNode }

export function OrganisationFrame({ title, sentence, action, children }: FrameProps) {
  const t = useMessages().organisation
  const tabs = useTabs()
  return (
    <Page isNarrow>
      <PageHeader
        title={title}
        sentence={sentence}
        action={action}
        {...(title === t.title ? {} : { crumbs: [{ to: root, label: t.title }] })}
      />
      <PageTabs label={t.tabs} tabs={tabs} />
      {children}
    </Page>
  )
}
