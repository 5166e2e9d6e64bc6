import type { CatalogueImport } from '#contract/catalogue.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { Details } from '../../ui/details.tsx'
import { Moment } from '../../ui/moment.tsx'

/** How many rows of a file are new, change or stay. */
export function ImportCounts({ upload }: { upload: CatalogueImport }) {
  const t = useMessages().catalogue.imports
  const { number } = useFormat()
  return (
    <Details
      entries={[
        { name: t.kind, value: t.kinds[upload.kind] },
        { name: t.uploaded, value: <Moment at={upload.createdAt} withTime /> },
        { name: t.appliedAt, value: upload.appliedAt ? <Moment at={upload.appliedAt} withTime /> : null },
        { name: t.rows, value: number(upload.rows) },
        { name: t.added, value: number(upload.added) },
        { name: t.changed, value: number(upload.changed) },
        { name: t.unchanged, value: number(upload.unchanged) },
        { name: t.problemCount, value: number(upload.problemCount) },
      ]}
    />
  )
}
