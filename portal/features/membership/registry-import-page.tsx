import { Button } from '@fluentui/react-components'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { ImportReport } from '#contract/imports.ts'
import { membershipApi } from '#contract/membership.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct, useRead } from '../../lib/queries.ts'
import { ImportProblems } from '../../parts/import-problems.tsx'
import { ImportState } from '../../parts/import-state.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Details } from '../../ui/details.tsx'
import { ButtonLink } from '../../ui/links.tsx'
import { Moment } from '../../ui/moment.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Problem } from '../../ui/problem.tsx'
import { Row } from '../../ui/row.tsx'
import { Section } from '../../ui/section.tsx'
import { useToast } from '../../ui/toasts.tsx'

/** One upload of the registry with its report; a faultless one can be applied. */
export function RegistryImportPage() {
  const t = useMessages().membership
  const { importId = '' } = useParams({ strict: false })
  const upload = useRead(membershipApi.import, { importId })
  return (
    <Page>
      <PageHeader
        title={upload.data?.fileName ?? '…'}
        crumbs={[
          { to: '/membership', label: t.title },
          { to: '/membership-imports', label: t.imports.title },
        ]}
        action={upload.data?.can.includes('apply') ? <Apply upload={upload.data} /> : undefined}
      />
      {upload.error ? <Problem error={upload.error} retry={() => void upload.refetch()} /> : null}
      {upload.data ? <Report upload={upload.data} /> : null}
    </Page>
  )
}

function Report({ upload }: { upload: ImportReport }) {
  const t = useMessages()
  const words = t.catalogue.imports
  const { number } = useFormat()
  return (
    <>
      <Row>
        <ImportState state={upload.state} />
        {upload.state === 'applied' ? (
          <ButtonLink to="/membership" size="small">
            {t.membership.imports.toRegistry}
          </ButtonLink>
        ) : null}
      </Row>
      {upload.can.includes('apply') ? <Notice intent="success">{t.membership.imports.ready}</Notice> : null}
      <Section title={words.report}>
        <Details
          entries={[
            { name: words.uploaded, value: <Moment at={upload.createdAt} withTime /> },
            { name: words.rows, value: number(upload.rows) },
            { name: words.added, value: number(upload.added) },
            { name: words.changed, value: number(upload.changed) },
            { name: words.unchanged, value: number(upload.unchanged) },
            { name: words.problemCount, value: number(upload.problemCount) },
          ]}
        />
      </Section>
      {upload.problems.length > 0 ? <ImportProblems upload={upload} /> : null}
    </>
  )
}

function Apply({ upload }: { upload: ImportReport }) {
  const t = useMessages()
  const words = t.catalogue.imports
  const { number } = useFormat()
  const toast = useToast()
  const [isAsking, ask] = useState(false)
  const apply = useAct(membershipApi.apply, {
    refresh: [membershipApi.import, membershipApi.imports, membershipApi.list],
    onDone: () => {
      ask(false)
      toast({
        text: words.applied(upload.fileName),
        link: { to: '/membership', label: t.membership.imports.toRegistry },
      })
    },
  })
  return (
    <>
      <Button appearance="primary" onClick={() => ask(true)}>
        {words.apply}
      </Button>
      {isAsking ? (
        <ConfirmDialog
          title={words.applyTitle(upload.fileName)}
          effects={t.membership.imports.effects(
            number(upload.added),
            number(upload.changed),
            number(upload.unchanged),
          )}
          action={words.apply}
          isBusy={apply.isPending}
          error={apply.error}
          onConfirm={() => apply.mutate({ importId: upload.id })}
          onClose={() => ask(false)}
        />
      ) : null}
    </>
  )
}
