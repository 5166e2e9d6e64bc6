import { Button } from '@fluentui/react-components'
import type { Problem } from '#contract/errors.ts'
import { useMessages } from '../lib/i18n.tsx'
import { Modal } from '../ui/modal.tsx'
import { ProveForm } from './prove-form.tsx'
import { SetUpFactor } from './set-up-factor.tsx'

export type ProofDialogProps = { problem: Problem; onAnswer: (isProved: boolean) => void }

/** Asks who it is, or leads to a first second factor; the page behind keeps everything that was typed. */
export function ProofDialog({ problem, onAnswer }: ProofDialogProps) {
  const t = useMessages()
  const p = t.security.prove
  const { ways = [] } = problem
  const isAway = ways.length > 0 && ways.every((way) => way === 'external')
  const isSetUp = problem.code === 'second_factor_required'
  return (
    <Modal
      title={isSetUp ? p.needTitle : p.title}
      onClose={() => onAnswer(false)}
      actions={<Button onClick={() => onAnswer(false)}>{t.ui.cancel}</Button>}
    >
      <div>{isSetUp ? p.needText : isAway ? p.textAway : p.text}</div>
      {isSetUp ? (
        <SetUpFactor onDone={() => onAnswer(true)} />
      ) : (
        <ProveForm ways={ways} onDone={() => onAnswer(true)} />
      )}
    </Modal>
  )
}
