import type { EndingPreview } from '#contract/partnership-endings.ts'
import type { Partnership } from '#contract/partnerships.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useSession } from '../../lib/session.ts'
import { Bullets } from '../../ui/bullets.tsx'
import { Section } from '../../ui/section.tsx'
import type { PartnerSide } from './partnership-list.tsx'

type EffectsProps = { partnership: Partnership; preview: EndingPreview; side: PartnerSide }

/** What ends and what stays, with the figures of this partnership. */
export function EndingEffects({ partnership, preview, side }: EffectsProps) {
  const t = useMessages().partnerships.ending
  const own = useSession()?.organisation.name ?? ''
  const [provider, reseller] =
    side === 'providers' ? [partnership.partnerName, own] : [own, partnership.partnerName]
  const { openInvitations, sharedCustomers, runningSubscriptions } = preview
  return (
    <>
      <Section title={t.ends}>
        <Bullets
          sentences={[
            ...t.endsText(reseller),
            openInvitations.value > 0
              ? t.invitations(openInvitations.value, openInvitations.more)
              : t.noInvitations,
            ...(preview.grantsAdminAccess ? [t.access(provider, reseller)] : []),
          ]}
        />
      </Section>
      <Section title={t.stays}>
        <Bullets
          sentences={[
            ...(sharedCustomers.value > 0 ? [t.customers(sharedCustomers.value, sharedCustomers.more)] : []),
            ...(runningSubscriptions.value > 0
              ? [t.subscriptions(runningSubscriptions.value, runningSubscriptions.more, reseller)]
              : []),
            t.contract,
            t.again,
          ]}
        />
      </Section>
    </>
  )
}
