import { Button, ProgressBar } from '@fluentui/react-components'
import { ArrowDownloadRegular } from '@fluentui/react-icons'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { type InvitationBulk, invitationBulksApi } from '#contract/invitation-bulks.ts'
import { download } from '../../lib/api.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { reading, useAct } from '../../lib/queries.ts'
import { useWhoMay } from '../../lib/who-may.ts'
import { ConfirmButton } from '../../ui/confirm-button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Details } from '../../ui/details.tsx'
import { Moment } from '../../ui/moment.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Problem } from '../../ui/problem.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { BulkRows } from './bulk-rows.tsx'
import { BulkState } from './bulk-state.tsx'

/** One file: what was found in it, how far it is, and its rows. */
export function BulkPage() {
  const { invitationBulks: t, invitations } = useMessages()
  const { bulkId = '' } = useParams({ strict: false })
  const bulk = useQuery({
    ...reading(invitationBulksApi.get, { bulkId }),
    refetchInterval: (query) => (query.state.data?.state === 'running' ? 1000 : false),
  })
  const { data } = bulk
  return (
    <Page>
      <PageHeader
        title={data?.fileName ?? '…'}
        crumbs={[
          { to: '/invitations', label: invitations.title },
          { to: '/invitation-files', label: t.title },
        ]}
        action={data ? <Ways bulk={data} /> : undefined}
      />
      {bulk.error ? <Problem error={bulk.error} retry={() => void bulk.refetch()} /> : null}
      {data ? <Facts bulk={data} /> : null}
      {data && data.rows > 0 ? <BulkRows key={data.state} bulkId={data.id} /> : null}
    </Page>
  )
}

function Facts({ bulk }: { bulk: InvitationBulk }) {
  const t = useMessages().invitationBulks
  const { number } = useFormat()
  const whoMay = useWhoMay()
  const done = bulk.sent + bulk.failed
  return (
    <>
      {bulk.problem ? <Notice intent="error">{bulk.problem}</Notice> : null}
      <Details
        entries={[
          { name: t.state, value: <BulkState state={bulk.state} /> },
          { name: t.together, value: bulk.withName ?? t.alone },
          { name: t.rows, value: number(bulk.rows) },
          { name: t.sent, value: number(bulk.sent) },
          { name: t.failed, value: number(bulk.failed) },
          { name: t.left, value: bulk.cancelledBy ? number(bulk.cancelled) : null },
          { name: t.uploaded, value: <Moment at={bulk.createdAt} withTime /> },
          { name: t.by, value: bulk.createdBy },
        ]}
      />
      {bulk.cancelledBy ? <Notice>{t.stoppedBy(bulk.cancelledBy)}</Notice> : null}
      {bulk.state === 'checked' && !bulk.can.includes('start') ? (
        <Notice>{t.aloneNeeds(whoMay('relationship.request'))}</Notice>
      ) : null}
      {bulk.state === 'running' ? (
        <output>
          <ProgressBar value={done} max={bulk.rows} aria-label={t.states.running} />
          {t.progress(number(done), number(bulk.rows))}
        </output>
      ) : null}
    </>
  )
}

function Ways({ bulk }: { bulk: InvitationBulk }) {
  const t = useMessages().invitationBulks
  const save = useMutation({
    mutationFn: () => download(invitationBulksApi.report, { bulkId: bulk.id }, t.reportFile),
  })
  if (bulk.can.includes('cancel')) return <Cancel bulk={bulk} />
  return (
    <>
      {bulk.can.includes('start') ? (
        <Start bulk={bulk} />
      ) : bulk.rows > 0 ? (
        <Button
          icon={<ArrowDownloadRegular />}
          disabledFocusable={save.isPending}
          onClick={() => save.mutate()}
        >
          {t.report}
        </Button>
      ) : null}
      {save.error ? <Problem error={save.error} /> : null}
    </>
  )
}

function Start({ bulk }: { bulk: InvitationBulk }) {
  const t = useMessages().invitationBulks
  const { number } = useFormat()
  const toast = useToast()
  const [isAsking, ask] = useState(false)
  const count = number(bulk.rows - bulk.failed)
  const start = useAct(invitationBulksApi.start, {
    refresh: [invitationBulksApi.get, invitationBulksApi.list],
    onDone: () => (ask(false), toast({ text: t.started })),
  })
  return (
    <>
      <Button appearance="primary" onClick={() => ask(true)}>
        {t.start(count)}
      </Button>
      {isAsking ? (
        <ConfirmDialog
          title={t.startTitle(count)}
          effects={t.startEffects}
          action={t.start(count)}
          isBusy={start.isPending}
          error={start.error}
          onConfirm={() => start.mutate({ bulkId: bulk.id })}
          onClose={() => ask(false)}
        />
      ) : null}
    </>
  )
}

/** Stops what runs (pain 37). */
function Cancel({ bulk }: { bulk: InvitationBulk }) {
  const t = useMessages().invitationBulks
  const toast = useToast()
  const cancel = useAct(invitationBulksApi.cancel, {
    refresh: [invitationBulksApi.get, invitationBulksApi.list, invitationBulksApi.rows],
    onDone: () => toast({ text: t.stopped }),
  })
  return (
    <ConfirmButton
      label={t.cancel}
      title={t.cancelTitle}
      effects={t.cancelEffects}
      act={cancel}
      onConfirm={(onSuccess) => cancel.mutate({ bulkId: bulk.id }, { onSuccess })}
    />
  )
}
