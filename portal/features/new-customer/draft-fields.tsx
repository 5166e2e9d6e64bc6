import { agreementModes, type NewCustomerStep } from '#contract/new-customers.ts'
import { languages } from '#contract/common.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useMay, useProgramme } from '../../lib/session.ts'
import { AddressFields } from '../../parts/address-fields.tsx'
import { DomainAvailability } from '../../parts/domain-availability.tsx'
import { SelectField } from '../../ui/choice-fields.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { Form } from '../../ui/use-form.ts'
import { addressNames, type Values } from './values.ts'

type StepProps = { form: Form<Values> }

/** The fields of one step. */
export function DraftFields({ step, form }: StepProps & { step: Exclude<NewCustomerStep, 'review'> }) {
  if (step === 'account') return <AccountFields form={form} />
  return step === 'admin' ? <AdminFields form={form} /> : <AgreementFields form={form} />
}

function AccountFields({ form }: StepProps) {
  const { identity, newCustomer: t } = useMessages()
  const suffix = useProgramme()?.domainSuffix ?? ''
  return (
    <>
      <TextField form={form} name="organisationName" maxLength={200} />
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
      <SelectField
        form={form}
        name="language"
        options={languages.map((value) => ({ value, label: t.languages[value] }))}
      />
    </>
  )
}

function AdminFields({ form }: StepProps) {
  const suffix = useProgramme()?.domainSuffix ?? ''
  return (
    <>
      <TextField form={form} name="firstName" maxLength={50} />
      <TextField form={form} name="lastName" maxLength={50} />
      <TextField form={form} name="email" type="email" maxLength={254} />
      <TextField
        form={form}
        name="userPrefix"
        maxLength={64}
        contentAfter={<span>{`@${form.values.domainPrefix || '…'}.${suffix}`}</span>}
      />
    </>
  )
}

function AgreementFields({ form }: StepProps) {
  const t = useMessages().newCustomer
  const mayAttest = useMay()('customer-agreement.attest')
  const modes = agreementModes.filter((mode) => mayAttest || mode !== 'attested')
  const isAttested = form.values.agreement === 'attested'
  return (
    <>
      <SelectField
        form={form}
        name="agreement"
        hint={isAttested ? t.attest : t.later}
        options={modes.map((value) => ({ value, label: t.modes[value] }))}
      />
      {isAttested ? (
        <>
          <TextField form={form} name="agreedByName" maxLength={100} />
          <TextField form={form} name="agreedByEmail" type="email" maxLength={254} />
          <TextField form={form} name="agreedOn" type="date" />
        </>
      ) : null}
    </>
  )
}
