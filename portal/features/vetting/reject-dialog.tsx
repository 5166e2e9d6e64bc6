import { Button } from '@fluentui/react-components'
import { enrolmentApi, rejectionReasons } from '#contract/enrolment.ts'
import { operationsApi } from '#contract/operations.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct } from '../../lib/queries.ts'
import { Bullets } from '../../ui/bullets.tsx'
import { SelectField, TextAreaField } from '../../ui/fields.tsx'
import { FormView } from '../../ui/form.tsx'
import { Modal } from '../../ui/modal.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useForm } from '../../ui/use-form.ts'
import type { DecisionDialogProps } from './approve-dialog.tsx'

/** Rejects an application with a reason the applicant reads. */
export function RejectDialog({ enrolment, onClose }: DecisionDialogProps) {
  const t = useMessages()
  const v = t.vetting
  const name = enrolment.organisationName
  const form = useReject({ enrolment, onClose })
  return (
    <Modal title={v.rejectTitle(name)} onClose={onClose}>
      <Bullets sentences={v.rejectEffects(name)} />
      <FormView form={form} action={v.reject} more={<Button onClick={onClose}>{t.ui.cancel}</Button>}>
        <SelectField
          form={form}
          name="reason"
          options={rejectionReasons.map((value) => ({ value, label: v.reasons[value] }))}
        />
        <TextAreaField form={form} name="comment" rows={3} maxLength={2000} hint={v.commentHint} />
      </FormView>
    </Modal>
  )
}

function useReject({ enrolment, onClose }: DecisionDialogProps) {
  const v = useMessages().vetting
  const toast = useToast()
  const reject = useAct(enrolmentApi.reject, {
    refresh: [enrolmentApi.vettingCase, enrolmentApi.queue, operationsApi.home],
    onDone: () => {
      onClose()
      toast({
        text: v.rejectedToast(enrolment.organisationName),
        link: { to: '/vetting', label: v.title },
      })
    },
  })
  return useForm({
    initial: { reason: '', comment: '' },
    labels: { reason: v.reason, comment: v.comment },
    required: ['reason'],
    send: ({ reason, comment }) =>
      reject.mutateAsync({
        enrolmentId: enrolment.id,
        reason: rejectionReasons.find((known) => known === reason) ?? 'other',
        ...(comment.trim() ? { comment } : {}),
      }),
  })
}
