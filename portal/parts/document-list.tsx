import { Button } from '@fluentui/react-components'
import type { VettingDocument } from '#contract/checks.ts'
import { useFormat } from '../lib/format.ts'
import { useMessages } from '../lib/i18n.tsx'
import type { Column } from '../ui/data-list.tsx'
import { Moment } from '../ui/moment.tsx'
import { Section } from '../ui/section.tsx'
import { SmallTable } from '../ui/small-table.tsx'

type DocumentListProps = { documents: VettingDocument[]; save: (document: VettingDocument) => void }

/** What was uploaded for which check; a file is only ever saved, never shown. */
export function DocumentList({ documents, save }: DocumentListProps) {
  const t = useMessages().checks
  const { number } = useFormat()
  if (documents.length === 0) return null
  const columns: Column<VettingDocument>[] = [
    { key: 'type', header: t.document, cell: ({ type }) => t.documents[type] },
    { key: 'check', header: t.what, cell: ({ check }) => t.kinds[check] },
    { key: 'comment', header: t.comment, cell: ({ comment }) => comment ?? '–' },
    { key: 'at', header: t.uploadedAt, cell: ({ uploadedAt }) => <Moment at={uploadedAt} /> },
    {
      key: 'file',
      header: t.file,
      cell: (document) => (
        <Button size="small" aria-label={`${t.save}: ${document.fileName}`} onClick={() => save(document)}>
          {t.saveSize(number(Math.max(1, Math.round(document.size / 1024))))}
        </Button>
      ),
    },
  ]
  return (
    <Section title={t.documentsTitle}>
      <SmallTable label={t.documentsTitle} columns={columns} rows={documents} rowId={({ id }) => id} />
    </Section>
  )
}
