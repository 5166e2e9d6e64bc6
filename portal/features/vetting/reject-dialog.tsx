import { Button } from '@fluentui/react-components'
import { ruleNames } from '#contract/checks.ts'
import { enrolmentApi } from '#contract/enrolment.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct } from '../../lib/queries.ts'
import { Bullets } from '../../ui/bullets.tsx'
import { FormView } from '../../ui/form.tsx'
import { Modal } from '../../ui/modal.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useForm } from '../../ui/use-form.ts'
import type { DecisionDialogProps } from './approve-dialog.tsx'
import { afterDecision } from './after-decision.ts'
import { RuleFields } from './rule-fields.tsx'

/** Rejects an application with a reason the applicant reads. */
export function RejectDialog({ enrolment, onClose }: DecisionDialogProps) {
  const t = useMessages()
  const v = t.vetting
  const name = enrolment.organisationName
  const form = useReject({ enrolment, onClose })
  return (
    <Modal title={v.rejectTitle(name)} onClose={onClose}>
      <Bullets sentences={enrolment.isRevision ? v.rejectRevisionEffects(name) : v.rejectEffects(name)} />
      <FormView form={form} action={v.reject} more={<Button onClick={onClose}>{t.ui.cancel}</Button>}>
        <RuleFields form={form} rules={ruleNames} />
      </FormView>
    </Modal>
  )
}

function useReject({ enrolment, onClose }: DecisionDialogProps) {
  const v = useMessages().vetting
  const toast = useToast()
  const reject = useAct(enrolmentApi.reject, {
    refresh: afterDecision,
    onDone: () => {
      onClose()
      toast({
        text: v.rejectedToast(enrolment.organisationName),
        link: { to: '/vetting', label: v.title },
      })
    },
  })
  return useForm({
    initial: { rule: '', comment: '' },
    labels: { rule: v.reason, comment: v.comment },
    required: ['rule'],
    send: ({ rule, comment }) => {
      const chosen = ruleNames.find((known) => known === rule)
      if (!chosen) return undefined
      return reject.mutateAsync({
        enrolmentId: enrolment.id,
        rule: chosen,
        ...(comment.trim() ? { comment } : {}),
      })
    },
  })
}
