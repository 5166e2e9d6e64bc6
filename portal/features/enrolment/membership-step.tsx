import { Button } from '@fluentui/react-components'
import { useState, type ReactNode } from 'react'
import { enrolmentApi } from '#contract/enrolment.ts'
import { call } from '../../lib/api.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { FormView } from '../../ui/form.tsx'
import { Section } from '../../ui/section.tsx'
import { useForm } from '../../ui/use-form.ts'
import { WizardButtons } from '../../ui/wizard.tsx'
import type { StepProps } from './signed-in-steps.tsx'
import { LinkLater } from './link-later.tsx'
import { useKeepEnrolment } from './use-enrolment.ts'
import { Notice } from '../../ui/notice.tsx'

type Phase = 'why' | 'user' | 'password'

/** Why the partner ID is linked, then the membership sign-in: user name, password (W1.4-6). */
export function MembershipStep({ enrolment, go, cancel }: StepProps) {
  const [phase, setPhase] = useState<Phase>('why')
  const [userName, setUserName] = useState('')
  if (enrolment.membershipUserName && phase === 'why') {
    return (
      <Known
        userName={enrolment.membershipUserName}
        go={go}
        cancel={cancel}
        onOther={() => setPhase('user')}
      />
    )
  }
  if (phase === 'why')
    return (
      <Why onNext={() => setPhase('user')} onBack={() => go('tenant')} onCancel={cancel}>
        <LinkLater enrolment={enrolment} go={go} />
      </Why>
    )
  if (phase === 'user') {
    return (
      <UserName
        initial={userName}
        onNext={(name) => {
          setUserName(name)
          setPhase('password')
        }}
        onBack={() => setPhase('why')}
        onCancel={cancel}
      />
    )
  }
  return (
    <Password
      userName={userName}
      onDone={() => go('partner-id')}
      onBack={() => setPhase('user')}
      onCancel={cancel}
    />
  )
}

type Ways = { onBack: () => void; onCancel: () => void }

function Known({
  userName,
  go,
  cancel,
  onOther,
}: Omit<StepProps, 'enrolment'> & { userName: string; onOther: () => void }) {
  const t = useMessages().enrolment.membership
  return (
    <>
      <Notice intent="success" actions={<Button onClick={onOther}>{t.other}</Button>}>
        {t.signedIn(userName)}
      </Notice>
      <WizardButtons onNext={() => go('partner-id')} onBack={() => go('tenant')} onCancel={cancel} />
    </>
  )
}

function Why({ onNext, onBack, onCancel, children }: Ways & { onNext: () => void; children: ReactNode }) {
  const t = useMessages().enrolment.membership
  return (
    <>
      <Section>
        <div>{t.whyIntro}</div>
        <ul>
          {t.why.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
        <div>{t.whyNext}</div>
      </Section>
      {children}
      <WizardButtons nextLabel={t.signIn} onNext={onNext} onBack={onBack} onCancel={onCancel} />
    </>
  )
}

function UserName({
  initial,
  onNext,
  onBack,
  onCancel,
}: Ways & { initial: string; onNext: (name: string) => void }) {
  const t = useMessages().enrolment.membership
  const form = useForm({
    initial: { userName: initial },
    labels: { userName: t.userName },
    required: ['userName'],
    send: ({ userName }) => onNext(userName.trim()),
  })
  return (
    <FormView form={form}>
      <TextField form={form} name="userName" hint={t.userHint} autoComplete="off" autoFocus />
      <WizardButtons nextLabel={t.next} onBack={onBack} onCancel={onCancel} />
    </FormView>
  )
}

function Password({ userName, onDone, onBack, onCancel }: Ways & { userName: string; onDone: () => void }) {
  const t = useMessages().enrolment.membership
  const keep = useKeepEnrolment()
  const form = useForm({
    initial: { password: '' },
    labels: { password: t.passwordFor(userName) },
    required: ['password'],
    send: async ({ password }) => {
      keep(await call(enrolmentApi.signInToMembership, { userName, password }))
      onDone()
    },
  })
  return (
    <FormView form={form}>
      <TextField form={form} name="password" type="password" autoComplete="off" autoFocus />
      <WizardButtons nextLabel={t.signIn} onBack={onBack} onCancel={onCancel} isBusy={form.isBusy} />
    </FormView>
  )
}
