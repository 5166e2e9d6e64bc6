import { useState } from 'react'
import type { Session } from '#contract/identity.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useMay, useSession } from '../../lib/session.ts'
import { WizardButtons } from '../../ui/wizard.tsx'
import { TenantChoice } from './tenant-choice.tsx'
import { Notice } from '../../ui/notice.tsx'

type TenantStepProps = { onNext: () => void; onBack: () => void; onCancel: () => void }

/** Sign in to the tenant, or create one; whoever is signed in as its global admin just goes on. */
export function TenantStep(props: TenantStepProps) {
  const session = useSession()
  const isReady = useMay()('enrolment.edit')
  const [wantsOther, setWantsOther] = useState(false)
  if (session && isReady && !wantsOther) {
    return <ReadyTenant {...props} session={session} onOther={() => setWantsOther(true)} />
  }
  return (
    <>
      {session && !isReady ? <NotThisTenant session={session} /> : null}
      <TenantChoice onDone={props.onNext} />
      <WizardButtons onNext={props.onNext} isBlocked onBack={props.onBack} onCancel={props.onCancel} />
    </>
  )
}

type ReadyProps = TenantStepProps & { session: Session; onOther: () => void }

function ReadyTenant({ session, onOther, onNext, onBack, onCancel }: ReadyProps) {
  const t = useMessages().enrolment.tenant
  return (
    <>
      <Notice intent="success">{t.signedIn(session.organisation.name, session.domain)}</Notice>
      <WizardButtons
        onNext={onNext}
        onBack={onBack}
        onCancel={onCancel}
        more={{ label: t.other, onClick: onOther }}
      />
    </>
  )
}

function NotThisTenant({ session }: { session: Session }) {
  const t = useMessages()
  const { name, kind } = session.organisation
  return (
    <Notice intent="warning">
      {kind === 'reseller'
        ? t.enrolment.tenant.wrongRole(name)
        : t.enrolment.tenant.wrongKind(name, t.kinds[kind])}
    </Notice>
  )
}
