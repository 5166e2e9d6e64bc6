import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { membershipApi } from '#contract/membership.ts'
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
import { Section } from '../../ui/section.tsx'
import { useForm } from '../../ui/use-form.ts'

/** Sets the password of a membership account with the link from the mail; the link works once. */
export function MembershipPasswordPage() {
  const t = useMessages().membership.setPassword
  const { link = '' } = useParams({ strict: false })
  const whose = useRead(membershipApi.passwordLink, { link })
  const [isDone, finish] = useState(false)
  if (isDone) return <Done />
  if (whose.error) return <BrokenLink error={whose.error} way={t.invalidText} />
  return (
    <Page isNarrow>
      <PageHeader title={t.title} sentence={whose.data ? t.sentence(whose.data.account) : undefined} />
      {whose.data ? <PasswordForm link={link} {...whose.data} onDone={() => finish(true)} /> : null}
    </Page>
  )
}

type PasswordFormProps = { link: string; account: string; expiresAt: string; onDone: () => void }

function PasswordForm({ link, account, expiresAt, onDone }: PasswordFormProps) {
  const t = useMessages().membership.setPassword
  const format = useFormat()
  const form = useForm({
    initial: { account, password: '' },
    labels: { account: t.account, password: t.password },
    required: ['password'],
    send: async ({ password }) => {
      await call(membershipApi.setPassword, { link, password })
      onDone()
    },
  })
  return (
    <Section>
      <FormView form={form} action={t.action}>
        <TextField form={form} name="account" isReadOnly autoComplete="username" />
        <TextField form={form} name="password" type="password" autoComplete="new-password" hint={t.hint} />
        <div>{t.validUntil(format.moment(expiresAt))}</div>
      </FormView>
    </Section>
  )
}

function Done() {
  const t = useMessages().membership.setPassword
  return (
    <Page isNarrow>
      <PageHeader title={t.done} sentence={t.doneText} isResult />
      <div>
        <ButtonLink to="/enroll" appearance="primary">
          {t.toEnroll}
        </ButtonLink>
      </div>
    </Page>
  )
}
