import { Button } from '@fluentui/react-components'
import { FingerprintRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import { useMessages } from '../lib/i18n.tsx'
import { PasskeyCancelled } from '../lib/passkeys.ts'
import { Notice } from '../ui/notice.tsx'
import { Problem } from '../ui/problem.tsx'

type PasskeyButtonProps = {
  work: () => Promise<void>
  onDone: () => unknown
  isPrimary?: boolean
  children: string
}

/** Hands over to the browser; that it was cancelled there is no failure of ours, and said differently. */
export function PasskeyButton({ work, onDone, isPrimary = false, children }: PasskeyButtonProps) {
  const t = useMessages().identity.signIn
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const start = async () => {
    setBusy(true)
    setError(undefined)
    try {
      await work()
      await onDone()
    } catch (failure) {
      setError(failure)
    }
    setBusy(false)
  }
  return (
    <>
      {error instanceof PasskeyCancelled ? <Notice intent="warning">{t.passkeyCancelled}</Notice> : null}
      {error && !(error instanceof PasskeyCancelled) ? <Problem error={error} /> : null}
      <div>
        <Button
          appearance={isPrimary ? 'primary' : 'secondary'}
          icon={<FingerprintRegular />}
          disabledFocusable={isBusy}
          onClick={() => void start()}
        >
          {children}
        </Button>
      </div>
    </>
  )
}
