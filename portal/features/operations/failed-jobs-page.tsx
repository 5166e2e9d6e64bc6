import { Button } from '@fluentui/react-components'
import { type FailedJob, failedJobsApi } from '#contract/failed-jobs.ts'
import { operationsApi } from '#contract/operations.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct } from '../../lib/queries.ts'
import { useEventNames } from '../../parts/event-names.ts'
import { CodeText } from '../../ui/code-text.tsx'
import { EndpointListPage } from '../../parts/endpoint-list-page.tsx'
import type { Column } from '../../ui/data-list.tsx'
import { Details } from '../../ui/details.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Moment } from '../../ui/moment.tsx'
import { Problem } from '../../ui/problem.tsx'
import { useToast } from '../../ui/toasts.tsx'

/** Jobs that failed for good: what stood in their way, and the button that tries them again. */
export function FailedJobsPage() {
  const { operatorPages, operations } = useMessages()
  const t = operatorPages.jobs
  return (
    <EndpointListPage
      endpoint={failedJobsApi.list}
      title={t.title}
      sentence={t.sentence}
      crumbs={[{ to: '/mails', label: operations.mails.title }]}
      label={t.list}
      columns={useColumns()}
      rowId={(row) => row.id}
      empty={<Empty title={t.empty} text={t.emptyText} />}
      expand={(row) => <JobDetails job={row} />}
      actions={(row) => <RetryJob job={row} />}
    />
  )
}

function useColumns(): Column<FailedJob>[] {
  const t = useMessages().operatorPages.jobs
  const { actionOf } = useEventNames()
  const format = useFormat()
  return [
    { key: 'task', header: t.task, cell: (row) => t.names[row.task] ?? row.task },
    {
      key: 'event',
      header: t.event,
      cell: ({ event }) => (event ? `${actionOf(event)}: ${event.subject}` : t.none),
    },
    { key: 'attempts', header: t.attempts, cell: (row) => format.number(row.attempts), isNumber: true },
    { key: 'failed', header: t.failed, cell: (row) => <Moment at={row.failedAt} withTime /> },
  ]
}

function JobDetails({ job }: { job: FailedJob }) {
  const t = useMessages().operatorPages.jobs
  return (
    <Details
      entries={[
        { name: t.created, value: <Moment at={job.createdAt} withTime /> },
        { name: t.error, value: job.lastError ? <CodeText>{job.lastError}</CodeText> : null },
        { name: 'ID', value: job.id },
      ]}
    />
  )
}

function RetryJob({ job }: { job: FailedJob }) {
  const t = useMessages().operatorPages.jobs
  const toast = useToast()
  const name = t.names[job.task] ?? job.task
  const retry = useAct(failedJobsApi.retry, {
    refresh: [failedJobsApi.list, operationsApi.home],
    onDone: () => toast({ text: t.retried(name) }),
  })
  if (!job.can.includes('retry')) return null
  return (
    <>
      <Button
        size="small"
        aria-label={`${t.retry}: ${name}`}
        disabledFocusable={retry.isPending}
        onClick={() => retry.mutate({ jobId: job.id })}
      >
        {t.retry}
      </Button>
      {retry.error ? <Problem error={retry.error} /> : null}
    </>
  )
}
