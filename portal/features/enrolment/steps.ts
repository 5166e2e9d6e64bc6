import { useLocation, useNavigate } from '@tanstack/react-router'
import type { Enrolment } from '#contract/enrolment.ts'

export const steps = [
  'welcome',
  'tenant',
  'membership',
  'partner-id',
  'company',
  'contact',
  'support',
  'review',
] as const
export type Step = (typeof steps)[number]
/** The steps that need a tenant. */
export type LateStep = Exclude<Step, 'welcome' | 'tenant'>
export const isLate = (step: Step): step is LateStep => step !== 'welcome' && step !== 'tenant'

/** The steps an account admin may take too. */
export const isAboutPartnerId = (step: Step | undefined): boolean =>
  step === 'membership' || step === 'partner-id'

/** The wizard's step stands in the address bar, so that back, reload and links work. */
export function useStep() {
  const { search } = useLocation()
  const navigate = useNavigate()
  const asked = 'step' in search ? steps.find((step) => step === search.step) : undefined
  return { asked, go: (step: Step) => void navigate({ to: '/enroll', search: { step } }) }
}

const resumeAt = {
  membership: 'welcome',
  'partner-id': 'partner-id',
  profile: 'company',
  review: 'review',
} as const

/** Where somebody who comes back goes on. */
export const resumeStep = (enrolment: Enrolment): Step => resumeAt[enrolment.step]

/** The step a person can be at most: nothing before it may be missing. */
export function reachable(step: LateStep, enrolment: Enrolment): LateStep {
  const isPast = (one: Step) => steps.indexOf(step) > steps.indexOf(one)
  if (isPast('partner-id') && enrolment.isPartnerIdPostponed) return step
  if (isPast('membership') && !enrolment.membershipUserName) return 'membership'
  if (isPast('partner-id') && !enrolment.partnerId) return 'partner-id'
  return step
}

/** The steps of this applicant: of a company that is known already only customer support is asked (W1s). */
export const stepsOf = ({ knownSince }: Enrolment): Step[] =>
  steps.filter((step) => step !== 'contact' || knownSince === null)
