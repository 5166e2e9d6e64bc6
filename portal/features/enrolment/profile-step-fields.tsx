import { useMessages } from '../../lib/i18n.tsx'
import { CountryField } from '../../ui/choice-fields.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { Form } from '../../ui/use-form.ts'
import type { ProfileValues } from './profile-fields.ts'

type FieldsProps = { form: Form<ProfileValues> }

/** Legal name, address and register entry. */
export function CompanyFields({ form }: FieldsProps) {
  const t = useMessages().enrolment.hints
  return (
    <>
      <TextField form={form} name="legalProfile.legalName" hint={t.legalName} autoComplete="organization" />
      <TextField form={form} name="legalProfile.tradingName" />
      <CountryField form={form} name="legalProfile.address.country" />
      <TextField form={form} name="legalProfile.address.line1" autoComplete="address-line1" />
      <TextField form={form} name="legalProfile.address.line2" autoComplete="address-line2" />
      <TextField form={form} name="legalProfile.address.postalCode" autoComplete="postal-code" />
      <TextField form={form} name="legalProfile.address.city" autoComplete="address-level2" />
      <TextField form={form} name="legalProfile.address.state" autoComplete="address-level1" />
      <TextField form={form} name="legalProfile.registrationId" hint={t.registrationId} />
      <TextField form={form} name="legalProfile.taxId" />
    </>
  )
}

/** The person who is asked to confirm. */
export function ContactFields({ form }: FieldsProps) {
  const t = useMessages().enrolment.hints
  return (
    <>
      <div>{t.contact}</div>
      <TextField form={form} name="primaryContact.firstName" autoComplete="given-name" />
      <TextField form={form} name="primaryContact.lastName" autoComplete="family-name" />
      <TextField
        form={form}
        name="primaryContact.email"
        type="email"
        hint={t.contactEmail}
        autoComplete="email"
      />
      <TextField form={form} name="primaryContact.phone" type="tel" hint={t.phone} autoComplete="tel" />
    </>
  )
}

/** What customers see as support of their reseller. */
export function SupportFields({ form }: FieldsProps) {
  const t = useMessages().enrolment.hints
  return (
    <>
      <div>{t.support}</div>
      <TextField form={form} name="supportContact.email" type="email" />
      <TextField form={form} name="supportContact.phone" type="tel" hint={t.phone} />
      <TextField form={form} name="supportContact.website" type="url" hint={t.website} />
    </>
  )
}
