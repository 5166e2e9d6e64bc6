import { useState } from 'react'
import type { NewTenant } from '#contract/identity.ts'
import { useLanguage, useMessages } from '../lib/i18n.tsx'
import { useProgramme } from '../lib/session.ts'
import { CountryField } from '../ui/choice-fields.tsx'
import { TextField } from '../ui/text-field.tsx'
import { FormView } from '../ui/form.tsx'
import { Section } from '../ui/section.tsx'
import { useForm, type Form } from '../ui/use-form.ts'
import { DomainAvailability, isDomainPrefix } from './domain-availability.tsx'

const empty = {
  organisationName: '',
  domainPrefix: '',
  country: '',
  contactEmail: '',
  firstName: '',
  lastName: '',
  userPrefix: '',
  password: '',
}
type Values = typeof empty
export type NewTenantFormProps = { action: string; send: (tenant: NewTenant) => Promise<void> }

/** A new tenant with its first global admin: name, domain that is still free, person, password. */
export function NewTenantForm({ action, send }: NewTenantFormProps) {
  const { language, messages } = useLanguage()
  const t = messages.identity.tenant
  const [initial] = useState(() => ({ ...empty, country: regionOfBrowser() }))
  const form = useForm<Values>({
    initial,
    labels: t,
    required: [
      'organisationName',
      'domainPrefix',
      'country',
      'contactEmail',
      'firstName',
      'lastName',
      'userPrefix',
      'password',
    ],
    check: ({ domainPrefix }): { domainPrefix?: string } =>
      domainPrefix && !isDomainPrefix(domainPrefix) ? { domainPrefix: t.domainForm } : {},
    send: (values) => send({ ...values, language }),
  })
  return (
    <FormView form={form} action={action}>
      <OrganisationFields form={form} />
      <AdminFields form={form} />
    </FormView>
  )
}

function OrganisationFields({ form }: { form: Form<Values> }) {
  const t = useMessages().identity.tenant
  const suffix = useProgramme()?.domainSuffix ?? ''
  return (
    <Section title={t.organisationTitle}>
      <TextField form={form} name="organisationName" autoComplete="organization" maxLength={200} />
      <CountryField form={form} name="country" hint={t.countryHint} />
      <TextField
        form={form}
        name="domainPrefix"
        hint={t.domainHint(suffix)}
        maxLength={27}
        contentAfter={<span>{`.${suffix}`}</span>}
      />
      <DomainAvailability
        prefix={form.values.domainPrefix}
        choose={(domainPrefix) => form.set({ domainPrefix })}
      />
      <TextField form={form} name="contactEmail" type="email" hint={t.contactHint} autoComplete="email" />
    </Section>
  )
}

function AdminFields({ form }: { form: Form<Values> }) {
  const t = useMessages().identity.tenant
  const suffix = useProgramme()?.domainSuffix ?? ''
  const domain = `${form.values.domainPrefix || '…'}.${suffix}`
  return (
    <Section title={t.adminTitle}>
      <TextField form={form} name="firstName" autoComplete="given-name" maxLength={50} />
      <TextField form={form} name="lastName" autoComplete="family-name" maxLength={50} />
      <TextField
        form={form}
        name="userPrefix"
        hint={t.userHint(domain)}
        maxLength={64}
        contentAfter={<span>{`@${domain}`}</span>}
      />
      <TextField
        form={form}
        name="password"
        type="password"
        hint={t.passwordHint}
        autoComplete="new-password"
      />
    </Section>
  )
}

/** A guess that saves a choice from 249 countries: the region in the browser's first language tag. */
const regionOfBrowser = () => new Intl.Locale(navigator.language).region ?? ''
