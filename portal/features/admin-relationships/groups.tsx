import { Button, Field, Select } from '@fluentui/react-components'
import { useState } from 'react'
import {
  adminRelationshipsApi,
  type AdminAssignment,
  type AdminRelationship,
} from '#contract/admin-relationships.ts'
import type { DirectoryRole } from '#contract/directory-roles.ts'
import { groupsApi } from '#contract/groups.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useRead } from '../../lib/queries.ts'
import { useMay } from '../../lib/session.ts'
import { DirectoryRoleBoxes } from '../../parts/directory-role-boxes.tsx'
import { ButtonLink } from '../../ui/links.tsx'
import { Modal } from '../../ui/modal.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Problem } from '../../ui/problem.tsx'
import { Section } from '../../ui/section.tsx'
import { SmallTable } from '../../ui/small-table.tsx'
import { Stack } from '../../ui/stack.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { namesOf, useRelationshipAct } from './use-acts.ts'

type RowProps = { row: AdminRelationship }

/** Who can act by it: the partner's groups, each with its part of the roles (I-32). */
export function Groups({ row }: RowProps) {
  const t = useMessages().adminRelationships
  const mayChange = row.can.includes('assign-groups')
  const [isAdding, add] = useState(false)
  const isOver = row.endedAt !== null || row.state === 'declined'
  if (isOver && row.groups.length === 0) return null
  return (
    <Section title={t.groups}>
      <div>{mayChange && row.state !== 'active' ? t.groupsWaiting : t.groupsSentence}</div>
      {row.groups.length > 0 ? (
        <Assignments row={row} mayChange={mayChange} />
      ) : (
        <Notice intent={row.state === 'active' ? 'warning' : 'info'}>{t.noGroups}</Notice>
      )}
      {mayChange ? (
        <div>
          <Button onClick={() => add(true)}>{t.addGroup}</Button>
        </div>
      ) : null}
      {isAdding ? <AddGroup row={row} onClose={() => add(false)} /> : null}
    </Section>
  )
}

function Assignments({ row, mayChange }: RowProps & { mayChange: boolean }) {
  const t = useMessages()
  const a = t.adminRelationships
  return (
    <SmallTable
      label={a.groups}
      rows={row.groups}
      rowId={({ groupId }) => groupId}
      columns={[
        { key: 'group', header: a.group, cell: ({ groupName }) => groupName },
        {
          key: 'roles',
          header: a.roles,
          cell: ({ roles }) => roles.map((role) => t.directoryRoles[role]).join(', '),
        },
        { key: 'by', header: a.assignedBy, cell: ({ assignedBy }) => assignedBy },
        ...(mayChange
          ? [
              {
                key: 'remove',
                header: a.removeGroup,
                cell: (group: AdminAssignment) => <RemoveGroup row={row} group={group} />,
              },
            ]
          : []),
      ]}
    />
  )
}

/** Undone by adding the group again. */
function RemoveGroup({ row, group }: RowProps & { group: AdminAssignment }) {
  const t = useMessages().adminRelationships
  const toast = useToast()
  const remove = useRelationshipAct(adminRelationshipsApi.unassignGroup, () =>
    toast({ text: t.groupRemoved(group.groupName) }),
  )
  return (
    <>
      <Button
        size="small"
        aria-label={t.removeGroupOf(group.groupName)}
        disabledFocusable={remove.isPending}
        onClick={() => remove.mutate({ ...namesOf(row), groupId: group.groupId })}
      >
        {t.removeGroup}
      </Button>
      {remove.error ? <Problem error={remove.error} /> : null}
    </>
  )
}

function AddGroup({ row, onClose }: RowProps & { onClose: () => void }) {
  const { adminRelationships: t, ui } = useMessages()
  const toast = useToast()
  const [groupId, choose] = useState('')
  const [roles, tick] = useState<DirectoryRole[]>(row.roles)
  const put = useRelationshipAct(adminRelationshipsApi.assignGroup, ({ groups }) => {
    onClose()
    toast({ text: t.groupSaved(groups.find((group) => group.groupId === groupId)?.groupName ?? '') })
  })
  return (
    <Modal
      title={t.addGroup}
      onClose={onClose}
      actions={
        <>
          <Button
            appearance="primary"
            disabled={groupId === '' || roles.length === 0}
            disabledFocusable={put.isPending}
            onClick={() => put.mutate({ ...namesOf(row), groupId, roles })}
          >
            {t.saveGroup}
          </Button>
          <Button onClick={onClose}>{ui.cancel}</Button>
        </>
      }
    >
      <Stack>
        <ChooseGroup value={groupId} choose={choose} />
        <DirectoryRoleBoxes legend={t.groupRoles} offered={row.roles} ticked={roles} tick={tick} />
        {put.error ? <Problem error={put.error} /> : null}
      </Stack>
    </Modal>
  )
}

function ChooseGroup({ value, choose }: { value: string; choose: (id: string) => void }) {
  const t = useMessages().adminRelationships
  const may = useMay()
  const { data, error } = useRead(groupsApi.list, { limit: 100 })
  if (error) return <Problem error={error} />
  if (data?.items.length === 0)
    return (
      <Notice>
        {t.noOwnGroups}{' '}
        {may('group.manage') ? <ButtonLink to="/settings/groups">{t.createGroup}</ButtonLink> : null}
      </Notice>
    )
  return (
    <Field label={t.group} required>
      <Select
        style={{ minWidth: 0 }}
        select={{ style: { width: '100%', textOverflow: 'ellipsis' } }}
        value={value}
        onChange={(_, data_) => choose(data_.value)}
      >
        <option value="">{t.chooseGroup}</option>
        {data?.items.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  )
}
