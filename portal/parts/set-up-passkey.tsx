import { Button } from '@fluentui/react-components'
import { secondFactorsApi, type Added } from '#contract/second-factors.ts'
import { call } from '../lib/api.ts'
import { useMessages } from '../lib/i18n.tsx'
import { makePasskey, PasskeyCancelled } from '../lib/passkeys.ts'
import { TextField } from '../ui/text-field.tsx'
import { FormView } from '../ui/form.tsx'
import { Notice } from '../ui/notice.tsx'
import { Stack } from '../ui/stack.tsx'
import { useForm } from '../ui/use-form.ts'
import { useState } from 'react'

type SetUpPasskeyProps = { onAdded: (added: Added) => void; onBack: () => void }

/** A name, then the browser makes the passkey. */
export function SetUpPasskey({ onAdded, onBack }: SetUpPasskeyProps) {
  const { security: t, identity } = useMessages()
  const [isCancelled, setCancelled] = useState(false)
  const form = useForm({
    initial: { name: t.passkey.suggestion },
    labels: { name: t.passkey.name },
    required: ['name'],
    send: async ({ name }) => {
      setCancelled(false)
      const { setUpId, options } = await call(secondFactorsApi.startPasskey, {})
      const attestation = await makePasskey(options).catch((error: unknown) => {
        if (!(error instanceof PasskeyCancelled)) throw error
        setCancelled(true)
        return undefined
      })
      if (attestation) onAdded(await call(secondFactorsApi.addPasskey, { setUpId, name, attestation }))
    },
  })
  return (
    <Stack>
      {isCancelled ? <Notice intent="warning">{identity.signIn.passkeyCancelled}</Notice> : null}
      <FormView
        form={form}
        action={t.passkey.action}
        more={
          <Button appearance="subtle" onClick={onBack}>
            {t.add.other}
          </Button>
        }
      >
        <TextField form={form} name="name" maxLength={60} autoComplete="off" />
        <div>{t.passkey.text}</div>
      </FormView>
    </Stack>
  )
}
