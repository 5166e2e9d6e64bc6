import type { Invitation } from '#contract/invitations.ts'
import type { Permission } from '#contract/permissions.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useMay, useSession } from '../../lib/session.ts'
import { ButtonLink } from '../../ui/links.tsx'
import { Section } from '../../ui/section.tsx'

const ends = ['accepted', 'declined', 'revoked', 'superseded', 'expired'] as const
type End = (typeof ends)[number] | 'orphaned'

/** How an invitation ended; undefined as long as it is open. */
export const endOf = ({ state, partnershipEndedAt }: Invitation): End | undefined =>
  partnershipEndedAt ? 'orphaned' : ends.find((end) => end === state)

/** Nothing is left to send: what became of the invitation, and what can be done now. */
export function Ended({ end, invitation }: { end: End; invitation: Invitation }) {
  const [title, text] = useMessages().invitations.ends[end]
  return (
    <Section title={title} isAccent>
      <div>{text}</div>
      {end === 'accepted' ? <ToWhatCame invitation={invitation} /> : null}
      {end === 'orphaned' ? <InviteAlone /> : null}
      {['declined', 'revoked', 'expired'].includes(end) ? <AskAgain invitation={invitation} /> : null}
      {invitation.successorId ? <ToSuccessor id={invitation.successorId} /> : null}
    </Section>
  )
}

function ToSuccessor({ id }: { id: string }) {
  const t = useMessages().invitations
  return (
    <div>
      <ButtonLink to={`/invitations/${id}`}>{t.toSuccessor}</ButtonLink>
    </div>
  )
}

function ToWhatCame({ invitation: { kind } }: { invitation: Invitation }) {
  const t = useMessages().shell.menu
  return kind === 'partnership' ? (
    <Way to="/resellers" needs="partnership.view" label={t.resellers} />
  ) : (
    <Way to="/customers" needs="customer.view" label={t.customers} />
  )
}

/** For the own organisation alone: also where the partner is gone and the customer may still be wanted. */
function InviteAlone() {
  const t = useMessages().consent.alone
  return <Way to="/customers/request" needs="relationship.request" label={t.title} />
}

/** Both tiers invite customers from the row of their partner. */
function AskAgain({ invitation: { kind } }: { invitation: Invitation }) {
  const t = useMessages().partnerships
  const isReseller = useSession()?.organisation.kind === 'reseller'
  if (kind === 'partnership')
    return <Way to="/resellers/request" needs="partnership.request" label={t.request} />
  if (kind === 'reseller_alone') return <InviteAlone />
  return (
    <Way to={isReseller ? '/providers' : '/resellers'} needs="customer.invite" label={t.inviteCustomers} />
  )
}

function Way({ to, needs, label }: { to: string; needs: Permission; label: string }) {
  if (!useMay()(needs)) return null
  return (
    <div>
      <ButtonLink to={to}>{label}</ButtonLink>
    </div>
  )
}
