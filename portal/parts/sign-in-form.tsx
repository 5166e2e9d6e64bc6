import { makeStyles, tokens } from '@fluentui/react-components'
import { useLocation } from '@tanstack/react-router'
import { identityApi } from '#contract/identity.ts'
import { call } from '../lib/api.ts'
import { useMessages } from '../lib/i18n.tsx'
import { useSecondStep } from '../lib/second-step.ts'
import { TextField } from '../ui/text-field.tsx'
import { FormView } from '../ui/form.tsx'
import { TextLink } from '../ui/links.tsx'
import { type Form, useForm } from '../ui/use-form.ts'
import { OwnSignIn, useSignInWays } from './own-sign-in.tsx'
import { PasskeySignIn } from './passkey-sign-in.tsx'

const useStyles = makeStyles({
  narrow: {
    maxWidth: '420px',
    width: '100%',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
  },
})

/** User name and password of a tenant. */
export function SignInForm({ onDone, next }: { onDone: () => Promise<void>; next?: string }) {
  const t = useMessages().identity.signIn
  const goToSecondStep = useSecondStep()
  const form = useForm({
    initial: { userName: '', password: '' },
    labels: { userName: t.userName, password: t.password },
    required: ['userName', 'password'],
    send: async (values) => {
      await call(identityApi.signIn, values)
      if (!(await goToSecondStep())) await onDone()
    },
  })
  const ways = useSignInWays(form.values.userName)
  const here = useLocation()
  const back = next ?? here.pathname + here.searchStr
  const isOnlyOutside = ways?.isExclusive === true
  return (
    <div className={useStyles().narrow}>
      <FormView form={form} {...(isOnlyOutside ? {} : { action: t.action })}>
        <TextField
          form={form}
          name="userName"
          hint={t.userNameHint}
          autoComplete="username"
          inputMode="email"
        />
        {ways?.provider ? (
          <OwnSignIn name={ways.provider.name} userName={form.values.userName} next={back} />
        ) : null}
        {isOnlyOutside ? null : <PasswordField form={form} />}
      </FormView>
      {isOnlyOutside ? null : <PasskeySignIn onDone={onDone} />}
    </div>
  )
}

function PasswordField({ form }: { form: Form<{ userName: string; password: string }> }) {
  const t = useMessages().identity.signIn
  return (
    <>
      <TextField form={form} name="password" type="password" autoComplete="current-password" />
      <div>
        <TextLink to="/forgot-password" search={{ name: form.values.userName || undefined }}>
          {t.forgot}
        </TextLink>
      </div>
    </>
  )
}
