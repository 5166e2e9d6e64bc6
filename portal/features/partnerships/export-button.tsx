import type { Input } from '#contract/endpoint.ts'
import { partnershipsApi } from '#contract/partnerships.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useMay } from '../../lib/session.ts'
import { useWhoMay } from '../../lib/who-may.ts'
import { ExportButton } from '../../parts/export-button.tsx'
import { BlockedAction } from '../../ui/blocked-action.tsx'

type ExportProps = { filter: Input<typeof partnershipsApi.export>; fileName: string }

/** What the filters show, as a table for spreadsheets. */
export function ExportPartnerships({ filter, fileName }: ExportProps) {
  const t = useMessages().partnerships
  const may = useMay()
  const whoMay = useWhoMay()
  if (!may('partnership.export'))
    return <BlockedAction action={t.export} reason={whoMay('partnership.export')} />
  return (
    <ExportButton endpoint={partnershipsApi.export} input={filter} fileName={fileName}>
      {t.export}
    </ExportButton>
  )
}
