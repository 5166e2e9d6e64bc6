import { CircleRegular } from '@fluentui/react-icons'
import {
  adminRelationshipsApi,
  type AdminHistoryEntry,
  type AdminRelationship,
} from '#contract/admin-relationships.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useRead } from '../../lib/queries.ts'
import { useEventNames } from '../../parts/event-names.ts'
import { Moment } from '../../ui/moment.tsx'
import { Problem } from '../../ui/problem.tsx'
import { Section } from '../../ui/section.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { namesOf } from './use-acts.ts'

/** The newest hundred things that happened to it, as this side may see them. */
export function History({ row }: { row: AdminRelationship }) {
  const t = useMessages().adminRelationships
  const { actionOf } = useEventNames()
  const { data, error } = useRead(adminRelationshipsApi.history, { ...namesOf(row), limit: 100 })
  return (
    <Section title={t.history}>
      {error ? <Problem error={error} /> : null}
      <Timeline
        label={t.history}
        entries={(data?.items ?? []).map((entry) => ({
          key: entry.id,
          icon: <CircleRegular />,
          title: actionOf({ action: entry.action, subject: row.name }),
          note: <Note entry={entry} />,
        }))}
      />
    </Section>
  )
}

function Note({ entry }: { entry: AdminHistoryEntry }) {
  const t = useMessages()
  const format = useFormat()
  const who = [entry.personName, entry.organisationName].filter(Boolean).join(', ')
  const isAboutRoles = entry.group !== null || entry.action.endsWith('drop-roles')
  const roles = isAboutRoles ? format.list(entry.roles.map((role) => t.directoryRoles[role])) : ''
  const rest = [who || t.adminRelationships.byItself, entry.group, roles, entry.reason].filter(Boolean)
  return (
    <>
      <Moment at={entry.at} withTime /> · {rest.join(' · ')}
    </>
  )
}
