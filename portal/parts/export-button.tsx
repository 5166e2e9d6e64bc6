import { Button } from '@fluentui/react-components'
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download'
import { useMutation } from '@tanstack/react-query'
import type { Endpoint, Input } from '#contract/endpoint.ts'
import { download } from '../lib/api.ts'
import { useMessages } from '../lib/i18n.tsx'
import { Problem } from '../ui/problem.tsx'

type ExportProps<E extends Endpoint> = { endpoint: E; filter: Input<E>; fileName: string }

/** What the filters show, as a table for spreadsheets. */
export function ExportButton<E extends Endpoint>({ endpoint, filter, fileName }: ExportProps<E>) {
  const t = useMessages().ui
  const save = useMutation({ mutationFn: () => download(endpoint, filter, fileName) })
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
