import { Button } from '@fluentui/react-components'
import { ArrowDownloadRegular } from '@fluentui/react-icons'
import { useMutation } from '@tanstack/react-query'
import type { Endpoint, Input } from '#contract/endpoint.ts'
import { download } from '../lib/api.ts'
import { Problem } from '../ui/problem.tsx'

type ExportProps<E extends Endpoint> = { endpoint: E; input: Input<E>; fileName: string; children: string }

/** What a list shows with its filters, as a file for spreadsheets. */
export function ExportButton<E extends Endpoint>({ endpoint, input, fileName, children }: ExportProps<E>) {
  const save = useMutation({ mutationFn: () => download(endpoint, input, fileName) })
  return (
    <>
      <Button
        icon={<ArrowDownloadRegular />}
        disabledFocusable={save.isPending}
        onClick={() => save.mutate()}
      >
        {children}
      </Button>
      {save.error ? <Problem error={save.error} /> : null}
    </>
  )
}
