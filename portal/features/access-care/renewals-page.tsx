import { Button, Checkbox } from '@fluentui/react-components'
import { useState } from 'react'
import { accessCareApi, type EndingRelationship } from '#contract/access-care.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { usePage, usePrefetch } from '../../lib/queries.ts'
import { useMay } from '../../lib/session.ts'
import { useListSearch } from '../../lib/use-list-search.ts'
import { useWhoMay } from '../../lib/who-may.ts'
import { BlockedAction } from '../../ui/blocked-action.tsx'
import { type Column, DataList } from '../../ui/data-list.tsx'
import { Empty } from '../../ui/empty.tsx'
import { TextLink } from '../../ui/links.tsx'
import { Moment } from '../../ui/moment.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Row } from '../../ui/row.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { Jobs } from './jobs.tsx'
import { RenewDialog } from './renew-dialog.tsx'

/** What ends soon, to renew one by one or all at once (pains 32, 33). */
export function RenewalsPage() {
  const { accessCare } = useMessages()
  const t = accessCare.ending
  const may = useMay()
  const state = useListSearch()
  const [chosen, choose] = useState<string[]>([])
  const list = usePage(accessCareApi.ending, state.page)
  const prefetch = usePrefetch(accessCareApi.ending)
  const columns = useColumns()
  const tick = usePick(chosen, choose)
  return (
    <Page>
      <PageHeader
        title={t.title}
        sentence={t.sentence}
        crumbs={[{ to: '/access-health', label: accessCare.title }]}
      />
      {list.data?.items.length ? <RenewBar chosen={chosen} clear={() => choose([])} /> : null}
      <DataList
        label={t.list}
        list={list}
        columns={may('admin-relationship.request') ? [...columns, tick] : columns}
        rowId={({ id }) => id}
        state={state}
        empty={<Empty title={t.empty} text={t.emptyText} />}
        prefetch={(after) => prefetch({ ...state.page, after })}
      />
      <Jobs />
    </Page>
  )
}

function usePick(chosen: string[], choose: (ids: string[]) => void): Column<EndingRelationship> {
  const t = useMessages().accessCare.ending
  return {
    key: 'pick',
    header: t.renewSelected,
    cell: ({ id, name, isAsked }) =>
      isAsked ? null : (
        <Checkbox
          aria-label={t.pick(name)}
          checked={chosen.includes(id)}
          onChange={(_, { checked }) =>
            choose(checked === true ? [...chosen, id] : chosen.filter((one) => one !== id))
          }
        />
      ),
  }
}

function useColumns(): Column<EndingRelationship>[] {
  const t = useMessages()
  const e = t.accessCare.ending
  return [
    {
      key: 'name',
      header: e.name,
      cell: ({ id, name, customerId, customerName }) => (
        <>
          <TextLink to={`/customers/${customerId}/admin-relationships/${id}`}>{name}</TextLink>
          <div>{customerName}</div>
        </>
      ),
    },
    { key: 'ends', header: e.ends, cell: ({ endsAt }) => <Moment at={endsAt} /> },
    {
      key: 'state',
      header: e.state,
      cell: ({ isAsked, autoExtend, hasGlobalAdmin }) => (
        <Row>
          <StateBadge tone={isAsked ? 'waiting' : autoExtend ? 'good' : 'attention'}>
            {isAsked ? e.asked : autoExtend ? e.extends : e.open}
          </StateBadge>
          {hasGlobalAdmin ? (
            <StateBadge tone="attention">{t.directoryRoles['global-administrator']}</StateBadge>
          ) : null}
        </Row>
      ),
    },
  ]
}

/** One job for what is chosen, or for everything on the list, however long it is. */
function RenewBar({ chosen, clear }: { chosen: string[]; clear: () => void }) {
  const t = useMessages().accessCare.ending
  const may = useMay()
  const whoMay = useWhoMay()
  const [asked, ask] = useState<'chosen' | 'all'>()
  if (!may('admin-relationship.request'))
    return <BlockedAction action={t.renewAll} reason={whoMay('admin-relationship.request')} />
  return (
    <Row>
      {chosen.length > 0 ? (
        <Button appearance="primary" onClick={() => ask('chosen')}>
          {`${t.renewSelected}: ${chosen.length}`}
        </Button>
      ) : null}
      <Button onClick={() => ask('all')}>{t.renewAll}</Button>
      {asked ? (
        <RenewDialog
          ids={asked === 'chosen' ? chosen : undefined}
          onClose={() => {
            ask(undefined)
            clear()
          }}
        />
      ) : null}
    </Row>
  )
}
