import type { Input } from '#contract/endpoint.ts'
import { partnershipsApi } from '#contract/partnerships.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { ExportButton } from '../../parts/export-button.tsx'

type ExportProps = { filter: Input<typeof partnershipsApi.export>; fileName: string }

/** What the filters show, as a table for spreadsheets. */
export function ExportPartnerships({ filter, fileName }: ExportProps) {
  const t = useMessages().partnerships
  return (
    <ExportButton endpoint={partnershipsApi.export} input={filter} fileName={fileName}>
      {t.export}
    </ExportButton>
  )
}
