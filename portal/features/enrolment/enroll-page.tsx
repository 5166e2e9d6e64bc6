import { useNavigate } from '@tanstack/react-router'
import { useMessages } from '../../lib/i18n.tsx'
import { useKeepRememberedLink } from '../../lib/pending-link.ts'
import { useMay, useSession } from '../../lib/session.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Problem } from '../../ui/problem.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { Wizard } from '../../ui/wizard.tsx'
import { SignedInSteps } from './signed-in-steps.tsx'
import { isAboutPartnerId, isLate, resumeStep, steps, useStep, type Step } from './steps.ts'
import { TenantStep } from './tenant-step.tsx'
import { useStartedEnrolment } from './use-enrolment.ts'
import { WelcomeStep } from './welcome-step.tsx'

/** The enrolment of an indirect reseller, from the checklist to Enroll now (W1). */
export function EnrollPage() {
  const t = useMessages().enrolment
  const { asked, go } = useStep()
  const may = useMay()
  // An account admin comes for the partner ID alone (§2.2).
  const isReady = may('enrolment.edit') || (may('partner-id.link') && isAboutPartnerId(asked))
  useKeepRememberedLink(may('enrolment.edit'))
  const enrolment = useStartedEnrolment(isReady)
  const cancel = useCancel()
  const step = asked ?? (enrolment.data ? resumeStep(enrolment.data) : 'welcome')
  return (
    <Page>
      <PageHeader title={t.title} sentence={t.sentence} />
      {enrolment.error ? <Problem error={enrolment.error} retry={() => void enrolment.refetch()} /> : null}
      {!isLate(step) || !isReady ? (
        <EarlySteps step={step === 'welcome' ? 'welcome' : 'tenant'} go={go} cancel={cancel} />
      ) : null}
      {isLate(step) && isReady && enrolment.data ? (
        <SignedInSteps step={step} enrolment={enrolment.data} go={go} cancel={cancel} />
      ) : null}
    </Page>
  )
}

type EarlyProps = { step: 'welcome' | 'tenant'; go: (step: Step) => void; cancel: () => void }

function EarlySteps({ step, go, cancel }: EarlyProps) {
  const t = useMessages().enrolment
  const list = steps.map((key) => ({ key, label: t.steps[key] }))
  return (
    <Wizard steps={list} current={step} title={t.titles[step]}>
      {step === 'welcome' ? (
        <WelcomeStep onNext={() => go('tenant')} onCancel={cancel} />
      ) : (
        <TenantStep onNext={() => go('membership')} onBack={() => go('welcome')} onCancel={cancel} />
      )}
    </Wizard>
  )
}

/** Leaves the wizard; for the signed-in everything typed is kept on the server. */
function useCancel() {
  const t = useMessages().enrolment
  const toast = useToast()
  const session = useSession()
  const navigate = useNavigate()
  return () => {
    if (session) toast({ text: t.saved, link: { to: '/enroll', label: t.status.goOn } })
    void navigate({ to: session ? '/' : '/welcome' })
  }
}
