import {
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Button,
} from '@fluentui/react-components'
import type { Problem as Refusal } from '#contract/errors.ts'
import { problemOf } from '../lib/api-error.ts'
import { useMessages } from '../lib/i18n.tsx'
import { askForProof, isAboutProof } from '../lib/proof.ts'
import { queryClient } from '../lib/queries.ts'
import { TextLink } from './links.tsx'

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
  return (
    <MessageBar intent={isAboutProof(problem) ? 'warning' : 'error'} layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{problem.detail ?? t.errors[problem.code]}</MessageBarTitle>
        {typeof problem['retryAfter'] === 'number'
          ? ` ${t.ui.againIn(Math.ceil(problem['retryAfter'] / 60))}`
          : null}
        {kept ? ` ${kept}` : null}
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
        {problem.requestId && !isAboutProof(problem) ? <small> {t.ui.quote(problem.requestId)}</small> : null}
      </MessageBarBody>
      {isAboutProof(problem) ? (
        <MessageBarActions>
          <Button onClick={() => void proveAndReload(problem)}>
            {problem.code === 'proof_required' ? t.ui.proveNow : t.ui.setUpFactor}
          </Button>
        </MessageBarActions>
      ) : retry ? (
        <MessageBarActions>
          <Button onClick={retry}>{t.ui.tryAgain}</Button>
        </MessageBarActions>
      ) : null}
    </MessageBar>
  )
}

/** What could not be read before is read again; what was to be done is done with its own button. */
async function proveAndReload(problem: Refusal) {
  if (await askForProof(problem)) await queryClient.refetchQueries({ type: 'active' })
}

const roleName = (names: Record<string, string>, role: string) => names[role] ?? role
