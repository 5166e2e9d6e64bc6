import { Button } from '@fluentui/react-components'
import { type GroupDetail, type GroupMember, groupsApi } from '#contract/groups.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct, usePage, usePrefetch } from '../../lib/queries.ts'
import { useListSearch } from '../../lib/use-list-search.ts'
import { CodeText } from '../../ui/code-text.tsx'
import { type Column, DataList } from '../../ui/data-list.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Moment } from '../../ui/moment.tsx'
import { Problem } from '../../ui/problem.tsx'
import { Section } from '../../ui/section.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { AddMember } from './add-member.tsx'

/** The members of a group by name; who may, adds and removes them. */
export function Members({ group }: { group: GroupDetail }) {
  const t = useMessages().groups
  const state = useListSearch()
  const query = { groupId: group.id, ...state.page }
  const list = usePage(groupsApi.members, query)
  const prefetch = usePrefetch(groupsApi.members)
  const mayChange = group.can.includes('change-members')
  return (
    <Section title={t.members}>
      {mayChange ? <AddMember group={group} /> : null}
      <DataList
        label={t.membersOf(group.name)}
        list={list}
        columns={useColumns()}
        rowId={(row) => row.userId}
        state={state}
        empty={<Empty title={t.noMembers} text={t.noMembersText} />}
        {...(mayChange ? { actions: (row: GroupMember) => <Remove group={group} member={row} /> } : {})}
        prefetch={(after) => prefetch({ ...query, after })}
      />
    </Section>
  )
}

function useColumns(): Column<GroupMember>[] {
  const t = useMessages().groups
  return [
    { key: 'name', header: t.members, cell: ({ name }) => name },
    { key: 'userName', header: t.userName, cell: ({ userName }) => <CodeText>{userName}</CodeText> },
    { key: 'by', header: t.addedBy, cell: ({ addedBy }) => addedBy },
    { key: 'since', header: t.since, cell: ({ addedAt }) => <Moment at={addedAt} /> },
  ]
}

type RemoveProps = { group: GroupDetail; member: GroupMember }

/** Taken out at once; the toast puts the person back in. */
function Remove({ group, member }: RemoveProps) {
  const t = useMessages().groups
  const toast = useToast()
  const add = useAct(groupsApi.addMembers, { refresh: [groupsApi.members, groupsApi.get] })
  const remove = useAct(groupsApi.removeMember, {
    refresh: [groupsApi.members, groupsApi.get],
    onDone: () =>
      toast({
        text: t.removed(member.name),
        undo: () => add.mutate({ groupId: group.id, userIds: [member.userId] }),
      }),
  })
  return (
    <>
      <Button
        size="small"
        aria-label={t.removeOf(member.name)}
        disabledFocusable={remove.isPending}
        onClick={() => remove.mutate({ groupId: group.id, userId: member.userId })}
      >
        {t.remove}
      </Button>
      {remove.error ? <Problem error={remove.error} /> : null}
    </>
  )
}
