import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { secondFactorsApi, type Added } from '#contract/second-factors.ts'
import { useMessages } from '../lib/i18n.tsx'
import { useHasPasskeys } from '../lib/passkeys.ts'
import { useAct } from '../lib/queries.ts'
import { Problem } from '../ui/problem.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'
import { SetUpPasskey } from './set-up-passkey.tsx'
import { SetUpTotp } from './set-up-totp.tsx'

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  way: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalXS },
  text: { color: tokens.colorNeutralForeground2 },
})

type Way = 'totp' | 'passkey'

/** Sets up a second factor: choose the kind, set it up, and the first time keep the recovery codes. */
export function SetUpFactor({ onDone }: { onDone: (name: string) => unknown }) {
  const [way, choose] = useState<Way>()
  const [added, setAdded] = useState<Added>()
  const finish = (reply: Added) =>
    reply.recoveryCodes.length > 0 ? setAdded(reply) : void onDone(reply.factor.name)
  if (added) return <RecoveryCodes codes={added.recoveryCodes} onDone={() => onDone(added.factor.name)} />
  if (way === 'passkey') return <SetUpPasskey onAdded={finish} onBack={() => choose(undefined)} />
  return <Totp isChosen={way === 'totp'} choose={choose} onAdded={finish} />
}

type TotpProps = { isChosen: boolean; choose: (way?: Way) => void; onAdded: (added: Added) => void }

function Totp({ isChosen, choose, onAdded }: TotpProps) {
  const start = useAct(secondFactorsApi.startTotp, { onDone: () => choose('totp') })
  if (isChosen && start.data)
    return (
      <SetUpTotp
        key={start.data.setUpId}
        setUp={start.data}
        onAdded={onAdded}
        onAgain={() => start.mutate({})}
        onBack={() => choose()}
      />
    )
  return (
    <Choice
      error={start.error}
      isBusy={start.isPending}
      pickTotp={() => start.mutate({})}
      pickPasskey={() => choose('passkey')}
    />
  )
}

type ChoiceProps = { error: unknown; isBusy: boolean; pickTotp: () => void; pickPasskey: () => void }

function Choice({ error, isBusy, pickTotp, pickPasskey }: ChoiceProps) {
  const t = useMessages().security.add
  const styles = useStyles()
  const hasPasskeys = useHasPasskeys()
  return (
    <div className={styles.stack}>
      {error ? <Problem error={error} /> : null}
      <div className={styles.way}>
        <Button appearance="primary" disabledFocusable={isBusy} onClick={pickTotp}>
          {t.totp}
        </Button>
        <span className={styles.text}>{t.totpText}</span>
      </div>
      <div className={styles.way}>
        {hasPasskeys ? <Button onClick={pickPasskey}>{t.passkey}</Button> : null}
        <span className={styles.text}>{hasPasskeys ? t.passkeyText : t.noPasskeys}</span>
      </div>
    </div>
  )
}
