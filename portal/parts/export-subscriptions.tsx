import { ordersApi } from '#contract/orders.ts'
import { useMessages } from '../lib/i18n.tsx'
import { ExportButton } from './export-button.tsx'

/** Export subscriptions: all the organisation sees, as CSV (W15). */
export function ExportSubscriptions() {
  const t = useMessages().orders.subscriptions
  return (
    <ExportButton endpoint={ordersApi.exportSubscriptions} input={{}} fileName={t.exportFile}>
      {t.export}
    </ExportButton>
  )
}
