import { useNavigate } from '@tanstack/react-router'
import { languages } from '#contract/common.ts'
import { operationsApi } from '#contract/operations.ts'
import { programmeApi } from '#contract/programme.ts'
import { useLanguage, useMessages } from '../../lib/i18n.tsx'
import { useAct } from '../../lib/queries.ts'
import { useProgramme, useSession } from '../../lib/session.ts'
import { AddressFields, useMarkedState, useStateCheck } from '../../parts/address-fields.tsx'
import { DomainAvailability } from '../../parts/domain-availability.tsx'
import { ButtonLink } from '../../ui/links.tsx'
import { SelectField, TextField } from '../../ui/fields.tsx'
import { FormView } from '../../ui/form.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Section } from '../../ui/section.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { type Form, useForm } from '../../ui/use-form.ts'

const empty = {
  legalName: '',
  domainPrefix: '',
  'address.country': '',
  'address.line1': '',
  'address.line2': '',
  'address.postalCode': '',
  'address.city': '',
  'address.state': '',
  registrationId: '',
  firstName: '',
  lastName: '',
  email: '',
  userPrefix: 'admin',
  language: '',
}
type Values = typeof empty
const addressNames = {
  country: 'address.country',
  line1: 'address.line1',
  line2: 'address.line2',
  postalCode: 'address.postalCode',
  city: 'address.city',
  state: 'address.state',
} as const
const required = [
  'legalName',
  'domainPrefix',
  'address.country',
  'address.line1',
  'address.city',
  'firstName',
  'lastName',
  'email',
  'userPrefix',
  'language',
] as const

/** The operator takes a provider into the programme: the company, and who gets in first. */
export function AddProviderPage() {
  const { operations, operatorPages, ui } = useMessages()
  const t = operatorPages.addProvider
  const form = useProviderForm()
  return (
    <Page>
      <PageHeader
        title={t.title}
        sentence={t.sentence}
        crumbs={[{ to: '/programme-partners', label: operations.partners.title }]}
      />
      <FormView
        form={form}
        action={t.submit}
        more={<ButtonLink to="/programme-partners">{ui.cancel}</ButtonLink>}
      >
        <CompanyFields form={form} />
        <AdminFields form={form} />
      </FormView>
    </Page>
  )
}

function useProviderForm(): Form<Values> {
  const { operatorPages, organisation, newCustomer } = useMessages()
  const t = operatorPages.addProvider
  const { language } = useLanguage()
  const country = useSession()?.organisation.country ?? ''
  const toast = useToast()
  const navigate = useNavigate()
  const add = useAct(programmeApi.addProvider, {
    refresh: [operationsApi.partners],
    onDone: ({ id, name, userName }) => {
      toast({ text: t.added(name, userName) })
      return navigate({ to: `/programme-partners/${id}` })
    },
  })
  const { domainPrefix, firstName, lastName, userPrefix } = newCustomer.labels
  const form = useForm<Values>({
    initial: { ...empty, language, 'address.country': country },
    labels: {
      ...organisation.fields,
      domainPrefix,
      firstName,
      lastName,
      userPrefix,
      email: newCustomer.labels.email,
      language: newCustomer.labels.language,
    },
    required,
    check: useStateCheck<Values>(addressNames),
    send: (values) => add.mutateAsync(toInput(values)),
  })
  return useMarkedState(form, addressNames)
}

/** As the server expects it; what was left empty is left out. */
function toInput(values: Values) {
  const { legalName, domainPrefix, registrationId, firstName, lastName, email, userPrefix } = values
  const line2 = values['address.line2'].trim()
  const state = values['address.state'].trim()
  return {
    legalName,
    domainPrefix,
    address: {
      country: values['address.country'],
      line1: values['address.line1'],
      ...(line2 && { line2 }),
      postalCode: values['address.postalCode'].trim(),
      city: values['address.city'],
      ...(state && { state }),
    },
    ...(registrationId.trim() && { registrationId: registrationId.trim() }),
    firstName,
    lastName,
    email: email.trim(),
    userPrefix,
    language: languages.find((known) => known === values.language) ?? 'en',
  }
}

function CompanyFields({ form }: { form: Form<Values> }) {
  const { identity, operatorPages } = useMessages()
  const suffix = useProgramme()?.domainSuffix ?? ''
  return (
    <Section title={operatorPages.addProvider.company}>
      <TextField form={form} name="legalName" autoComplete="off" maxLength={200} />
      <TextField
        form={form}
        name="domainPrefix"
        hint={identity.tenant.domainHint(suffix)}
        maxLength={27}
        contentAfter={<span>{`.${suffix}`}</span>}
      />
      <DomainAvailability
        prefix={form.values.domainPrefix}
        choose={(domainPrefix) => form.set({ domainPrefix })}
      />
      <AddressFields form={form} names={addressNames} />
      <TextField form={form} name="registrationId" maxLength={50} />
    </Section>
  )
}

function AdminFields({ form }: { form: Form<Values> }) {
  const { operatorPages, newCustomer } = useMessages()
  const suffix = useProgramme()?.domainSuffix ?? ''
  return (
    <Section title={operatorPages.addProvider.admin}>
      <TextField form={form} name="firstName" maxLength={50} />
      <TextField form={form} name="lastName" maxLength={50} />
      <TextField form={form} name="email" type="email" maxLength={254} />
      <TextField
        form={form}
        name="userPrefix"
        hint={newCustomer.userNameHint}
        maxLength={64}
        contentAfter={<span>{`@${form.values.domainPrefix || '…'}.${suffix}`}</span>}
      />
      <SelectField
        form={form}
        name="language"
        options={languages.map((value) => ({ value, label: newCustomer.languages[value] }))}
      />
    </Section>
  )
}
