import type { LinkPage } from '#contract/link-page.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useSession } from '../../lib/session.ts'
import { expectedKind } from './expected-kind.ts'
import { SwitchOrganisation } from './switch-organisation.tsx'

/** Names the organisation that is about to agree, and offers to switch. */
export function DecidingFor({ page }: { page: LinkPage }) {
  const t = useMessages().links
  const session = useSession()
  if (!session) return null
  return (
    <>
      <div>{t.signedInFor(session.organisation.name, session.user.name)}</div>
      <SwitchOrganisation kind={expectedKind(page)} />
    </>
  )
}
