import { Button } from '@fluentui/react-components'
import { type Freeze, type Guardrails, guardrailsApi } from '#contract/guardrails.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct } from '../../lib/queries.ts'
import { Problem } from '../../ui/problem.tsx'
import { SmallTable } from '../../ui/small-table.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { sameAs } from './guardrails-form.tsx'

/** The times in which nothing is ordered, each to lift. */
export function Freezes({ guardrails }: { guardrails: Guardrails }) {
  const t = useMessages().guardrails
  const format = useFormat()
  const toast = useToast()
  const set = useAct(guardrailsApi.set, {
    refresh: [guardrailsApi.get],
    onDone: () => toast({ text: t.lifted }),
  })
  const nameOf = ({ from, to }: Freeze) => t.between(format.moment(from), format.moment(to))
  const lift = (gone: Freeze) =>
    set.mutate({
      ...sameAs(guardrails),
      freezes: guardrails.freezes.filter(({ from }) => from !== gone.from),
    })
  if (guardrails.freezes.length === 0) return <div>{t.noFreeze}</div>
  return (
    <>
      {set.error ? <Problem error={set.error} /> : null}
      <SmallTable
        label={t.freezes}
        rows={guardrails.freezes}
        rowId={({ from }) => from}
        columns={[
          { key: 'when', header: t.freezes, cell: nameOf },
          {
            key: 'lift',
            header: t.lift,
            cell: (row) => (
              <Button aria-label={`${t.lift}: ${nameOf(row)}`} onClick={() => lift(row)}>
                {t.lift}
              </Button>
            ),
          },
        ]}
      />
    </>
  )
}
