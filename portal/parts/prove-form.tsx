import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useLocation } from '@tanstack/react-router'
import { useState } from 'react'
import type { Way } from '#contract/proofs.ts'
import { secondFactorsApi } from '#contract/second-factors.ts'
import { call } from '../lib/api.ts'
import { useMessages } from '../lib/i18n.tsx'
import { proveByPasskey, useHasPasskeys } from '../lib/passkeys.ts'
import { TextField } from '../ui/text-field.tsx'
import { FormView } from '../ui/form.tsx'
import { useForm } from '../ui/use-form.ts'
import { PasskeyButton } from './passkey-button.tsx'

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, maxWidth: '420px' },
  others: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start' },
})

/** The easiest first; a recovery code is for when nothing else is at hand. */
const order: readonly Way[] = ['passkey', 'code', 'password', 'external', 'recovery-code']

type ProveFormProps = { ways: readonly Way[]; onDone: () => unknown }

/** One way to prove who it is, and the others one click away. */
export function ProveForm({ ways, onDone }: ProveFormProps) {
  const t = useMessages().security.prove
  const styles = useStyles()
  const hasPasskeys = useHasPasskeys()
  const possible = order.filter((way) => ways.includes(way) && (way !== 'passkey' || hasPasskeys))
  const [chosen, choose] = useState<Way>()
  const way = chosen ?? possible[0]
  const names = {
    passkey: t.withPasskey,
    code: t.withCode,
    password: t.withPassword,
    'recovery-code': t.withRecovery,
    external: t.withExternal,
  }
  if (!way) return <div>{t.none}</div>
  return (
    <div className={styles.stack}>
      {way === 'passkey' ? (
        <PasskeyButton work={proveByPasskey} onDone={onDone} isPrimary>
          {t.withPasskey}
        </PasskeyButton>
      ) : null}
      {way === 'password' ? <PasswordProof onDone={onDone} /> : null}
      {way === 'external' ? <ExternalProof /> : null}
      {way === 'code' || way === 'recovery-code' ? <CodeProof key={way} way={way} onDone={onDone} /> : null}
      <div className={styles.others}>
        {possible
          .filter((other) => other !== way)
          .map((other) => (
            <Button key={other} appearance="transparent" onClick={() => choose(other)}>
              {names[other]}
            </Button>
          ))}
      </div>
    </div>
  )
}

/** Leads to the sign-in of the person's own organisation and back to this page, where they do it once more. */
function ExternalProof() {
  const t = useMessages().security.prove
  const here = useLocation()
  const query = new URLSearchParams({ next: here.pathname + here.searchStr })
  return (
    <>
      <div>{t.externalText}</div>
      <div>
        <Button as="a" appearance="primary" href={`/api/external-proof?${query.toString()}`}>
          {t.withExternal}
        </Button>
      </div>
    </>
  )
}

function PasswordProof({ onDone }: Pick<ProveFormProps, 'onDone'>) {
  const t = useMessages().security.prove
  const form = useForm({
    initial: { password: '' },
    labels: { password: t.password },
    required: ['password'],
    send: async (values) => {
      await call(secondFactorsApi.proveByPassword, values)
      await onDone()
    },
  })
  return (
    <FormView form={form} action={t.action}>
      <TextField form={form} name="password" type="password" autoComplete="current-password" autoFocus />
    </FormView>
  )
}

function CodeProof({ way, onDone }: Pick<ProveFormProps, 'onDone'> & { way: 'code' | 'recovery-code' }) {
  const t = useMessages().security.prove
  const isApp = way === 'code'
  const form = useForm({
    initial: { code: '' },
    labels: { code: isApp ? t.code : t.recoveryCode },
    required: ['code'],
    send: async (values) => {
      await call(secondFactorsApi.proveByCode, values)
      await onDone()
    },
  })
  return (
    <FormView form={form} action={t.action}>
      <TextField
        form={form}
        name="code"
        hint={isApp ? t.codeHint : t.recoveryHint}
        autoComplete={isApp ? 'one-time-code' : 'off'}
        inputMode={isApp ? 'numeric' : 'text'}
        autoFocus
      />
    </FormView>
  )
}
