import { Button } from '@fluentui/react-components'
import { adminRelationshipsApi } from '#contract/admin-relationships.ts'
import { type Elevation, elevationsApi } from '#contract/elevations.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct } from '../../lib/queries.ts'
import { Problem } from '../../ui/problem.tsx'
import { Row } from '../../ui/row.tsx'
import { StateBadge, type Tone } from '../../ui/state-badge.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { reads } from './use-acts.ts'

const tones: Record<Elevation['state'], Tone> = {
  requested: 'waiting',
  active: 'good',
  denied: 'bad',
  ended: 'quiet',
}

/** The state as a word with an icon; of a request, whose approval it waits for. */
export function ElevationState({ elevation: { state, approver } }: { elevation: Elevation }) {
  const t = useMessages().accessCare.elevation
  return (
    <>
      <StateBadge tone={tones[state]}>{t.states[state]}</StateBadge>
      {state === 'requested' ? <div>{t.waitsFor[approver]}</div> : null}
    </>
  )
}

/** What the reader may do with one: approve or refuse it, take the own request back, or end it before its time. */
export function DecideElevation({ elevation }: { elevation: Elevation }) {
  const t = useMessages().accessCare.elevation
  const toast = useToast()
  const { id: elevationId, customerId, personName, state, can } = elevation
  const refresh = [elevationsApi.list, elevationsApi.all, ...reads, adminRelationshipsApi.history]
  const approve = useAct(elevationsApi.approve, {
    refresh,
    onDone: () => toast({ text: t.approved(personName) }),
  })
  const deny = useAct(elevationsApi.deny, { refresh, onDone: () => toast({ text: t.denied(personName) }) })
  const end = useAct(elevationsApi.end, {
    refresh,
    onDone: ({ startedAt }) => toast({ text: startedAt ? t.ended : t.withdrawn }),
  })
  const revoke = useAct(elevationsApi.revoke, {
    refresh,
    onDone: () => toast({ text: t.revoked(personName) }),
  })
  const acts = { approve, deny, end, revoke }
  const error = approve.error ?? deny.error ?? end.error ?? revoke.error
  const nameOf = (action: keyof typeof acts) =>
    action === 'end' && state === 'requested' ? t.withdraw : t[action]
  return (
    <Row>
      {can.map((action) => (
        <Button
          key={action}
          size="small"
          aria-label={t.of(nameOf(action), personName)}
          disabledFocusable={acts[action].isPending}
          onClick={() => acts[action].mutate({ customerId, elevationId })}
        >
          {nameOf(action)}
        </Button>
      ))}
      {error ? <Problem error={error} /> : null}
    </Row>
  )
}
