import { adminRelationshipsApi, type AdminRelationship } from '#contract/admin-relationships.ts'
import { customersApi } from '#contract/customers.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useRead } from '../../lib/queries.ts'
import { Bullets } from '../../ui/bullets.tsx'
import { Details } from '../../ui/details.tsx'
import { TickField } from '../../ui/tick-field.tsx'
import { FormView } from '../../ui/form.tsx'
import { Moment } from '../../ui/moment.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Section } from '../../ui/section.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useForm } from '../../ui/use-form.ts'
import { DeclineButton } from './actions.tsx'
import { RoleTable } from './roles.tsx'
import { namesOf, useRelationshipAct } from './use-acts.ts'

/** Approve partner roles (W12): who asks, for what and how long; a tick and a click, or no. */
export function Answer({ row }: { row: AdminRelationship }) {
  const t = useMessages().adminRelationships
  const toast = useToast()
  const approve = useRelationshipAct(adminRelationshipsApi.approve, () =>
    toast({ text: t.approved(row.partnerName) }),
  )
  const form = useForm({
    initial: { isAccepted: false },
    labels: { isAccepted: t.approveTick(row.partnerName) },
    required: ['isAccepted'],
    send: () => approve.mutateAsync({ ...namesOf(row), isAccepted: true }),
  })
  return (
    <Section title={t.approveTitle} isAccent>
      <div>{t.approveText(row.partnerName, t.days(row.durationDays))}</div>
      <WhoAsks partnerId={row.partnerId} />
      {row.autoExtend ? <div>{t.approveExtends}</div> : null}
      {row.roles.includes('global-administrator') ? <Notice intent="warning">{t.globalAdmin}</Notice> : null}
      <RoleTable row={row} />
      <FormView form={form} action={t.approve} more={<DeclineButton row={row} />}>
        <TickField form={form} name="isAccepted" />
      </FormView>
    </Section>
  )
}

/** Who the partner is (W12): where it sits, since when and on whose word it works for us, and how it is reached. */
function WhoAsks({ partnerId }: { partnerId: string }) {
  const t = useMessages().company.partners
  const format = useFormat()
  const { data } = useRead(customersApi.partners, { limit: 100 })
  const partner = data?.items.find((one) => one.partnerId === partnerId)
  if (!partner) return null
  const { email, phone, website } = partner.support ?? {}
  const support = [email, phone, website].flatMap((line) => (line ? [line] : []))
  return (
    <Details
      entries={[
        { name: t.country, value: format.country(partner.partnerCountry) },
        { name: t.since, value: <Moment at={partner.since} /> },
        { name: t.acceptedBy, value: t.ways[partner.way](partner.acceptedBy) },
        { name: t.support, value: support.length > 0 ? <Bullets sentences={support} /> : null },
      ]}
    />
  )
}
