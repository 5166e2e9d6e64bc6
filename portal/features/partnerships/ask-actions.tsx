import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { invitationsApi } from '#contract/invitations.ts'
import { operationsApi } from '#contract/operations.ts'
import { partnershipAsksApi, type PartnershipAsk } from '#contract/partnership-asks.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct } from '../../lib/queries.ts'
import { TextAreaField } from '../../ui/text-area-field.tsx'
import { FormView } from '../../ui/form.tsx'
import { ButtonLink } from '../../ui/links.tsx'
import { Modal } from '../../ui/modal.tsx'
import { Problem } from '../../ui/problem.tsx'
import { Row } from '../../ui/row.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useForm } from '../../ui/use-form.ts'

type AskProps = { ask: PartnershipAsk }
const refresh = [partnershipAsksApi.list, invitationsApi.list, operationsApi.home]

/** What can be done about an ask, from either side; afterwards the way to its invitation. */
export function AskActions({ ask }: AskProps) {
  const t = useMessages().partnerships.asks
  return (
    <>
      {ask.can.includes('accept') ? <Answer ask={ask} /> : null}
      {ask.can.includes('withdraw') ? <Withdraw ask={ask} /> : null}
      {ask.path ? (
        <ButtonLink to={ask.path} size="small" label={`${t.answer}: ${ask.partnerName}`}>
          {t.answer}
        </ButtonLink>
      ) : null}
      {ask.invitationId ? (
        <ButtonLink
          to={`/invitations/${ask.invitationId}`}
          size="small"
          label={`${t.invitation}: ${ask.partnerName}`}
        >
          {t.invitation}
        </ButtonLink>
      ) : null}
    </>
  )
}

function Answer({ ask }: AskProps) {
  const t = useMessages().partnerships.asks
  const toast = useToast()
  const [isDeclining, decline] = useState(false)
  const accept = useAct(partnershipAsksApi.accept, {
    refresh,
    onDone: () => toast({ text: t.accepted(ask.partnerName) }),
  })
  return (
    <>
      {accept.error ? <Problem error={accept.error} /> : null}
      <Row>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={accept.isPending}
          aria-label={`${t.accept}: ${ask.partnerName}`}
          onClick={() => accept.mutate({ askId: ask.id })}
        >
          {t.accept}
        </Button>
        <Button size="small" aria-label={`${t.decline}: ${ask.partnerName}`} onClick={() => decline(true)}>
          {t.decline}
        </Button>
      </Row>
      {isDeclining ? <DeclineDialog ask={ask} onClose={() => decline(false)} /> : null}
    </>
  )
}

/** Declining takes a reason, which the reseller reads. */
function DeclineDialog({ ask, onClose }: AskProps & { onClose: () => void }) {
  const messages = useMessages()
  const t = messages.partnerships.asks
  const toast = useToast()
  const decline = useAct(partnershipAsksApi.decline, {
    refresh,
    onDone: () => {
      onClose()
      toast({ text: t.declined(ask.partnerName) })
    },
  })
  const form = useForm({
    initial: { reason: '' },
    labels: { reason: t.declineReason },
    required: ['reason'],
    send: ({ reason }) => decline.mutateAsync({ askId: ask.id, reason }),
  })
  return (
    <Modal title={t.declineOf(ask.partnerName)} onClose={onClose}>
      <FormView form={form} action={t.decline} more={<Button onClick={onClose}>{messages.ui.cancel}</Button>}>
        <TextAreaField form={form} name="reason" rows={3} maxLength={500} />
      </FormView>
    </Modal>
  )
}

function Withdraw({ ask }: AskProps) {
  const t = useMessages().partnerships.asks
  const toast = useToast()
  const withdraw = useAct(partnershipAsksApi.withdraw, {
    refresh,
    onDone: () => toast({ text: t.withdrawn }),
  })
  return (
    <>
      {withdraw.error ? <Problem error={withdraw.error} /> : null}
      <Button
        size="small"
        disabledFocusable={withdraw.isPending}
        aria-label={`${t.withdraw}: ${ask.partnerName}`}
        onClick={() => withdraw.mutate({ askId: ask.id })}
      >
        {t.withdraw}
      </Button>
    </>
  )
}
