import { Button, Field, Textarea } from '@fluentui/react-components'
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { adminRelationshipsApi, type AdminRelationship } from '#contract/admin-relationships.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useSession } from '../../lib/session.ts'
import { ConfirmDialog, type ConfirmDialogProps } from '../../ui/confirm-dialog.tsx'
import { Problem } from '../../ui/problem.tsx'
import { Row } from '../../ui/row.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { namesOf, useRelationshipAct } from './use-acts.ts'

type RowProps = { row: AdminRelationship }

/** What this side can do with it now. */
export function RelationshipActions({ row }: RowProps) {
  const { can } = row
  if (!can.some((action) => ['withdraw', 'change-auto-extend', 'terminate'].includes(action))) return null
  return (
    <Row>
      {can.includes('withdraw') ? <WithdrawButton row={row} /> : null}
      {can.includes('change-auto-extend') ? <ExtendButton row={row} /> : null}
      {can.includes('terminate') ? <EndButton row={row} /> : null}
    </Row>
  )
}

type AskProps = Pick<ConfirmDialogProps, 'title' | 'effects' | 'action' | 'tick' | 'children'> & {
  isPrimary?: boolean
  act: { isPending: boolean; error: unknown }
  run: () => void
}

/** A reason the other side reads, for whoever wants to give one. */
function useReason() {
  const t = useMessages().adminRelationships
  const [reason, give] = useState('')
  const field = (
    <Field label={t.reason} hint={t.reasonHint}>
      <Textarea value={reason} resize="vertical" maxLength={500} onChange={(_, { value }) => give(value)} />
    </Field>
  )
  return { field, said: reason.trim() ? { reason: reason.trim() } : {} }
}

/** A button that lists its effects before it does anything. */
export function Asking({ isPrimary = false, act, run, ...dialog }: AskProps): ReactNode {
  const [isAsking, ask] = useState(false)
  return (
    <>
      <Button appearance={isPrimary ? 'primary' : 'secondary'} onClick={() => ask(true)}>
        {dialog.action}
      </Button>
      {isAsking ? (
        <ConfirmDialog
          {...dialog}
          isBusy={act.isPending}
          error={act.error}
          onConfirm={run}
          onClose={() => ask(false)}
        />
      ) : null}
    </>
  )
}

function WithdrawButton({ row }: RowProps) {
  const t = useMessages().adminRelationships
  const toast = useToast()
  const act = useRelationshipAct(adminRelationshipsApi.withdraw, () => toast({ text: t.withdrawn }))
  return (
    <Asking
      title={t.withdrawTitle(row.name)}
      effects={t.withdrawEffects}
      action={t.withdraw}
      act={act}
      run={() => act.mutate(namesOf(row))}
    />
  )
}

/** Declining begins nothing, so one question is enough. */
export function DeclineButton({ row }: RowProps) {
  const t = useMessages().adminRelationships
  const toast = useToast()
  const { field, said } = useReason()
  const act = useRelationshipAct(adminRelationshipsApi.decline, () =>
    toast({ text: t.declined(row.partnerName) }),
  )
  return (
    <Asking
      title={t.declineTitle(row.partnerName)}
      effects={t.declineEffects}
      action={t.decline}
      act={act}
      run={() => act.mutate({ ...namesOf(row), ...said })}
    >
      {field}
    </Asking>
  )
}

/** Terminate relationship, as the partner calls it; Remove roles, as the customer does (W13). */
function EndButton({ row }: RowProps) {
  const t = useMessages().adminRelationships
  const toast = useToast()
  const isCustomer = useSession()?.organisation.kind === 'customer'
  const { field, said } = useReason()
  const act = useRelationshipAct(adminRelationshipsApi.terminate, () => toast({ text: t.endDone(row.name) }))
  return (
    <Asking
      title={t.endTitle(row.name)}
      effects={t.endEffects(row.partnerName)}
      action={isCustomer ? t.removeRoles : t.end}
      tick={t.endTick(row.name)}
      act={act}
      run={() => act.mutate({ ...namesOf(row), ...said })}
    >
      {field}
    </Asking>
  )
}

/** Can be switched back by the customer at any time, so nothing is asked. */
function ExtendButton({ row }: RowProps) {
  const t = useMessages().adminRelationships
  const toast = useToast()
  const act = useRelationshipAct(adminRelationshipsApi.changeAutoExtend, ({ autoExtend }) =>
    toast({ text: autoExtend ? t.extending : t.notExtending }),
  )
  return (
    <>
      {act.error ? <Problem error={act.error} /> : null}
      <Button
        disabledFocusable={act.isPending}
        onClick={() => act.mutate({ ...namesOf(row), autoExtend: !row.autoExtend })}
      >
        {row.autoExtend ? t.stopExtending : t.allowExtending}
      </Button>
    </>
  )
}

/** Finalize request and Delete draft. */
export function DraftActions({ row }: RowProps) {
  const t = useMessages().adminRelationships
  const toast = useToast()
  const navigate = useNavigate()
  const send = useRelationshipAct(adminRelationshipsApi.send, () => toast({ text: t.sent(row.customerName) }))
  const discard = useRelationshipAct(adminRelationshipsApi.discard, async () => {
    toast({ text: t.discarded(row.name) })
    await navigate({ to: `/customers/${row.customerId}/admin-relationships` })
  })
  return (
    <Row>
      <Asking
        isPrimary
        title={t.sendTitle(row.name)}
        effects={t.sendEffects(row.customerName, t.days(row.durationDays))}
        action={t.send}
        act={send}
        run={() => send.mutate(namesOf(row))}
      />
      <Asking
        title={t.discardTitle(row.name)}
        effects={t.discardEffects}
        action={t.discard}
        act={discard}
        run={() => discard.mutate(namesOf(row))}
      />
    </Row>
  )
}
