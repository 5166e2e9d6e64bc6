import type { Partnership } from '#contract/partnerships.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useMay } from '../../lib/session.ts'
import { Details } from '../../ui/details.tsx'
import { ButtonLink } from '../../ui/links.tsx'
import { Moment } from '../../ui/moment.tsx'
import { Row } from '../../ui/row.tsx'
import { AccessButton } from './access-button.tsx'
import type { PartnerSide } from './partnership-list.tsx'
import { WithdrawButton } from './withdraw-button.tsx'

/** One partnership in its row: since when, its end, and the admin access that is a grant of its own. */
export function PartnershipDetails({ partnership, side }: { partnership: Partnership; side: PartnerSide }) {
  const t = useMessages().partnerships
  const may = useMay()
  return (
    <>
      <Details
        entries={[
          { name: t.partnerId, value: partnership.partnerId },
          { name: t.since, value: <Moment at={partnership.authorizedAt} withTime /> },
          { name: t.partnerStanding, value: <Standing partnership={partnership} /> },
          { name: t.ending.end, value: <Ending partnership={partnership} /> },
          { name: t.access, value: partnership.grantsAdminAccess ? t.accessYes : t.accessNo },
        ].filter(
          ({ name }) =>
            (name !== t.ending.end || partnership.ending) &&
            (name !== t.partnerStanding || partnership.partner || partnership.suspendedReason),
        )}
      />
      <Row>
        {partnership.can.includes('withdraw-notice') ? <WithdrawButton partnership={partnership} /> : null}
        {side === 'providers' ? <AccessButton partnership={partnership} /> : null}
        {side === 'resellers' && partnership.grantsAdminAccess && may('reseller-people.help') ? (
          <ButtonLink to={`/resellers/${partnership.id}/people`}>{t.people.open}</ButtonLink>
        ) : null}
      </Row>
    </>
  )
}

/** That the partner, or this partnership, is suspended, or that the partner leaves: since or until when, and why. */
function Standing({ partnership: { partner, suspendedReason } }: { partnership: Partnership }) {
  const t = useMessages().partnerships
  const { day } = useFormat()
  const reason = partner?.reason ?? suspendedReason
  return (
    <>
      {partner?.state === 'suspended' ? <div>{t.partnerSuspended(day(partner.since ?? ''))}</div> : null}
      {partner?.leavesAt ? <div>{t.partnerLeaves(day(partner.leavesAt))}</div> : null}
      {suspendedReason ? <div>{t.suspendedReasons.partnership}</div> : null}
      {reason ? <div>{t.measureReasons[reason]}</div> : null}
    </>
  )
}

function Ending({ partnership: { ending, partnerName, state } }: { partnership: Partnership }) {
  const t = useMessages().partnerships.ending
  const format = useFormat()
  if (!ending) return null
  const on = format.calendarDay(ending.on)
  const says = state === 'removed' ? t.ended : t.noticed
  return (
    <>
      <div>{says[ending.by](partnerName, on)}</div>
      {ending.reason ? <div>{t.why(ending.reason)}</div> : null}
    </>
  )
}
