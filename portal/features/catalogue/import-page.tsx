import { useParams } from '@tanstack/react-router'
import { catalogueApi, type CatalogueImport } from '#contract/catalogue.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useRead } from '../../lib/queries.ts'
import { ButtonLink } from '../../ui/links.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Problem } from '../../ui/problem.tsx'
import { Row } from '../../ui/row.tsx'
import { Section } from '../../ui/section.tsx'
import { ApplyButton } from './apply-button.tsx'
import { ImportCounts } from './import-counts.tsx'
import { ImportProblems } from '../../parts/import-problems.tsx'
import { ImportState } from '../../parts/import-state.tsx'

/** One upload with its report; a faultless one can be applied. */
export function ImportPage() {
  const t = useMessages().catalogue.imports
  const { importId = '' } = useParams({ strict: false })
  const upload = useRead(catalogueApi.import, { importId })
  return (
    <Page>
      <PageHeader
        title={upload.data?.fileName ?? '…'}
        crumbs={[{ to: '/catalogue-imports', label: t.title }]}
        action={upload.data?.can.includes('apply') ? <ApplyButton upload={upload.data} /> : undefined}
      />
      {upload.error ? <Problem error={upload.error} retry={() => void upload.refetch()} /> : null}
      {upload.data ? <Report upload={upload.data} /> : null}
    </Page>
  )
}

function Report({ upload }: { upload: CatalogueImport }) {
  const t = useMessages().catalogue.imports
  return (
    <>
      <Row>
        <ImportState state={upload.state} />
        {upload.state === 'applied' ? (
          <ButtonLink to="/catalogue" size="small">
            {t.toCatalogue}
          </ButtonLink>
        ) : null}
      </Row>
      {upload.can.includes('apply') ? <Notice intent="success">{t.ready}</Notice> : null}
      <Section title={t.report}>
        <ImportCounts upload={upload} />
      </Section>
      {upload.problems.length > 0 ? <ImportProblems upload={upload} /> : null}
    </>
  )
}
