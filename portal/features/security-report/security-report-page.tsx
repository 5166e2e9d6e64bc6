import { Button } from '@fluentui/react-components'
import { ArrowDownloadRegular } from '@fluentui/react-icons'
import { useMutation } from '@tanstack/react-query'
import { reportLists, securityReportApi } from '#contract/security-report.ts'
import { download } from '../../lib/api.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useRead } from '../../lib/queries.ts'
import { useListSearch } from '../../lib/use-list-search.ts'
import { DataListSkeleton } from '../../ui/data-list-skeleton.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Problem } from '../../ui/problem.tsx'
import { Section } from '../../ui/section.tsx'
import { Figures } from './figures.tsx'
import { PeopleList } from './people-list.tsx'

/** The security-requirements report: each figure with what mends it, and the people behind it (§2.2). */
export function SecurityReportPage() {
  const t = useMessages().securityReport
  const state = useListSearch()
  const report = useRead(securityReportApi.get, {})
  const list = reportLists.find((one) => one === state.text('list'))
  return (
    <Page>
      <PageHeader title={t.title} sentence={t.sentence} action={<SaveButton />} />
      {report.error ? <Problem error={report.error} retry={() => void report.refetch()} /> : null}
      {report.isPending ? <DataListSkeleton columns={4} label={t.figures} /> : null}
      {report.data ? (
        <Section title={t.figures}>
          <Figures report={report.data} />
        </Section>
      ) : null}
      {list ? (
        <Section title={t.lists[list]}>
          <PeopleList key={list} list={list} state={state} />
        </Section>
      ) : null}
    </Page>
  )
}

function SaveButton() {
  const t = useMessages().securityReport
  const save = useMutation({ mutationFn: () => download(securityReportApi.export, {}, t.csv.fileName) })
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
