import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { identityProvidersApi, type IdentityProvider } from '#contract/identity-providers.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct } from '../../lib/queries.ts'
import { TextField } from '../../ui/text-field.tsx'
import { TickField } from '../../ui/tick-field.tsx'
import { FormView } from '../../ui/form.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useForm } from '../../ui/use-form.ts'
import { GroupRoles, type GroupRole } from './group-roles.tsx'

type ProviderFormProps = { provider: IdentityProvider | null; onClose: () => void }

/** Everything about the provider; its secret is written once and never shown again. */
export function ProviderForm({ provider, onClose }: ProviderFormProps) {
  const messages = useMessages()
  const t = messages.identityProvider
  const [groupRoles, setGroupRoles] = useState<readonly GroupRole[]>(provider?.groupRoles ?? [])
  const form = useProviderForm(provider, groupRoles, onClose)
  return (
    <FormView form={form} action={t.save} more={<Button onClick={onClose}>{messages.ui.cancel}</Button>}>
      <TextField form={form} name="name" hint={t.hints.name} maxLength={60} autoFocus />
      <TextField form={form} name="issuer" hint={t.hints.issuer} maxLength={300} inputMode="url" />
      <TextField form={form} name="clientId" maxLength={200} />
      <TextField
        form={form}
        name="clientSecret"
        type="password"
        autoComplete="off"
        hint={provider ? t.hints.secretKept : t.hints.secret}
      />
      <TickField form={form} name="createsUsers" hint={t.hints.createsUsers} />
      <TextField form={form} name="groupClaim" hint={t.hints.groupClaim} maxLength={100} />
      <GroupRoles rows={groupRoles} setRows={setGroupRoles} />
    </FormView>
  )
}

function useProviderForm(
  provider: IdentityProvider | null,
  groupRoles: readonly GroupRole[],
  onClose: () => void,
) {
  const t = useMessages().identityProvider
  const toast = useToast()
  const set = useAct(identityProvidersApi.set, {
    refresh: [identityProvidersApi.get],
    onDone: () => {
      toast({ text: t.saved })
      onClose()
    },
  })
  return useForm({
    initial: {
      name: provider?.name ?? '',
      issuer: provider?.issuer ?? '',
      clientId: provider?.clientId ?? '',
      clientSecret: '',
      createsUsers: provider?.createsUsers ?? false,
      groupClaim: provider?.groupClaim ?? 'groups',
    },
    labels: t.fields,
    required: ['name', 'issuer', 'clientId', 'groupClaim', ...(provider ? [] : (['clientSecret'] as const))],
    send: ({ clientSecret, ...values }) =>
      set.mutateAsync({
        ...values,
        ...(clientSecret && { clientSecret }),
        groupRoles: groupRoles.filter(({ group }) => group.trim()).map((row) => ({ ...row })),
      }),
  })
}
