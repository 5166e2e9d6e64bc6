import { Button } from '@fluentui/react-components'
import { type Check, ruleNames, rulesOf } from '#contract/checks.ts'
import type { Enrolment } from '#contract/enrolment.ts'
import { vettingApi } from '#contract/vetting.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct } from '../../lib/queries.ts'
import { Bullets } from '../../ui/bullets.tsx'
import { FormView } from '../../ui/form.tsx'
import { Modal } from '../../ui/modal.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useForm } from '../../ui/use-form.ts'
import { afterDecision } from './after-decision.ts'
import { RuleFields } from './rule-fields.tsx'

type ChallengeProps = { enrolment: Enrolment; check: Check; onClose: () => void }

/** Asks the applicant for one of the documents of a rule. */
export function ChallengeDialog({ enrolment, check, onClose }: ChallengeProps) {
  const t = useMessages()
  const v = t.vetting
  const name = enrolment.organisationName
  const rules = rulesOf(check.kind)
  const toast = useToast()
  const challenge = useAct(vettingApi.challenge, {
    refresh: afterDecision,
    onDone: () => {
      onClose()
      toast({ text: v.challenged(name) })
    },
  })
  const form = useForm({
    initial: { rule: '', comment: '' },
    labels: { rule: v.reason, comment: v.comment },
    required: ['rule'],
    send: ({ rule, comment }) => {
      const chosen = ruleNames.find((known) => known === rule)
      if (!chosen) return undefined
      return challenge.mutateAsync({
        enrolmentId: enrolment.id,
        check: check.kind,
        rule: chosen,
        ...(comment.trim() ? { comment } : {}),
      })
    },
  })
  return (
    <Modal title={v.challengeTitle(t.checks.kinds[check.kind])} onClose={onClose}>
      <Bullets sentences={v.challengeEffects(name)} />
      <FormView form={form} action={v.challenge} more={<Button onClick={onClose}>{t.ui.cancel}</Button>}>
        <RuleFields form={form} rules={rules} />
      </FormView>
    </Modal>
  )
}
