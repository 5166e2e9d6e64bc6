import { languages, type Language } from '#contract/common.ts'
import {
  adminRightsRoles,
  type AdminRightsRole,
  type Asks,
  channels,
  completeRoles,
} from '#contract/customers.ts'
import { mostUses } from '#contract/invitations.ts'
import { useLanguage } from '../lib/i18n.tsx'
import { SelectField } from '../ui/choice-fields.tsx'
import { TextField } from '../ui/text-field.tsx'
import { TickField } from '../ui/tick-field.tsx'
import { FormView } from '../ui/form.tsx'
import { Section } from '../ui/section.tsx'
import { type Form, useForm } from '../ui/use-form.ts'

type Channel = (typeof channels)[number]
export type CustomerInvite = {
  recipientEmail?: string
  language: Language
  asks: Asks
  maxUses?: number
  channel: Channel
}
type Values = {
  recipientEmail: string
  language: string
  channel: string
  order: boolean
  administration: string
  agreement: boolean
  isCampaign: boolean
  maxUses: string
} & Record<AdminRightsRole, boolean>

type FormProps = {
  /** None by default for a provider alone: administration is a choice of its own (pain 41). */
  administration: 'none' | 'usual'
  send: (values: CustomerInvite) => Promise<unknown>
}

/** To whom, what is asked for, and for how many customers the link is; the text is edited on the next page. */
export function CustomerInviteForm({ administration, send }: FormProps) {
  const { language, messages } = useLanguage()
  const { partnerships: t, consent } = messages
  const form = useForm<Values>({
    initial: initialOf(language, administration),
    labels: {
      recipientEmail: messages.ui.optional(t.email),
      language: t.language,
      channel: consent.ask.channel,
      order: consent.ask.order,
      administration: consent.ask.administration,
      agreement: consent.ask.agreement,
      isCampaign: consent.ask.campaign,
      maxUses: consent.ask.maxUses,
      ...messages.customers.rightNames,
    },
    required: ['language', 'administration'],
    check: ({ isCampaign, maxUses }): { maxUses?: string } =>
      isCampaign && !isUses(Number(maxUses)) ? { maxUses: consent.ask.usesRule(mostUses) } : {},
    send: (values) => send(inviteOf(values, language)),
  })
  return (
    <Section isAccent>
      <FormView form={form} action={t.prepare}>
        <TextField form={form} name="recipientEmail" type="email" hint={consent.ask.emailHint} />
        <SelectField
          form={form}
          name="language"
          options={languages.map((value) => ({ value, label: t.languages[value] }))}
        />
        <SelectField
          form={form}
          name="channel"
          options={channels.map((value) => ({ value, label: messages.customers.channels[value] }))}
        />
        <AskFields form={form} />
        <TickField form={form} name="isCampaign" hint={consent.ask.campaignHint} />
        {form.values.isCampaign ? <TextField form={form} name="maxUses" inputMode="numeric" /> : null}
      </FormView>
    </Section>
  )
}

/** What the customer is asked for; each it can keep back by itself. */
function AskFields({ form }: { form: Form<Values> }) {
  const { consent } = useLanguage().messages
  const options = (['none', 'usual', 'chosen'] as const).map((value) => ({
    value,
    label: consent.ask.administrations[value],
  }))
  return (
    <>
      <TickField form={form} name="order" />
      <SelectField form={form} name="administration" options={options} />
      {form.values.administration === 'chosen' ? (
        <div>
          {adminRightsRoles.map((role) => (
            <TickField key={role} form={form} name={role} />
          ))}
        </div>
      ) : null}
      <TickField form={form} name="agreement" />
    </>
  )
}

const isUses = (uses: number) => Number.isInteger(uses) && uses >= 2 && uses <= mostUses

const initialOf = (language: Language, administration: string): Values => ({
  recipientEmail: '',
  language,
  channel: 'own-marketing',
  order: true,
  administration,
  agreement: true,
  isCampaign: false,
  maxUses: '',
  'directory-readers': true,
  'user-administrator': false,
  'license-administrator': true,
  'helpdesk-administrator': false,
})

function inviteOf(values: Values, fallback: Language): CustomerInvite {
  const email = values.recipientEmail.trim()
  return {
    language: languages.find((known) => known === values.language) ?? fallback,
    channel: channels.find((known) => known === values.channel) ?? 'own-marketing',
    asks: { order: values.order, roles: rolesOf(values), agreement: values.agreement },
    ...(email ? { recipientEmail: email } : {}),
    ...(values.isCampaign ? { maxUses: Number(values.maxUses) } : {}),
  }
}

function rolesOf(values: Values): AdminRightsRole[] {
  if (values.administration === 'none') return []
  if (values.administration === 'usual') return [...adminRightsRoles]
  return completeRoles(adminRightsRoles.filter((role) => values[role]))
}
