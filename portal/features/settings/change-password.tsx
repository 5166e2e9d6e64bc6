import { makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import { accountApi } from '#contract/account.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct } from '../../lib/queries.ts'
import { useSession } from '../../lib/session.ts'
import { TextField } from '../../ui/text-field.tsx'
import { FormView } from '../../ui/form.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useForm } from '../../ui/use-form.ts'

const useStyles = makeStyles({ narrow: { maxWidth: '420px', width: '100%' } })

/** Asks for the current password; afterwards only this device is signed in. */
export function ChangePassword() {
  const [round, start] = useState(0)
  return (
    <div className={useStyles().narrow}>
      <ChangeForm key={round} onDone={() => start(round + 1)} />
    </div>
  )
}

function ChangeForm({ onDone }: { onDone: () => void }) {
  const t = useMessages().account.password
  const toast = useToast()
  const change = useAct(accountApi.changePassword, {
    refresh: [accountApi.sessions, accountApi.securityEvents],
    onDone: () => {
      toast({ text: t.changed })
      onDone()
    },
  })
  const form = useForm({
    initial: { currentPassword: '', newPassword: '' },
    labels: { currentPassword: t.current, newPassword: t.next },
    required: ['currentPassword', 'newPassword'],
    send: (values) => change.mutateAsync(values),
  })
  return (
    <FormView form={form} action={t.action}>
      <input type="hidden" autoComplete="username" value={useSession()?.user.userName ?? ''} />
      <TextField form={form} name="currentPassword" type="password" autoComplete="current-password" />
      <TextField form={form} name="newPassword" type="password" autoComplete="new-password" hint={t.hint} />
    </FormView>
  )
}
