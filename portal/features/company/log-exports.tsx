import { Button } from '@fluentui/react-components'
import { ArrowDownloadRegular } from '@fluentui/react-icons'
import { useMutation } from '@tanstack/react-query'
import { customerLogApi } from '#contract/customer-log.ts'
import { download } from '../../lib/api.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { Problem } from '../../ui/problem.tsx'
import { Row } from '../../ui/row.tsx'

/** What the filters leave as CSV, or the whole chain to be verified. */
export function LogExports({ filter }: { filter: Record<string, string> }) {
  const t = useMessages().customerLog
  const csv = useMutation({ mutationFn: () => download(customerLogApi.export, filter, t.csv.fileName) })
  const chain = useMutation({ mutationFn: () => download(customerLogApi.exportChain, {}, t.chainFile) })
  const error = csv.error ?? chain.error
  return (
    <Row>
      <Button icon={<ArrowDownloadRegular />} disabledFocusable={csv.isPending} onClick={() => csv.mutate()}>
        {t.export}
      </Button>
      <Button
        icon={<ArrowDownloadRegular />}
        disabledFocusable={chain.isPending}
        onClick={() => chain.mutate()}
      >
        {t.exportChain}
      </Button>
      {error ? <Problem error={error} /> : null}
    </Row>
  )
}
