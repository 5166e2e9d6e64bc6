import { useNavigate } from '@tanstack/react-router'
import { membershipApi } from '#contract/membership.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct } from '../../lib/queries.ts'
import { CountryField } from '../../ui/choice-fields.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { TickField } from '../../ui/tick-field.tsx'
import { FormView } from '../../ui/form.tsx'
import { ButtonLink } from '../../ui/links.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Section } from '../../ui/section.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useForm } from '../../ui/use-form.ts'

/** A new profile, with an account that is known or new. */
export function AddProfilePage() {
  const t = useMessages()
  const m = t.membership
  const form = useAdd()
  return (
    <Page isNarrow>
      <PageHeader title={m.add} crumbs={[{ to: '/membership', label: m.title }]} />
      <Section>
        <FormView form={form} action={m.add} more={<ButtonLink to="/membership">{t.ui.cancel}</ButtonLink>}>
          <TextField form={form} name="partnerId" inputMode="numeric" maxLength={10} />
          <TextField form={form} name="name" maxLength={200} />
          <CountryField form={form} name="country" />
          <TickField form={form} name="isActive" hint={m.activeHint} />
          <TextField form={form} name="account" maxLength={100} hint={m.accountHint} autoComplete="off" />
          <TextField form={form} name="accountEmail" type="email" hint={m.emailHint} />
        </FormView>
      </Section>
    </Page>
  )
}

function useAdd() {
  const t = useMessages().membership
  const toast = useToast()
  const navigate = useNavigate()
  const add = useAct(membershipApi.add, {
    refresh: [membershipApi.list],
    onDone: async ({ id, name }) => {
      toast({ text: t.added(name) })
      await navigate({ to: `/membership/${id}` })
    },
  })
  return useForm({
    initial: { partnerId: '', name: '', country: '', isActive: true, account: '', accountEmail: '' },
    labels: {
      partnerId: t.partnerId,
      name: t.name,
      country: t.country,
      isActive: t.isActive,
      account: t.account,
      accountEmail: t.accountEmail,
    },
    required: ['partnerId', 'name', 'country', 'account', 'accountEmail'],
    send: (values) => add.mutateAsync(values),
  })
}
