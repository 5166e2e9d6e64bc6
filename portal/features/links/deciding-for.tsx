import { useMessages } from '../../lib/i18n.tsx'
import { useSession } from '../../lib/session.ts'
import { SwitchOrganisation } from './switch-organisation.tsx'

/** Names the organisation that is about to agree, and offers to switch. */
export function DecidingFor() {
  const t = useMessages().links
  const session = useSession()
  if (!session) return null
  return (
    <>
      <div>{t.signedInFor(session.organisation.name, session.user.name)}</div>
      <SwitchOrganisation />
    </>
  )
}
