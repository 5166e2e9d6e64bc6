import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { identityApi } from '#contract/identity.ts'
import { call } from '../../lib/api.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { restartSession, useProgramme } from '../../lib/session.ts'
import { NewTenantForm } from '../../parts/new-tenant-form.tsx'
import { SignInForm } from '../../parts/sign-in-form.tsx'
import { TextLink } from '../../ui/links.tsx'
import { Section } from '../../ui/section.tsx'

/** The two ways to a tenant; each opens in place. */
export function TenantChoice({ onDone }: { onDone: () => void }) {
  const t = useMessages().enrolment.tenant
  const [way, choose] = useState<'sign-in' | 'create'>()
  const finish = async () => {
    await restartSession()
    onDone()
  }
  return (
    <>
      <div>{t.intro}</div>
      <Section title={t.have}>
        <div>{t.haveText}</div>
        {way === 'sign-in' ? (
          <SignIn onDone={finish} />
        ) : (
          <Open label={t.signIn} isPrimary open={() => choose('sign-in')} />
        )}
      </Section>
      <Section title={t.none}>
        <div>{t.noneText}</div>
        {way === 'create' ? (
          <NewTenantForm
            action={t.create}
            send={async (tenant) => {
              await call(identityApi.createTenant, tenant)
              await finish()
            }}
          />
        ) : (
          <Open label={t.create} open={() => choose('create')} />
        )}
      </Section>
    </>
  )
}

function SignIn({ onDone }: { onDone: () => Promise<void> }) {
  const t = useMessages().enrolment.tenant
  return (
    <>
      <SignInForm onDone={onDone} />
      {useProgramme()?.demo ? (
        <div>
          <TextLink to="/sign-in" search={{ next: '/enroll?step=tenant' }}>
            {t.demo}
          </TextLink>
        </div>
      ) : null}
    </>
  )
}

function Open({ label, isPrimary = false, open }: { label: string; isPrimary?: boolean; open: () => void }) {
  return (
    <div>
      <Button appearance={isPrimary ? 'primary' : 'secondary'} onClick={open}>
        {label}
      </Button>
    </div>
  )
}
