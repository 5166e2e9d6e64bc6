import { makeStyles, tokens } from '@fluentui/react-components'
import { identityApi } from '#contract/identity.ts'
import { call } from '../lib/api.ts'
import { useMessages } from '../lib/i18n.tsx'
import { useSecondStep } from '../lib/second-step.ts'
import { TextField } from '../ui/fields.tsx'
import { FormView } from '../ui/form.tsx'
import { TextLink } from '../ui/links.tsx'
import { useForm } from '../ui/use-form.ts'
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
export function SignInForm({ onDone }: { onDone: () => Promise<void> }) {
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
  return (
    <div className={useStyles().narrow}>
      <FormView form={form} action={t.action}>
        <TextField
          form={form}
          name="userName"
          hint={t.userNameHint}
          autoComplete="username"
          inputMode="email"
        />
        <TextField form={form} name="password" type="password" autoComplete="current-password" />
        <div>
          <TextLink to="/forgot-password" search={{ name: form.values.userName || undefined }}>
            {t.forgot}
          </TextLink>
        </div>
      </FormView>
      <PasskeySignIn onDone={onDone} />
    </div>
  )
}
