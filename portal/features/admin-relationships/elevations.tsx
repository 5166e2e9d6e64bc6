import { Button, Field, Select } from '@fluentui/react-components'
import { useState } from 'react'
import { type Elevation, elevationsApi } from '#contract/access-care.ts'
import { adminRelationshipsApi, type AdminRelationship } from '#contract/admin-relationships.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct, useRead } from '../../lib/queries.ts'
import { useMay, useSession } from '../../lib/session.ts'
import { Problem } from '../../ui/problem.tsx'
import { Row } from '../../ui/row.tsx'
import { Section } from '../../ui/section.tsx'
import { SmallTable } from '../../ui/small-table.tsx'
import { StateBadge, type Tone } from '../../ui/state-badge.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { TakeRoles } from './take-roles.tsx'
import { namesOf, reads, useRelationshipAct } from './use-acts.ts'

type RowProps = { row: AdminRelationship }

/** Roles for a time (pains 43, 44): who may take them, taking them, and who had them, why and how long. */
export function Elevations({ row }: RowProps) {
  const t = useMessages().accessCare.elevation
  const may = useMay()
  const isPartner = useSession()?.organisation.kind !== 'customer'
  const [isTaking, take] = useState(false)
  const list = useRead(elevationsApi.list, { customerId: row.customerId, limit: 20 })
  const own = (list.data?.items ?? []).filter(({ relationshipId }) => relationshipId === row.id)
  if (row.state !== 'active' && own.length === 0) return null
  if (!isPartner && own.length === 0) return null
  const mayTake = row.state === 'active' && row.elevation !== 'off' && may('elevation.request')
  return (
    <Section title={t.title}>
      <div>{t.sentence}</div>
      {list.error ? <Problem error={list.error} /> : null}
      {row.state === 'active' && row.can.includes('assign-groups') ? <Setting row={row} /> : null}
      {mayTake ? (
        <div>
          <Button onClick={() => take(true)}>{t.take}</Button>
        </div>
      ) : null}
      {isTaking ? <TakeRoles row={row} onClose={() => take(false)} /> : null}
      {own.length > 0 ? <Taken row={row} taken={own} /> : null}
    </Section>
  )
}

function Setting({ row }: RowProps) {
  const t = useMessages().accessCare.elevation
  const toast = useToast()
  const allow = useRelationshipAct(elevationsApi.allow, () => toast({ text: t.saved }))
  return (
    <Field label={t.setting}>
      <Select
        style={{ minWidth: 0 }}
        select={{ style: { width: '100%', textOverflow: 'ellipsis' } }}
        value={row.elevation}
        disabled={allow.isPending}
        onChange={(_, { value }) =>
          allow.mutate({ ...namesOf(row), elevation: value as AdminRelationship['elevation'] })
        }
      >
        {(['off', 'reason', 'approval'] as const).map((value) => (
          <option key={value} value={value}>
            {t.settings[value]}
          </option>
        ))}
      </Select>
      {allow.error ? <Problem error={allow.error} /> : null}
    </Field>
  )
}

const tones: Record<Elevation['state'], Tone> = {
  requested: 'waiting',
  active: 'good',
  denied: 'bad',
  ended: 'quiet',
}

function Taken({ row, taken }: RowProps & { taken: Elevation[] }) {
  const t = useMessages()
  const e = t.accessCare.elevation
  const format = useFormat()
  return (
    <SmallTable
      label={e.list}
      rows={taken}
      rowId={({ id }) => id}
      columns={[
        { key: 'person', header: e.person, cell: ({ personName }) => personName },
        {
          key: 'roles',
          header: e.roles,
          cell: ({ roles }) => roles.map((role) => t.directoryRoles[role]).join(', '),
        },
        {
          key: 'why',
          header: e.why,
          cell: ({ reason, ticket }) => [reason, ticket].filter(Boolean).join(' · '),
        },
        {
          key: 'state',
          header: e.state,
          cell: ({ state }) => <StateBadge tone={tones[state]}>{e.states[state]}</StateBadge>,
        },
        {
          key: 'until',
          header: e.until,
          cell: ({ endsAt }) => (endsAt ? format.moment(endsAt) : '–'),
        },
        ...(taken.some(({ can }) => can.length > 0)
          ? [
              {
                key: 'act',
                header: e.action,
                cell: (one: Elevation) => <Decide customerId={row.customerId} elevation={one} />,
              },
            ]
          : []),
      ]}
    />
  )
}

function Decide({ customerId, elevation }: { customerId: string; elevation: Elevation }) {
  const t = useMessages().accessCare.elevation
  const toast = useToast()
  const { id: elevationId, personName, can } = elevation
  const refresh = [elevationsApi.list, ...reads, adminRelationshipsApi.history]
  const approve = useAct(elevationsApi.approve, {
    refresh,
    onDone: () => toast({ text: t.approved(personName) }),
  })
  const deny = useAct(elevationsApi.deny, { refresh, onDone: () => toast({ text: t.denied(personName) }) })
  const end = useAct(elevationsApi.end, { refresh, onDone: () => toast({ text: t.ended }) })
  const acts = { approve, deny, end }
  const error = approve.error ?? deny.error ?? end.error
  return (
    <Row>
      {can.map((action) => (
        <Button
          key={action}
          size="small"
          aria-label={t.of(t[action], personName)}
          disabledFocusable={acts[action].isPending}
          onClick={() => acts[action].mutate({ customerId, elevationId })}
        >
          {t[action]}
        </Button>
      ))}
      {error ? <Problem error={error} /> : null}
    </Row>
  )
}
