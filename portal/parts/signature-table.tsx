import { Button } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import type { Signature } from '#contract/agreements.ts'
import { useMessages } from '../lib/i18n.tsx'
import type { Column } from '../ui/data-list.tsx'
import { Moment } from '../ui/moment.tsx'
import { Problem } from '../ui/problem.tsx'

type Save = (signature: Signature, fileName: string) => Promise<unknown>

/** The columns of signed agreements, each with its PDF. */
export function useSignatureColumns(save: Save): Column<Signature>[] {
  const t = useMessages().partnerAgreements
  return [
    { key: 'organisation', header: t.organisation, cell: (row) => row.organisationName },
    { key: 'version', header: t.signedVersion, cell: (row) => row.version },
    { key: 'language', header: t.language, cell: (row) => t.languages[row.language] },
    { key: 'by', header: t.signedBy, cell: (row) => row.signedBy },
    { key: 'at', header: t.signedAt, cell: (row) => <Moment at={row.signedAt} withTime /> },
    { key: 'copy', header: t.copy, cell: (row) => <SaveButton signature={row} save={save} /> },
  ]
}

function SaveButton({ signature, save }: { signature: Signature; save: Save }) {
  const t = useMessages().partnerAgreements
  const { version, organisationName } = signature
  const saving = useMutation({ mutationFn: () => save(signature, t.fileName(version)) })
  return (
    <>
      <Button
        size="small"
        aria-label={t.savePdfOf(version, organisationName)}
        disabledFocusable={saving.isPending}
        onClick={() => saving.mutate()}
      >
        {t.savePdf}
      </Button>
      {saving.error ? <Problem error={saving.error} /> : null}
    </>
  )
}
