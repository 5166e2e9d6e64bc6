import { useNavigate } from '@tanstack/react-router'
import { recoveriesApi, recoveryPeriod } from '#contract/recoveries.ts'
import { useFormat } from '../../lib/format.ts'
import { useLanguage, useMessages } from '../../lib/i18n.tsx'
import { useAct } from '../../lib/queries.ts'
import { SelectField } from '../../ui/choice-fields.tsx'
import { TextAreaField } from '../../ui/text-area-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { TickField } from '../../ui/tick-field.tsx'
import { FormView } from '../../ui/form.tsx'
import { ButtonLink } from '../../ui/links.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Section } from '../../ui/section.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useForm } from '../../ui/use-form.ts'

/** Opens the recovery of an organisation for somebody identified outside the portal. */
export function OpenRecoveryPage() {
  const t = useMessages()
  const r = t.recoveries
  const form = useOpening()
  const format = useFormat()
  return (
    <Page isNarrow>
      <PageHeader
        title={r.open}
        sentence={r.openSentence(recoveryPeriod.hours.operator)}
        crumbs={[{ to: '/recoveries', label: r.title }]}
      />
      <Section>
        <FormView form={form} action={r.open} more={<ButtonLink to="/recoveries">{t.ui.cancel}</ButtonLink>}>
          <TextField form={form} name="domain" hint={r.fields.domainHint} maxLength={253} />
          <SelectField
            form={form}
            name="who"
            options={(['existing', 'new'] as const).map((value) => ({ value, label: r.fields[value] }))}
          />
          <WhoFields form={form} />
          <TextField form={form} name="email" type="email" hint={r.fields.emailHint} />
          <SelectField
            form={form}
            name="language"
            options={['de', 'en'].map((value) => ({ value, label: format.language(value) }))}
          />
          <TextAreaField form={form} name="reason" rows={4} maxLength={1000} hint={r.fields.reasonHint} />
          <TickField form={form} name="isVerified" />
        </FormView>
      </Section>
    </Page>
  )
}

type Opening = ReturnType<typeof useOpening>

function WhoFields({ form }: { form: Opening }) {
  const t = useMessages().recoveries.fields
  if (form.values.who === 'existing') return <TextField form={form} name="userName" hint={t.userNameHint} />
  if (form.values.who !== 'new') return null
  return (
    <>
      <TextField form={form} name="firstName" maxLength={50} />
      <TextField form={form} name="lastName" maxLength={50} />
    </>
  )
}

function useOpening() {
  const t = useMessages()
  const { language } = useLanguage()
  const toast = useToast()
  const navigate = useNavigate()
  const open = useAct(recoveriesApi.open, {
    refresh: [recoveriesApi.list],
    onDone: async ({ id, organisation }) => {
      toast({ text: t.recoveries.openedToast(organisation) })
      await navigate({ to: `/recoveries/${id}` })
    },
  })
  const need = (values: Record<string, string | boolean>, names: string[]) =>
    Object.fromEntries(names.filter((name) => !values[name]).map((name) => [name, t.rules.required({})]))
  return useForm({
    initial: {
      domain: '',
      who: '',
      userName: '',
      firstName: '',
      lastName: '',
      email: '',
      language: language as string,
      reason: '',
      isVerified: false,
    },
    labels: t.recoveries.fields,
    required: ['domain', 'who', 'email', 'language', 'reason', 'isVerified'],
    check: (values) => {
      if (values.who === 'existing') return need(values, ['userName'])
      return values.who === 'new' ? need(values, ['firstName', 'lastName']) : {}
    },
    send: ({ who, userName, firstName, lastName, domain, email, reason, language: chosen }) =>
      open.mutateAsync({
        domain,
        email,
        reason,
        language: chosen === 'de' ? 'de' : 'en',
        isVerified: true,
        ...(who === 'existing' ? { userName } : { firstName, lastName }),
      }),
  })
}
