import { type Elevation, type ElevationAct, elevationsApi } from '#contract/elevations.ts'
import { useState } from 'react'
import { Button } from '@fluentui/react-components'
import { useMessages } from '../../lib/i18n.tsx'
import { useRead } from '../../lib/queries.ts'
import { useSession } from '../../lib/session.ts'
import { useEventNames } from '../../parts/event-names.ts'
import { CodeText } from '../../ui/code-text.tsx'
import { Details } from '../../ui/details.tsx'
import { TextLink } from '../../ui/links.tsx'
import { Moment } from '../../ui/moment.tsx'
import { Problem } from '../../ui/problem.tsx'
import { SmallTable } from '../../ui/small-table.tsx'
import { Stack } from '../../ui/stack.tsx'

/** Who had which roles by what, who decided, and what was done in that time (pain 44). */
export function ElevationReport({ elevation }: { elevation: Elevation }) {
  const { accessCare, directoryRoles } = useMessages()
  const t = accessCare.elevation
  const isCustomer = useSession()?.organisation.kind === 'customer'
  const { customerId, relationshipId, relationshipName, decidedBy, endedBy, startedAt, roles } = elevation
  const path = isCustomer
    ? `/admin-relationships/${relationshipId}`
    : `/customers/${customerId}/admin-relationships/${relationshipId}`
  return (
    <Stack>
      <Details
        entries={[
          { name: t.roles, value: roles.map((role) => directoryRoles[role]).join(', ') },
          { name: t.relationship, value: <TextLink to={path}>{relationshipName}</TextLink> },
          { name: t.decidedBy, value: decidedBy },
          { name: t.endedBy, value: endedBy },
        ]}
      />
      {startedAt ? <Acts elevation={elevation} /> : <div>{t.neverHeld}</div>}
    </Stack>
  )
}

const atOnce = 20
const most = 100

/** The newest of what was done, and more of it where somebody wants to read on. */
function Acts({ elevation: { id, customerId } }: { elevation: Elevation }) {
  const t = useMessages().accessCare.elevation
  const [limit, show] = useState(atOnce)
  const { data, error } = useRead(elevationsApi.acts, { customerId, elevationId: id, limit })
  if (error) return <Problem error={error} />
  if (!data) return null
  return (
    <>
      <div>{data.items.length > 0 ? t.actsSentence : t.noActs}</div>
      {data.items.length > 0 ? <ActsTable acts={data.items} /> : null}
      {data.next && limit < most ? (
        <div>
          <Button onClick={() => show(most)}>{t.moreActs}</Button>
        </div>
      ) : null}
    </>
  )
}

function ActsTable({ acts }: { acts: ElevationAct[] }) {
  const t = useMessages().accessCare.elevation
  const { actionOf } = useEventNames()
  return (
    <SmallTable
      label={t.acts}
      rows={acts}
      rowId={({ id }) => id}
      columns={[
        { key: 'act', header: t.act, cell: (act) => actionOf(act) },
        { key: 'subject', header: t.subject, cell: ({ subject }) => <CodeText>{subject}</CodeText> },
        { key: 'at', header: t.at, cell: ({ at }) => <Moment at={at} withTime /> },
        { key: 'why', header: t.why, cell: ({ reason }) => reason ?? '–' },
      ]}
    />
  )
}
