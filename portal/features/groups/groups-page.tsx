import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { type Group, groupsApi } from '#contract/groups.ts'
import { ownListsApi } from '#contract/own-lists.ts'
import { ExportButton } from '../../parts/export-button.tsx'
import { useMessages } from '../../lib/i18n.tsx'
import { usePage, usePrefetch } from '../../lib/queries.ts'
import { useMay } from '../../lib/session.ts'
import { searchOf, useListSearch } from '../../lib/use-list-search.ts'
import { useWhoMay } from '../../lib/who-may.ts'
import { BlockedAction } from '../../ui/blocked-action.tsx'
import type { Column } from '../../ui/data-list.tsx'
import { Empty } from '../../ui/empty.tsx'
import { SearchFilter } from '../../ui/filters.tsx'
import { TextLink } from '../../ui/links.tsx'
import { ListPage } from '../../ui/list-page.tsx'
import { Modal } from '../../ui/modal.tsx'
import { Moment } from '../../ui/moment.tsx'
import { CreateGroup } from './group-form.tsx'

/** Security groups by name (W2f). */
export function GroupsPage() {
  const { groups: t, ui } = useMessages()
  const state = useListSearch()
  const search = searchOf(state)
  const query = { ...state.page, ...search }
  const list = usePage(groupsApi.list, query)
  const prefetch = usePrefetch(groupsApi.list)
  const action = <CreateButton />
  return (
    <ListPage
      title={t.title}
      sentence={t.sentence}
      label={t.list}
      action={action}
      list={list}
      columns={useColumns()}
      rowId={(row) => row.id}
      state={state}
      tools={
        <ExportButton endpoint={ownListsApi.groups} input={search} fileName={`${t.title}.csv`}>
          {ui.export}
        </ExportButton>
      }
      filters={['search']}
      filterLabel={t.filters}
      controls={<SearchFilter state={state} label={t.search} />}
      empty={<Empty title={t.empty} text={t.emptyText} action={action} />}
      prefetch={(after) => prefetch({ ...query, after })}
    />
  )
}

function CreateButton() {
  const t = useMessages().groups
  const [isOpen, open] = useState(false)
  const may = useMay()
  const whoMay = useWhoMay()
  if (!may('group.manage')) return <BlockedAction action={t.add} reason={whoMay('group.manage')} />
  return (
    <>
      <Button appearance="primary" onClick={() => open(true)}>
        {t.add}
      </Button>
      {isOpen ? (
        <Modal title={t.add} onClose={() => open(false)} actions={null}>
          <CreateGroup onClose={() => open(false)} />
        </Modal>
      ) : null}
    </>
  )
}

function useColumns(): Column<Group>[] {
  const t = useMessages()
  const g = t.groups
  return [
    {
      key: 'name',
      header: g.name,
      cell: ({ id, name, description }) => (
        <>
          <TextLink to={`/settings/groups/${id}`}>{name}</TextLink>
          {description ? <div>{description}</div> : null}
        </>
      ),
    },
    {
      key: 'roles',
      header: g.roles,
      cell: ({ roles }) => roles.map((role) => t.roles[role]).join(', ') || g.noRoles,
    },
    { key: 'by', header: g.createdBy, cell: ({ createdBy }) => createdBy },
    { key: 'at', header: g.createdAt, cell: ({ createdAt }) => <Moment at={createdAt} /> },
  ]
}
