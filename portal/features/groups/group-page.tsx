import { useParams } from '@tanstack/react-router'
import { type GroupDetail, groupsApi } from '#contract/groups.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useRead } from '../../lib/queries.ts'
import { Details } from '../../ui/details.tsx'
import { Moment } from '../../ui/moment.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Problem } from '../../ui/problem.tsx'
import { Section } from '../../ui/section.tsx'
import { DeleteGroup } from './delete-group.tsx'
import { EditGroup } from './group-form.tsx'
import { Members } from './members.tsx'

/** One group: its roles, its members, and what is lost with it. */
export function GroupPage() {
  const t = useMessages().groups
  const { groupId = '' } = useParams({ strict: false })
  const { data: group, error, refetch } = useRead(groupsApi.get, { groupId })
  return (
    <Page>
      <PageHeader
        title={group?.name ?? '…'}
        sentence={group?.description}
        crumbs={[{ to: '/settings/groups', label: t.title }]}
        action={group?.can.includes('delete') ? <DeleteGroup group={group} /> : undefined}
      />
      {error ? <Problem error={error} retry={() => void refetch()} /> : null}
      {group ? <Facts group={group} /> : null}
      {group ? <Members group={group} /> : null}
      {group?.can.includes('edit') ? (
        <Section title={t.edit}>
          <EditGroup key={group.version} group={group} />
        </Section>
      ) : null}
    </Page>
  )
}

function Facts({ group }: { group: GroupDetail }) {
  const t = useMessages()
  const g = t.groups
  return (
    <Section>
      {group.can.includes('edit') ? null : <Notice>{g.blocked}</Notice>}
      <Details
        entries={[
          { name: g.roles, value: group.roles.map((role) => t.roles[role]).join(', ') || g.noRoles },
          { name: g.members, value: g.count(group.members, group.more) },
          { name: g.createdBy, value: group.createdBy },
          { name: g.createdAt, value: <Moment at={group.createdAt} /> },
        ]}
      />
    </Section>
  )
}
