import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { VettingRow } from '#contract/enrolment.ts'
import { type BulkResult, vettingApi } from '#contract/vetting.ts'
import { call } from '../../lib/api.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useActInPieces } from '../../lib/queries.ts'
import { useSession } from '../../lib/session.ts'
import { Bullets } from '../../ui/bullets.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Modal } from '../../ui/modal.tsx'
import { Problem } from '../../ui/problem.tsx'
import { Row } from '../../ui/row.tsx'
import { afterDecision } from './after-decision.ts'

type BulkBarProps = { chosen: VettingRow[]; clear: () => void }

/** What can be done with the chosen cases at once; the answer comes row by row. */
export function BulkBar({ chosen, clear }: BulkBarProps) {
  const t = useMessages().vetting
  const session = useSession()
  const [isAsking, ask] = useState(false)
  const [results, show] = useState<BulkResult[]>()
  const done = {
    refresh: [...afterDecision, vettingApi.figures],
    onDone: (answers: BulkResult[][]) => {
      ask(false)
      show(answers.flat())
    },
  }
  const approve = useActInPieces(
    (ids: string[]) => call(vettingApi.bulk, { enrolmentIds: ids, action: 'approve' }),
    done,
  )
  const assign = useActInPieces(
    (ids: string[]) =>
      call(vettingApi.bulk, { enrolmentIds: ids, action: 'assign', ownerId: session?.user.id ?? '' }),
    done,
  )
  const enrolmentIds = chosen.map(({ id }) => id)
  const close = () => {
    show(undefined)
    clear()
  }
  return (
    <Row>
      <span>{t.chosen(chosen.length)}</span>
      <Button appearance="primary" onClick={() => ask(true)}>
        {t.approve}
      </Button>
      <Button disabledFocusable={assign.isPending} onClick={() => assign.mutate(enrolmentIds)}>
        {t.assignToMe}
      </Button>
      <Button appearance="subtle" onClick={clear}>
        {t.clear}
      </Button>
      {assign.error ? <Problem error={assign.error} /> : null}
      {isAsking ? (
        <ConfirmDialog
          title={t.approveMany(chosen.length)}
          effects={[...chosen.map(({ organisationName }) => organisationName), t.approveManyEffect]}
          action={t.approve}
          isBusy={approve.isPending}
          error={approve.error}
          onConfirm={() => approve.mutate(enrolmentIds)}
          onClose={() => ask(false)}
        />
      ) : null}
      {results ? <Results chosen={chosen} results={results} close={close} /> : null}
    </Row>
  )
}

type ResultsProps = { chosen: VettingRow[]; results: BulkResult[]; close: () => void }

function Results({ chosen, results, close }: ResultsProps) {
  const t = useMessages()
  const nameOf = (id: string) => chosen.find((row) => row.id === id)?.organisationName ?? id
  const sentence = ({ enrolmentId, problem }: BulkResult) =>
    `${nameOf(enrolmentId)}: ${problem === null ? t.ui.done : problem === 'wrong_state' ? t.vetting.notPossible : t.errors.not_found}`
  return (
    <Modal
      title={t.vetting.results}
      onClose={close}
      actions={
        <Button appearance="primary" onClick={close}>
          {t.ui.close}
        </Button>
      }
    >
      <Bullets sentences={results.map((result) => sentence(result))} />
    </Modal>
  )
}
