import { Button } from '@fluentui/react-components'
import { enrolmentApi, type Enrolment } from '#contract/enrolment.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct } from '../../lib/queries.ts'
import { Bullets } from '../../ui/bullets.tsx'
import { TextAreaField } from '../../ui/text-area-field.tsx'
import { FormView } from '../../ui/form.tsx'
import { Modal } from '../../ui/modal.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useForm } from '../../ui/use-form.ts'
import { afterDecision } from './after-decision.ts'

export type DecisionDialogProps = { enrolment: Enrolment; onClose: () => void }

/** Approves an application, after listing the effects. */
export function ApproveDialog({ enrolment, onClose }: DecisionDialogProps) {
  const t = useMessages()
  const v = t.vetting
  const name = enrolment.organisationName
  const toast = useToast()
  const approve = useAct(enrolmentApi.approve, {
    refresh: afterDecision,
    onDone: () => {
      onClose()
      toast({ text: v.approvedToast(name), link: { to: '/vetting', label: v.title } })
    },
  })
  const form = useForm({
    initial: { comment: '' },
    labels: { comment: v.comment },
    send: ({ comment }) =>
      approve.mutateAsync({ enrolmentId: enrolment.id, ...(comment.trim() ? { comment } : {}) }),
  })
  return (
    <Modal title={v.approveTitle(name)} onClose={onClose}>
      <Bullets sentences={enrolment.isRevision ? v.approveRevisionEffects(name) : v.approveEffects(name)} />
      <FormView form={form} action={v.approve} more={<Button onClick={onClose}>{t.ui.cancel}</Button>}>
        <TextAreaField form={form} name="comment" rows={3} maxLength={2000} hint={v.commentHint} />
      </FormView>
    </Modal>
  )
}
