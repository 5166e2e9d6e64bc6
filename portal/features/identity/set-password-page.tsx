import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { identityApi } from '#contract/identity.ts'
import { call } from '../../lib/api.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useRead } from '../../lib/queries.ts'
import { BrokenLink } from '../../parts/broken-link.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { FormView } from '../../ui/form.tsx'
import { ButtonLink } from '../../ui/links.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Row } from '../../ui/row.tsx'
import { Section } from '../../ui/section.tsx'
import { useForm } from '../../ui/use-form.ts'

/** Sets a password with the link from the mail; the link works once. */
export function SetPasswordPage() {
  const t = useMessages().identity.setPassword
  const { link = '' } = useParams({ strict: false })
  const whose = useRead(identityApi.passwordLink, { link })
  const [isDone, finish] = useState(false)
  if (isDone) return <Done />
  if (whose.error) return <Broken error={whose.error} />
  return (
    <Page isNarrow>
      <PageHeader
        title={whose.data?.purpose === 'reset' ? t.newTitle : t.title}
        sentence={whose.data ? t.sentence(whose.data.userName, whose.data.organisation) : undefined}
      />
      {whose.data ? (
        <PasswordForm
          link={link}
          userName={whose.data.userName}
          expiresAt={whose.data.expiresAt}
          onDone={() => finish(true)}
        />
      ) : null}
    </Page>
  )
}

/** Whoever set the password already can sign in; the others need a new link. */
function Broken({ error }: { error: unknown }) {
  const t = useMessages()
  return (
    <BrokenLink error={error} way={t.identity.setPassword.invalidText}>
      <Row>
        <ButtonLink to="/sign-in">{t.shell.signIn}</ButtonLink>
        <ButtonLink to="/forgot-password">{t.identity.setPassword.newLink}</ButtonLink>
      </Row>
    </BrokenLink>
  )
}

type PasswordFormProps = { link: string; userName: string; expiresAt: string; onDone: () => void }

function PasswordForm({ link, userName, expiresAt, onDone }: PasswordFormProps) {
  const t = useMessages().identity
  const format = useFormat()
  const form = useForm({
    initial: { userName, password: '' },
    labels: { userName: t.signIn.userName, password: t.setPassword.password },
    required: ['password'],
    send: async ({ password }) => {
      await call(identityApi.setPassword, { link, password })
      onDone()
    },
  })
  return (
    <Section>
      <FormView form={form} action={t.setPassword.action}>
        <TextField form={form} name="userName" isReadOnly autoComplete="username" />
        <TextField
          form={form}
          name="password"
          type="password"
          autoComplete="new-password"
          hint={t.setPassword.hint}
        />
        <div>{t.setPassword.validUntil(format.moment(expiresAt))}</div>
      </FormView>
    </Section>
  )
}

function Done() {
  const t = useMessages()
  return (
    <Page isNarrow>
      <PageHeader title={t.identity.setPassword.done} sentence={t.identity.setPassword.doneText} isResult />
      <div>
        <ButtonLink to="/sign-in" appearance="primary">
          {t.shell.signIn}
        </ButtonLink>
      </div>
    </Page>
  )
}
