import { editableStates, type Enrolment } from '#contract/enrolment.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useMay } from '../../lib/session.ts'
import { Redirect } from '../../ui/redirect.tsx'
import { Wizard } from '../../ui/wizard.tsx'
import { MembershipStep } from './membership-step.tsx'
import { PartnerIdStep } from './partner-id-step.tsx'
import { ProfileSteps } from './profile-steps.tsx'
import { isAboutPartnerId, reachable, stepsOf, type LateStep, type Step } from './steps.ts'

/** Of an application that is sent off, only the link to the partner ID is missing (C2). */
const linkingSteps: Step[] = ['membership', 'partner-id']

export type StepProps = { enrolment: Enrolment; go: (step: Step) => void; cancel: () => void }

/** The steps that need the tenant: membership, partner ID, profile, review. */
export function SignedInSteps({ step: asked, ...props }: StepProps & { step: LateStep }) {
  const t = useMessages().enrolment
  const { enrolment } = props
  const mayEdit = useMay()('enrolment.edit')
  const isOpen = mayEdit && editableStates.some((state) => state === enrolment.state)
  const isLinking = enrolment.can.includes('link') && isAboutPartnerId(asked)
  if (!isOpen && !isLinking) return <Redirect to="/enrolment" />
  const step = reachable(asked, enrolment)
  const list = (isOpen ? stepsOf(enrolment) : linkingSteps).map((key) => ({ key, label: t.steps[key] }))
  return (
    <Wizard steps={list} current={step} title={t.titles[step]}>
      {step === 'membership' ? (
        <MembershipStep {...props} />
      ) : step === 'partner-id' ? (
        <PartnerIdStep {...props} />
      ) : (
        <ProfileSteps step={step} {...props} />
      )}
    </Wizard>
  )
}
