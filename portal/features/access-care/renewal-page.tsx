import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import { accessCareApi, type RenewalRow } from '#contract/access-care.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { reading, useAct, usePage, usePrefetch, useRefresh } from '../../lib/queries.ts'
import { useListSearch } from '../../lib/use-list-search.ts'
import { ConfirmButton } from '../../ui/confirm-button.tsx'
import { type Column, DataList } from '../../ui/data-list.tsx'
import { Empty } from '../../ui/empty.tsx'
import { TextLink } from '../../ui/links.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Problem } from '../../ui/problem.tsx'
import { StateBadge, type Tone } from '../../ui/state-badge.tsx'
import { useToast } from '../../ui/toasts.tsx'

const tones: Record<RenewalRow['state'], Tone> = {
  waiting: 'quiet',
  extended: 'good',
  requested: 'waiting',
  refused: 'bad',
  cancelled: 'quiet',
}

/** The result for each admin relationship, as the job goes on. */
export function RenewalPage() {
  const { accessCare } = useMessages()
  const t = accessCare.renewal
  const { renewalId = '' } = useParams({ strict: false })
  const renewal = useQuery({
    ...reading(accessCareApi.renewal, { renewalId }),
    refetchInterval: (query) => (query.state.data?.finishedAt ? false : 1000),
  })
  const { data, error } = renewal
  const state = useListSearch()
  const query = { renewalId, ...state.page }
  const list = usePage(accessCareApi.renewalRows, query)
  const prefetch = usePrefetch(accessCareApi.renewalRows)
  useRowsAgain(data?.waiting)
  return (
    <Page>
      <PageHeader
        title={t.title}
        sentence={data ? t.sentence(data.total - data.waiting, data.total) : '…'}
        crumbs={[
          { to: '/access-health', label: accessCare.title },
          { to: '/renewals', label: accessCare.ending.title },
        ]}
        action={data?.can.includes('cancel') ? <Cancel renewalId={data.id} /> : undefined}
      />
      {error ? <Problem error={error} /> : null}
      {data && !data.finishedAt ? <Notice>{t.working}</Notice> : null}
      {data?.cancelledBy ? <Notice>{t.stoppedBy(data.cancelledBy, data.cancelled)}</Notice> : null}
      <DataList
        label={t.list}
        list={list}
        columns={useColumns()}
        rowId={(row) => row.relationshipId}
        state={state}
        empty={<Empty title={accessCare.ending.empty} />}
        prefetch={(after) => prefetch({ ...query, after })}
      />
    </Page>
  )
}

/** Stops what runs (pain 37). */
function Cancel({ renewalId }: { renewalId: string }) {
  const t = useMessages().accessCare.renewal
  const toast = useToast()
  const cancel = useAct(accessCareApi.cancelRenewal, {
    refresh: [accessCareApi.renewal, accessCareApi.renewals, accessCareApi.renewalRows],
    onDone: () => toast({ text: t.stopped }),
  })
  return (
    <ConfirmButton
      label={t.cancel}
      title={t.cancelTitle}
      effects={t.cancelEffects}
      act={cancel}
      onConfirm={(onSuccess) => cancel.mutate({ renewalId }, { onSuccess })}
    />
  )
}

/** What has changed on the server shows in the list, too. */
function useRowsAgain(waiting: number | undefined) {
  const refresh = useRefresh()
  useEffect(() => {
    if (waiting !== undefined) void refresh([accessCareApi.renewalRows])
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- only when the count has changed
  }, [waiting])
}

function useColumns(): Column<RenewalRow>[] {
  const t = useMessages().accessCare.renewal
  return [
    {
      key: 'name',
      header: t.name,
      cell: ({ relationshipId, successorId, name, customerId, customerName }) => (
        <>
          <TextLink to={`/customers/${customerId}/admin-relationships/${successorId ?? relationshipId}`}>
            {name}
          </TextLink>
          <div>{customerName}</div>
        </>
      ),
    },
    {
      key: 'state',
      header: t.state,
      cell: ({ state }) => <StateBadge tone={tones[state]}>{t[state]}</StateBadge>,
    },
    { key: 'reason', header: t.reason, cell: ({ reason }) => (reason ? t.reasons[reason] : '–') },
  ]
}
