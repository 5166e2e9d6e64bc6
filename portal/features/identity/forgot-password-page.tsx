import { useState } from 'react'
import { useLocation } from '@tanstack/react-router'
import { accountApi } from '#contract/account.ts'
import { call } from '../../lib/api.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { FormView } from '../../ui/form.tsx'
import { TextLink } from '../../ui/links.tsx'
import { MailSent } from '../../parts/mail-sent.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Section } from '../../ui/section.tsx'
import { useForm } from '../../ui/use-form.ts'

/** Asks for a link to set a new password; the answer is the same whether the name exists or not. */
export function ForgotPasswordPage() {
  const t = useMessages().identity.forgot
  const [isSent, send] = useState(false)
  if (isSent) return <MailSent words={t} />
  return (
    <Page isNarrow>
      <PageHeader title={t.title} sentence={t.sentence} />
      <Section>
        <NameForm onDone={() => send(true)} />
      </Section>
      <div>
        <TextLink to="/sign-in">{t.back}</TextLink>
      </div>
    </Page>
  )
}

function NameForm({ onDone }: { onDone: () => void }) {
  const t = useMessages().identity
  const { search } = useLocation()
  const form = useForm({
    initial: { userName: 'name' in search ? String(search.name) : '' },
    labels: { userName: t.signIn.userName },
    required: ['userName'],
    send: async (values) => {
      await call(accountApi.requestPasswordReset, values)
      onDone()
    },
  })
  return (
    <FormView form={form} action={t.forgot.action}>
      <TextField
        form={form}
        name="userName"
        hint={t.signIn.userNameHint}
        autoComplete="username"
        inputMode="email"
      />
    </FormView>
  )
}
