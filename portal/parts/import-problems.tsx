import type { ImportReport } from '#contract/imports.ts'
import { useFormat } from '../lib/format.ts'
import { useMessages } from '../lib/i18n.tsx'
import type { Column } from '../ui/data-list.tsx'
import { Section } from '../ui/section.tsx'
import { SmallTable } from '../ui/small-table.tsx'

type Fault = ImportReport['problems'][number]

/** Everything wrong with a file, by row and column. */
export function ImportProblems({ upload }: { upload: ImportReport }) {
  const t = useMessages().catalogue.imports
  const { number } = useFormat()
  const isCut = upload.problemCount > upload.problems.length
  return (
    <Section title={t.problems(upload.problemCount)}>
      <div>
        {t.problemsText}
        {isCut ? ` ${t.shown(number(upload.problems.length), number(upload.problemCount))}` : null}
      </div>
      <SmallTable
        label={t.problemCount}
        columns={useColumns()}
        rows={upload.problems}
        rowId={(fault) => `${fault.row}-${fault.column ?? ''}-${fault.rule}-${fault.value}`}
      />
    </Section>
  )
}

function useColumns(): Column<Fault>[] {
  const t = useMessages().catalogue.imports
  const { number } = useFormat()
  return [
    { key: 'row', header: t.row, cell: ({ row }) => (row > 0 ? `${t.row} ${number(row)}` : t.wholeFile) },
    { key: 'column', header: t.column, cell: ({ column }) => column ?? '–' },
    { key: 'value', header: t.value, cell: ({ value }) => value || '–' },
    { key: 'message', header: t.message, cell: ({ message }) => message },
  ]
}
