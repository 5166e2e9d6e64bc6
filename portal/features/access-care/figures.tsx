import { accessCareApi, type AccessFigures } from '#contract/access-care.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useRead } from '../../lib/queries.ts'
import { Details } from '../../ui/details.tsx'
import { Problem } from '../../ui/problem.tsx'
import { Section } from '../../ui/section.tsx'

/** The administration of all customers in figures: what there is, what ends, what waits, what nobody uses. */
export function Figures() {
  const t = useMessages().accessCare.figures
  const { data, error } = useRead(accessCareApi.figures, {})
  if (error) return <Problem error={error} />
  if (!data || data.customers === 0) return null
  return (
    <Section title={t.title}>
      <Shown figures={data} />
    </Section>
  )
}

function Shown({ figures }: { figures: AccessFigures }) {
  const { accessCare, directoryRoles } = useMessages()
  const t = accessCare.figures
  const format = useFormat()
  const share = figures.withGlobalAdministrator / figures.customers
  return (
    <Details
      entries={[
        { name: t.customers, value: format.number(figures.customers) },
        { name: t.withRelationship, value: format.number(figures.withRelationship) },
        { name: t.withDefault, value: format.number(figures.withDefault) },
        { name: t.expiring, value: format.number(figures.expiring) },
        { name: t.pending, value: format.number(figures.pending) },
        {
          name: t.globalAdministrator,
          value: t.shareOf(format.number(figures.withGlobalAdministrator), format.percent(share)),
        },
        {
          name: t.topRoles,
          value: format.list(
            figures.topRoles.map(({ role, relationships }) =>
              t.held(directoryRoles[role], format.number(relationships)),
            ),
          ),
        },
        {
          name: t.idle,
          value: t.idleCounts(
            format.number(figures.idle.from30),
            format.number(figures.idle.from60),
            format.number(figures.idle.from90),
          ),
        },
      ]}
    />
  )
}
