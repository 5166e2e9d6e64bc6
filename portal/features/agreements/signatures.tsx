import { agreementsApi } from '#contract/agreements.ts'
import { programmeListsApi } from '#contract/programme-lists.ts'
import { ExportButton } from '../../parts/export-button.tsx'
import { useSignatureColumns } from '../../parts/signature-table.tsx'
import { download } from '../../lib/api.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { usePage, usePrefetch } from '../../lib/queries.ts'
import { useListSearch } from '../../lib/use-list-search.ts'
import { DataList } from '../../ui/data-list.tsx'
import { Section } from '../../ui/section.tsx'

/** Who signed a version, each with the PDF. */
export function Signatures({ versionId }: { versionId: string }) {
  const { agreementVersions: t, ui } = useMessages()
  const state = useListSearch()
  const list = usePage(agreementsApi.signatures, { versionId, ...state.page })
  const prefetch = usePrefetch(agreementsApi.signatures)
  const columns = useSignatureColumns(({ partnerId }, fileName) =>
    download(agreementsApi.partnerCopy, { versionId, partnerId }, fileName),
  )
  return (
    <Section title={t.signatures}>
      <div>
        <ExportButton
          endpoint={programmeListsApi.signatures}
          input={{ versionId }}
          fileName={`${t.signatures}.csv`}
        >
          {ui.export}
        </ExportButton>
      </div>
      <DataList
        label={t.signatures}
        list={list}
        columns={columns}
        rowId={({ partnerId }) => partnerId}
        state={state}
        empty={<div>{t.noSignatures}</div>}
        prefetch={(after) => prefetch({ versionId, ...state.page, after })}
      />
    </Section>
  )
}
