import { Button } from '@fluentui/react-components'
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download'
import { useMutation } from '@tanstack/react-query'
import type { Input } from '#contract/endpoint.ts'
import { partnershipsApi } from '#contract/partnerships.ts'
import { download } from '../../lib/api.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useMay } from '../../lib/session.ts'
import { useWhoMay } from '../../lib/who-may.ts'
import { BlockedAction } from '../../ui/blocked-action.tsx'
import { Problem } from '../../ui/problem.tsx'

type ExportProps = { filter: Input<typeof partnershipsApi.export>; fileName: string }

/** What the filters show, as a table for spreadsheets. */
export function ExportPartnerships({ filter, fileName }: ExportProps) {
  const t = useMessages().partnerships
  const save = useMutation({ mutationFn: () => download(partnershipsApi.export, filter, fileName) })
  const may = useMay()
  const whoMay = useWhoMay()
  if (!may('partnership.export'))
    return <BlockedAction action={t.export} reason={whoMay('partnership.export')} />
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
