import { Button } from '@fluentui/react-components'
import type { Problem as Refusal } from '#contract/errors.ts'
import { problemOf } from '../lib/api-error.ts'
import { useMessages } from '../lib/i18n.tsx'
import { askForProof, isAboutProof } from '../lib/proof.ts'
import { queryClient } from '../lib/queries.ts'
import { TextLink } from './links.tsx'
import { Notice } from './notice.tsx'

export type ProblemProps = {
  error: unknown
  /** What was kept, for example "What you typed is still here." */
  kept?: string
  retry?: () => void
}

/** What happened, what was kept, what to do, and the ID to quote. */
export function Problem({ error, kept, retry }: ProblemProps) {
  const t = useMessages()
  const problem = problemOf(error)
  const holders = (problem.holders ?? []).map((role) => roleName(t.roles, role))
  const isProof = isAboutProof(problem)
  return (
    <Notice
      intent={isProof ? 'warning' : 'error'}
      title={problem.detail ?? t.errors[problem.code]}
      isAlert
      actions={
        isProof ? (
          <ProveButton problem={problem} />
        ) : (
          retry && <Button onClick={retry}>{t.ui.tryAgain}</Button>
        )
      }
    >
      {typeof problem['retryAfter'] === 'number'
        ? `${t.ui.againIn(Math.ceil(problem['retryAfter'] / 60))} `
        : null}
      {kept}
      {problem['reason'] === 'guest' ? ` ${t.ui.guestsMayNot}` : null}
      {holders.length > 0 && problem['reason'] !== 'guest' ? ` ${t.ui.heldBy(holders)}` : null}
      {problem.code === 'forbidden' && problem.permission ? (
        <>
          {' '}
          <TextLink to="/settings/rights" search={{ permission: problem.permission }}>
            {t.ui.whyNot}
          </TextLink>
        </>
      ) : null}
      {problem.requestId && !isProof ? <small> {t.ui.quote(problem.requestId)}</small> : null}
    </Notice>
  )
}

function ProveButton({ problem }: { problem: Refusal }) {
  const t = useMessages().ui
  return (
    <Button onClick={() => void proveAndReload(problem)}>
      {problem.code === 'proof_required' ? t.proveNow : t.setUpFactor}
    </Button>
  )
}

/** What could not be read before is read again; what was to be done is done with its own button. */
async function proveAndReload(problem: Refusal) {
  if (await askForProof(problem)) await queryClient.refetchQueries({ type: 'active' })
}

const roleName = (names: Record<string, string>, role: string) => names[role] ?? role
