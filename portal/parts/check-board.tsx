import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { type Check, documentsFor, type VettingRule } from '#contract/checks.ts'
import { useMessages } from '../lib/i18n.tsx'
import { Bullets } from '../ui/bullets.tsx'
import type { Column } from '../ui/data-list.tsx'
import { Moment } from '../ui/moment.tsx'
import { SmallTable } from '../ui/small-table.tsx'
import { StateBadge } from '../ui/state-badge.tsx'

const useStyles = makeStyles({
  more: {
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    marginTop: tokens.spacingVerticalXXS,
    maxWidth: '56ch',
  },
})

export type CheckBoardProps = {
  checks: Check[]
  /** Who reads it: for the applicant, "Applicant" is "You". */
  reader: 'actors' | 'mine'
  /** What only this reader is told about a check. */
  more?: (check: Check) => ReactNode
  /** What the reader can do about a check. */
  actions?: (check: Check) => ReactNode
}

/** Each check with its state, since when, until when, whose turn it is, and what settles it (pain 1). */
export function CheckBoard({ checks, reader, more, actions }: CheckBoardProps) {
  const t = useMessages()
  const c = t.checks
  const columns: Column<Check>[] = [
    {
      key: 'what',
      header: c.what,
      cell: (check) => <What check={check} hasRule={reader === 'actors'} more={more?.(check)} />,
    },
    { key: 'state', header: c.state, cell: ({ state }) => <CheckBadge state={state} /> },
    { key: 'since', header: c.since, cell: ({ since }) => <Moment at={since} /> },
    { key: 'due', header: c.due, cell: ({ dueAt }) => (dueAt ? <Moment at={dueAt} /> : '–') },
    { key: 'next', header: c.next, cell: (check) => <Next check={check} reader={reader} /> },
    ...(actions ? [{ key: 'actions', header: t.ui.actions, cell: actions }] : []),
  ]
  return <SmallTable label={c.title} columns={columns} rows={checks} rowId={({ kind }) => kind} />
}

/** Whose turn it is, and who that is; the reader knows their own name. */
function Next({ check: { nextActor, owner }, reader }: { check: Check; reader: CheckBoardProps['reader'] }) {
  const t = useMessages().checks
  const styles = useStyles()
  if (!nextActor) return '–'
  const isReader = reader === 'mine' && nextActor === 'applicant'
  return (
    <>
      {t[reader][nextActor]}
      {owner && !isReader ? <div className={styles.more}>{owner}</div> : null}
    </>
  )
}

const tones = {
  not_started: 'quiet',
  pending: 'waiting',
  passed: 'good',
  challenged: 'attention',
  rejected: 'bad',
} as const

export function CheckBadge({ state }: { state: Check['state'] }) {
  const t = useMessages().checks
  return <StateBadge tone={tones[state]}>{t.states[state]}</StateBadge>
}

/** The applicant reads the rule where it can be mended, so there the board does not repeat it. */
function What({ check, hasRule, more }: { check: Check; hasRule: boolean; more: ReactNode }) {
  const { kind, state, rule, finding, comment } = check
  const t = useMessages().checks
  const styles = useStyles()
  return (
    <>
      {t.kinds[kind]}
      {finding ? <div className={styles.more}>{t.findings[finding]}</div> : null}
      {hasRule && rule && state !== 'passed' ? (
        <div className={styles.more}>
          <RuleText rule={rule} />
        </div>
      ) : null}
      {comment ? <div className={styles.more}>„{comment}“</div> : null}
      {more}
    </>
  )
}

/** A rule and the documents of which any one settles it, in the words both sides read. */
export function RuleText({ rule }: { rule: VettingRule }) {
  const t = useMessages().checks
  const documents = documentsFor(rule).map((type) => t.documents[type])
  return (
    <>
      <div>{t.rules[rule]}</div>
      <div>{documents.length > 0 ? t.anyOf : t.noDocuments}</div>
      <Bullets sentences={documents} />
    </>
  )
}
