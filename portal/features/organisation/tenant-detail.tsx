import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { type AssociatedTenant, tenantsApi } from '#contract/tenants.ts'
import { problemOf } from '../../lib/api-error.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct } from '../../lib/queries.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Details } from '../../ui/details.tsx'
import { Moment } from '../../ui/moment.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Problem } from '../../ui/problem.tsx'
import { Row } from '../../ui/row.tsx'
import { Stack } from '../../ui/stack.tsx'
import { useToast } from '../../ui/toasts.tsx'

type Props = { association: AssociatedTenant }

/** One association: who asked, who answered, and what can be done about it. */
export function TenantDetail({ association }: Props) {
  const t = useMessages().organisation.tenants
  const { answeredAt, removedAt, state } = association
  return (
    <Stack>
      <Details
        entries={[
          { name: t.organisation, value: association.organisationName },
          { name: t.account, value: association.accountName },
          { name: t.requestedBy, value: association.requestedBy },
          { name: t.expiresAt, value: state === 'requested' ? <Moment at={association.expiresAt} /> : null },
          { name: t.answeredAt, value: answeredAt ? <Moment at={answeredAt} /> : null },
          { name: t.answeredBy, value: association.answeredBy },
          { name: t.removedAt, value: removedAt ? <Moment at={removedAt} /> : null },
          { name: t.removedBy, value: association.removedBy },
        ]}
      />
      <Actions association={association} />
    </Stack>
  )
}

type Move = 'accept' | 'decline' | 'withdraw' | 'remove'
const done = { accept: 'accepted', decline: 'declined', withdraw: 'withdrawn', remove: 'removed' } as const

function useMove(move: Move) {
  const t = useMessages().organisation.tenants
  const toast = useToast()
  return useAct(tenantsApi[move], {
    refresh: [tenantsApi.list],
    onDone: ({ accountName, domain }) =>
      toast({ text: t[done[move]](move === 'accept' || move === 'decline' ? accountName : domain) }),
  })
}

function Actions({ association }: Props) {
  const t = useMessages().organisation.tenants
  const [asking, ask] = useState<'accept' | 'remove'>()
  const acts = { accept: useMove('accept'), remove: useMove('remove') }
  const decline = useMove('decline')
  const withdraw = useMove('withdraw')
  const { id: associationId, can, accountName, domain } = association
  const error = decline.error ?? withdraw.error ?? acts.accept.error ?? acts.remove.error
  const texts = {
    accept: { title: t.acceptTitle(accountName), effects: t.acceptEffects(accountName) },
    remove: { title: t.removeTitle(domain), effects: t.removeEffects(accountName) },
  }
  return (
    <>
      {error ? <Refused error={error} /> : null}
      <Row>
        {can.includes('accept') ? (
          <Button appearance="primary" onClick={() => ask('accept')}>
            {t.accept}
          </Button>
        ) : null}
        {can.includes('decline') ? (
          <Button onClick={() => decline.mutate({ associationId })}>{t.decline}</Button>
        ) : null}
        {can.includes('withdraw') ? (
          <Button onClick={() => withdraw.mutate({ associationId })}>{t.withdraw}</Button>
        ) : null}
        {can.includes('remove') ? <Button onClick={() => ask('remove')}>{t.remove}</Button> : null}
      </Row>
      {asking ? (
        <ConfirmDialog
          {...texts[asking]}
          action={t[asking]}
          isBusy={acts[asking].isPending}
          onConfirm={() => acts[asking].mutate({ associationId }, { onSettled: () => ask(undefined) })}
          onClose={() => ask(undefined)}
        />
      ) : null}
    </>
  )
}

function Refused({ error }: { error: unknown }) {
  const t = useMessages().organisation.tenants
  const { obstacle } = problemOf(error)
  if (obstacle === 'other-account') return <Notice intent="warning">{t.otherAccount}</Notice>
  if (obstacle === 'own-customer') return <Notice intent="warning">{t.ownCustomer}</Notice>
  return <Problem error={error} />
}
