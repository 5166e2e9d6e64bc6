import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { catalogueApi, type CatalogueImport } from '#contract/catalogue.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct } from '../../lib/queries.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { useToast } from '../../ui/toasts.tsx'

/** Applies a checked file, after saying what that changes. */
export function ApplyButton({ upload }: { upload: CatalogueImport }) {
  const t = useMessages().catalogue.imports
  const { number } = useFormat()
  const toast = useToast()
  const [isAsking, ask] = useState(false)
  const apply = useAct(catalogueApi.apply, {
    refresh: [catalogueApi.import, catalogueApi.imports, catalogueApi.products, catalogueApi.product],
    onDone: () => {
      ask(false)
      toast({ text: t.applied(upload.fileName), link: { to: '/catalogue', label: t.toCatalogue } })
    },
  })
  return (
    <>
      <Button appearance="primary" onClick={() => ask(true)}>
        {t.apply}
      </Button>
      {isAsking ? (
        <ConfirmDialog
          title={t.applyTitle(upload.fileName)}
          effects={t.effects(number(upload.added), number(upload.changed), number(upload.unchanged))}
          action={t.apply}
          isBusy={apply.isPending}
          error={apply.error}
          onConfirm={() => apply.mutate({ importId: upload.id })}
          onClose={() => ask(false)}
        />
      ) : null}
    </>
  )
}
