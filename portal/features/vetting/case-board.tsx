import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { Check } from '#contract/checks.ts'
import type { Enrolment } from '#contract/enrolment.ts'
import { vettingApi } from '#contract/vetting.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct } from '../../lib/queries.ts'
import { CheckBoard } from '../../parts/check-board.tsx'
import { Bullets } from '../../ui/bullets.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Problem } from '../../ui/problem.tsx'
import { Row } from '../../ui/row.tsx'
import { Section } from '../../ui/section.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { afterDecision } from './after-decision.ts'
import { ChallengeDialog } from './challenge-dialog.tsx'

/** The board of a case with the operator's decisions on each check. */
export function CaseBoard({ enrolment }: { enrolment: Enrolment }) {
  const t = useMessages()
  const [asked, ask] = useState<Check>()
  return (
    <Section title={t.checks.title}>
      <CheckBoard
        checks={enrolment.checks}
        reader="actors"
        more={(check) => <Warnings check={check} />}
        actions={(check) => <Decide enrolment={enrolment} check={check} challenge={() => ask(check)} />}
      />
      {asked ? <ChallengeDialog enrolment={enrolment} check={asked} onClose={() => ask(undefined)} /> : null}
    </Section>
  )
}

/** What to look at before the company is judged. */
function Warnings({ check: { warnings, state } }: { check: Check }) {
  const t = useMessages().vetting
  if (warnings.length === 0 || state === 'passed') return null
  return (
    <Notice intent="warning" title={t.lookAt}>
      <Bullets sentences={warnings.map((warning) => t.warnings[warning])} />
    </Notice>
  )
}

type DecideProps = { enrolment: Enrolment; check: Check; challenge: () => void }

function Decide({ enrolment: { id: enrolmentId }, check, challenge }: DecideProps) {
  const t = useMessages()
  const v = t.vetting
  const toast = useToast()
  const name = t.checks.kinds[check.kind]
  const ids = { enrolmentId, check: check.kind }
  const reopen = useAct(vettingApi.reopen, {
    refresh: afterDecision,
    onDone: () => toast({ text: v.reopened(name) }),
  })
  const pass = useAct(vettingApi.pass, {
    refresh: afterDecision,
    onDone: () => toast({ text: v.passed(name) }),
  })
  if (check.can.length === 0) return '–'
  return (
    <Row>
      {check.can.includes('pass') ? (
        <Button
          size="small"
          aria-label={`${v.pass}: ${name}`}
          disabledFocusable={pass.isPending}
          onClick={() => pass.mutate(ids)}
        >
          {v.pass}
        </Button>
      ) : null}
      {check.can.includes('challenge') ? (
        <Button size="small" aria-label={`${v.challenge}: ${name}`} onClick={challenge}>
          {v.challenge}
        </Button>
      ) : null}
      {check.can.includes('reopen') ? (
        <Button
          size="small"
          appearance="subtle"
          aria-label={`${v.reopen}: ${name}`}
          disabledFocusable={reopen.isPending}
          onClick={() => reopen.mutate(ids)}
        >
          {v.reopen}
        </Button>
      ) : null}
      {pass.error ? <Problem error={pass.error} /> : null}
      {reopen.error ? <Problem error={reopen.error} /> : null}
    </Row>
  )
}
