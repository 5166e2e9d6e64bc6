import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { enrolmentApi } from '#contract/enrolment.ts'
import { call } from '../../lib/api.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { focusField, FormView } from '../../ui/form.tsx'
import { type Form, useForm } from '../../ui/use-form.ts'
import { WizardButtons } from '../../ui/wizard.tsx'
import { CompanyFields, ContactFields, SupportFields } from './profile-step-fields.tsx'
import { fromDraft, neededIn, type ProfileValues, requiredOf, stepOf, toProfile } from './profile-fields.ts'
import { CompanyFindings } from './company-findings.tsx'
import { useStepCheck } from './use-step-check.ts'
import { ReviewSummary } from './review-summary.tsx'
import type { StepProps } from './signed-in-steps.tsx'
import { FoundData } from './found-data.tsx'
import { steps, stepsOf, type LateStep, type Step } from './steps.ts'
import { useAutosave } from './use-autosave.ts'
import { useKeepEnrolment } from './use-enrolment.ts'

type ProfileStepsProps = StepProps & {
  step: Exclude<LateStep, 'membership' | 'partner-id'>
}

/** Company, primary contact, support and review share one form, saved as a draft while it is typed. */
export function ProfileSteps({ step, enrolment, go, cancel }: ProfileStepsProps) {
  const t = useMessages().enrolment
  const submit = useSubmit()
  const [initial] = useState(() =>
    fromDraft(enrolment.draft, { name: enrolment.organisationName, country: enrolment.country }),
  )
  const [isCorrecting, setCorrecting] = useState(false)
  const isShort = enrolment.knownSince !== null && !isCorrecting
  const next = (from: Step, by: 1 | -1): Step => {
    const list = isShort ? stepsOf(enrolment) : steps
    return list[list.indexOf(from) + by] ?? 'review'
  }
  const { check, findingsFor } = useStepCheck()
  const form = useProfileForm(initial, step, async (values) => {
    if (step === 'review') return submit(toProfile(values))
    const isFound = step === 'company' && isShort
    if (isFound || (await check(step, values))) go(next(step, 1))
  })
  const findings = step === 'company' && !isShort ? findingsFor(form.values) : undefined
  const keep = useKeepEnrolment()
  useAutosave(form.values, (values) => {
    const draft = toProfile(values)
    keep({ ...enrolment, draft })
    return call(enrolmentApi.saveDraft, draft)
  })
  const goToField = (name: string) => {
    if (stepOf(name) !== step) go(stepOf(name))
    setTimeout(() => focusField(name), 100)
  }
  return (
    <FormView form={form} goTo={goToField}>
      {step === 'company' && isShort ? (
        <FoundData enrolment={enrolment} correct={() => setCorrecting(true)} />
      ) : null}
      {step === 'company' && !isShort ? <CompanyFields form={form} /> : null}
      {findings ? <CompanyFindings form={form} findings={findings} /> : null}
      {step === 'contact' ? <ContactFields form={form} /> : null}
      {step === 'support' ? <SupportFields form={form} /> : null}
      {step === 'review' ? <ReviewSummary enrolment={enrolment} values={form.values} go={go} /> : null}
      <WizardButtons
        {...(step === 'review' ? { nextLabel: t.review.action } : {})}
        isBusy={form.isBusy}
        onBack={() => go(next(step, -1))}
        onCancel={cancel}
      />
    </FormView>
  )
}

/** The form of a step; what the country of the address asks for is marked and asked for at its field. */
function useProfileForm(
  initial: ProfileValues,
  step: ProfileStepsProps['step'],
  send: (values: ProfileValues) => unknown,
): Form<ProfileValues> {
  const t = useMessages()
  const asked = (values: ProfileValues) =>
    step === 'company' ? neededIn(values['legalProfile.address.country']) : []
  const form = useForm<ProfileValues>({
    initial,
    labels: t.enrolment.fields,
    required: step === 'review' ? [] : requiredOf(step),
    check: (values) => {
      const missing = asked(values).filter((name) => values[name].trim() === '')
      return Object.fromEntries(missing.map((name) => [name, t.rules.required({})]))
    },
    send,
  })
  const needed: readonly string[] = asked(form.values)
  const labels = Object.fromEntries(
    Object.entries(t.enrolment.needed).filter(([name]) => needed.includes(name)),
  )
  return {
    ...form,
    labels: { ...form.labels, ...labels },
    isRequired: (name) => form.isRequired(name) || needed.includes(name),
  }
}

function useSubmit() {
  const keep = useKeepEnrolment()
  const navigate = useNavigate()
  return async (profile: ReturnType<typeof toProfile>) => {
    const enrolment = await call(enrolmentApi.submit, profile)
    await navigate({ to: '/enrolment' })
    keep(enrolment)
  }
}
