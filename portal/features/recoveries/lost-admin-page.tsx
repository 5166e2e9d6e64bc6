import { useState } from 'react'
import { recoveriesApi, recoveryPeriod } from '#contract/recoveries.ts'
import { call } from '../../lib/api.ts'
import { useLanguage, useMessages } from '../../lib/i18n.tsx'
import { Bullets } from '../../ui/bullets.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { FormView } from '../../ui/form.tsx'
import { TextLink } from '../../ui/links.tsx'
import { MailSent } from '../../parts/mail-sent.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Section } from '../../ui/section.tsx'
import { useForm } from '../../ui/use-form.ts'

/** "Lost your only admin?": asks for the record that proves a domain; the answer never says whether it is known. */
export function LostAdminPage() {
  const t = useMessages().recoveries.lost
  const [isSent, send] = useState(false)
  if (isSent) return <MailSent words={t} />
  return (
    <Page isNarrow>
      <PageHeader title={t.title} sentence={t.sentence} />
      <Section title={t.steps}>
        <Bullets sentences={t.stepList(recoveryPeriod.hours.domain)} />
      </Section>
      <Section>
        <RequestForm onDone={() => send(true)} />
      </Section>
      <div>{t.other}</div>
      <div>
        <TextLink to="/sign-in">{t.back}</TextLink>
      </div>
    </Page>
  )
}

function RequestForm({ onDone }: { onDone: () => void }) {
  const t = useMessages().recoveries.lost
  const { language } = useLanguage()
  const form = useForm({
    initial: { domain: '', firstName: '', lastName: '', email: '' },
    labels: { domain: t.domain, firstName: t.firstName, lastName: t.lastName, email: t.email },
    required: ['domain', 'firstName', 'lastName', 'email'],
    send: async (values) => {
      await call(recoveriesApi.request, { ...values, language })
      onDone()
    },
  })
  return (
    <FormView form={form} action={t.action}>
      <TextField form={form} name="domain" hint={t.domainHint} inputMode="url" maxLength={253} />
      <TextField form={form} name="firstName" autoComplete="given-name" maxLength={50} />
      <TextField form={form} name="lastName" autoComplete="family-name" maxLength={50} />
      <TextField form={form} name="email" type="email" autoComplete="email" hint={t.emailHint} />
    </FormView>
  )
}
