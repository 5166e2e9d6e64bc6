import { ordersApi } from '#contract/orders.ts'
import { useMessages } from '../lib/i18n.tsx'
import { ExportButton } from './export-button.tsx'

/** Export subscriptions: what the organisation sees and the search finds, as CSV (W15). */
export function ExportSubscriptions({ search = {} }: { search?: { search?: string } }) {
  const t = useMessages().orders.subscriptions
  return (
    <ExportButton endpoint={ordersApi.exportSubscriptions} input={search} fileName={t.exportFile}>
      {t.export}
    </ExportButton>
  )
}
