import { Button } from '@fluentui/react-components'
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download'
import { useMutation } from '@tanstack/react-query'
import { customersApi } from '#contract/customers.ts'
import { download } from '../../lib/api.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useMay } from '../../lib/session.ts'
import { useWhoMay } from '../../lib/who-may.ts'
import { BlockedAction } from '../../ui/blocked-action.tsx'
import { Problem } from '../../ui/problem.tsx'

/** Export customers: what the search shows, as CSV. */
export function ExportButton({ search }: { search: { search?: string } }) {
  const t = useMessages().customers
  const may = useMay()
  const whoMay = useWhoMay()
  const save = useMutation({ mutationFn: () => download(customersApi.export, search, t.exportFile) })
  if (!may('customer.export')) return <BlockedAction action={t.export} reason={whoMay('customer.export')} />
  return (
    <>
      <Button
        icon={<ArrowDownloadRegular />}
        disabledFocusable={save.isPending}
        onClick={() => save.mutate()}
      >
        {t.export}
      </Button>
      {save.error ? <Problem error={save.error} /> : null}
    </>
  )
}
