import { adminRelationshipsApi, type AdminRelationship } from '#contract/admin-relationships.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { TickField } from '../../ui/tick-field.tsx'
import { FormView } from '../../ui/form.tsx'
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
      {row.autoExtend ? <div>{t.approveExtends}</div> : null}
      {row.roles.includes('global-administrator') ? <Notice intent="warning">{t.globalAdmin}</Notice> : null}
      <RoleTable row={row} />
      <FormView form={form} action={t.approve} more={<DeclineButton row={row} />}>
        <TickField form={form} name="isAccepted" />
      </FormView>
    </Section>
  )
}
