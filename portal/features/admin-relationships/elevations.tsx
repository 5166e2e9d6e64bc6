import { Button, Checkbox, Field, Select } from '@fluentui/react-components'
import { useState } from 'react'
import { type Elevation, elevationsApi } from '#contract/elevations.ts'
import type { AdminRelationship } from '#contract/admin-relationships.ts'
import { elevationModes } from '#contract/admin-rights.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useRead } from '../../lib/queries.ts'
import { useMay, useSession } from '../../lib/session.ts'
import { Problem } from '../../ui/problem.tsx'
import { Section } from '../../ui/section.tsx'
import { SmallTable } from '../../ui/small-table.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { DecideElevation, ElevationState } from './decide-elevation.tsx'
import { TakeRoles } from './take-roles.tsx'
import { namesOf, useRelationshipAct } from './use-acts.ts'

type RowProps = { row: AdminRelationship }

/** Roles for a time (pains 43, 44): who may take them, taking them, and who had them, why and how long. */
export function Elevations({ row }: RowProps) {
  const t = useMessages().accessCare.elevation
  const may = useMay()
  const isPartner = useSession()?.organisation.kind !== 'customer'
  const [isTaking, take] = useState(false)
  const list = useRead(elevationsApi.list, { ...namesOf(row), limit: 20 })
  const own = list.data?.items ?? []
  if (row.state !== 'active' && own.length === 0) return null
  if (!isPartner && row.elevation === 'off' && own.length === 0) return null
  const mayTake = row.state === 'active' && row.elevation !== 'off' && may('elevation.request')
  return (
    <Section title={t.title}>
      <div>{t.sentence}</div>
      {list.error ? <Problem error={list.error} /> : null}
      {row.state === 'active' && row.can.includes('assign-groups') ? <Setting row={row} /> : null}
      {row.can.includes('demand-approval') ? <Demand row={row} /> : null}
      {mayTake ? (
        <div>
          <Button onClick={() => take(true)}>{t.take}</Button>
        </div>
      ) : null}
      {isTaking ? <TakeRoles row={row} onClose={() => take(false)} /> : null}
      {own.length > 0 ? <Taken taken={own} /> : null}
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
        {elevationModes.map((value) => (
          <option key={value} value={value} disabled={row.isElevationDemanded && isLooser(value)}>
            {t.settings[value]}
          </option>
        ))}
      </Select>
      {row.isElevationDemanded ? <div>{t.demanded}</div> : null}
      {allow.error ? <Problem error={allow.error} /> : null}
    </Field>
  )
}

const isLooser = (mode: AdminRelationship['elevation']) => mode === 'reason' || mode === 'approval'

/** The customer approves each time itself, whatever the partner says (pain 43). */
function Demand({ row }: RowProps) {
  const t = useMessages().accessCare.elevation
  const toast = useToast()
  const demand = useRelationshipAct(elevationsApi.demand, ({ isElevationDemanded }) =>
    toast({ text: isElevationDemanded ? t.demandSaved : t.waiveSaved }),
  )
  const [chosen, choose] = useState<boolean>()
  const change = (isDemanded: boolean) => {
    choose(isDemanded)
    demand.mutate({ ...namesOf(row), isDemanded }, { onSettled: () => choose(undefined) })
  }
  return (
    <Field hint={t.demandHint(row.partnerName)}>
      <Checkbox
        label={t.demand}
        checked={chosen ?? row.isElevationDemanded}
        disabled={demand.isPending}
        onChange={(_, { checked }) => change(checked === true)}
      />
      {demand.error ? <Problem error={demand.error} /> : null}
    </Field>
  )
}

function Taken({ taken }: { taken: Elevation[] }) {
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
          cell: (one) => <ElevationState elevation={one} />,
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
                cell: (one: Elevation) => <DecideElevation elevation={one} />,
              },
            ]
          : []),
      ]}
    />
  )
}
