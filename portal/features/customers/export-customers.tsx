import { customersApi } from '#contract/customers.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useMay } from '../../lib/session.ts'
import { useWhoMay } from '../../lib/who-may.ts'
import { ExportButton } from '../../parts/export-button.tsx'
import { BlockedAction } from '../../ui/blocked-action.tsx'

/** Export customers: what the search shows, as CSV. */
export function ExportCustomers({ search }: { search: { search?: string } }) {
  const t = useMessages().customers
  const may = useMay()
  const whoMay = useWhoMay()
  if (!may('customer.export')) return <BlockedAction action={t.export} reason={whoMay('customer.export')} />
  return (
    <ExportButton endpoint={customersApi.export} input={search} fileName={t.exportFile}>
      {t.export}
    </ExportButton>
  )
}
