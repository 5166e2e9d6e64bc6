import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { type Measure, standingApi, type ProgrammePartner } from '#contract/standing.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct } from '../../lib/queries.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import type { Column } from '../../ui/data-list.tsx'
import { Moment } from '../../ui/moment.tsx'
import { Section } from '../../ui/section.tsx'
import { SmallTable } from '../../ui/small-table.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { afterMeasure } from './after-measure.ts'

const tones = {
  in_force: 'attention',
  announced: 'attention',
  lifted: 'good',
  withdrawn: 'good',
  done: 'quiet',
} as const

/** What was decided about a partner, newest first, and how to take it back. */
export function Measures({ partner }: { partner: ProgrammePartner }) {
  const t = useMessages().standing
  const columns = useColumns(partner)
  return (
    <Section title={t.measures}>
      {partner.measures.length === 0 ? (
        <div>{t.noMeasures}</div>
      ) : (
        <SmallTable label={t.measures} columns={columns} rows={partner.measures} rowId={({ id }) => id} />
      )}
    </Section>
  )
}

function useColumns(partner: ProgrammePartner): Column<Measure>[] {
  const t = useMessages().standing
  return [
    {
      key: 'what',
      header: t.what,
      cell: ({ kind, provider }) => (provider ? t.kindWithProvider(provider.name) : t.kinds[kind]),
    },
    {
      key: 'state',
      header: t.state,
      cell: ({ state }) => <StateBadge tone={tones[state]}>{t.states[state]}</StateBadge>,
    },
    {
      key: 'reason',
      header: t.reason,
      cell: ({ reason, note }) => (note ? `${t.reasons[reason]} ${note}` : t.reasons[reason]),
    },
    { key: 'since', header: t.since, cell: ({ startedAt }) => <Moment at={startedAt} /> },
    { key: 'ends', header: t.ends, cell: ({ endsAt }) => (endsAt ? <Moment at={endsAt} /> : '–') },
    { key: 'by', header: t.by, cell: ({ startedBy }) => startedBy },
    {
      key: 'ended',
      header: t.ended,
      cell: (row) =>
        row.endedAt ? <Moment at={row.endedAt} /> : <EndButton partner={partner} measure={row} />,
    },
  ]
}

function EndButton({ partner, measure }: { partner: ProgrammePartner; measure: Measure }) {
  const t = useMessages().standing
  const [asks, ask] = useState(false)
  const [action] = measure.can
  if (!action) return '–'
  return (
    <>
      <Button size="small" onClick={() => ask(true)}>
        {t[action]}
      </Button>
      {asks ? (
        <EndDialog partner={partner} measure={measure} action={action} onClose={() => ask(false)} />
      ) : null}
    </>
  )
}

type EndDialogProps = {
  partner: ProgrammePartner
  measure: Measure
  action: Measure['can'][number]
  onClose: () => void
}

function EndDialog({ partner: { name }, measure, action, onClose }: EndDialogProps) {
  const t = useMessages().standing
  const toast = useToast()
  const isReinstating = action === 'reinstate'
  const end = useAct(standingApi[action], {
    refresh: afterMeasure,
    onDone: () => {
      onClose()
      toast({ text: isReinstating ? t.reinstatedToast(name) : t.withdrawnToast(name) })
    },
  })
  return (
    <ConfirmDialog
      title={isReinstating ? t.reinstateTitle(name) : t.withdrawTitle(name)}
      effects={isReinstating ? t.reinstateEffects : t.withdrawEffects}
      action={t[action]}
      isBusy={end.isPending}
      error={end.error}
      onConfirm={() => end.mutate({ measureId: measure.id })}
      onClose={onClose}
    />
  )
}
