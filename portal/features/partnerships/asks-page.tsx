import { partnershipAsksApi, type PartnershipAsk } from '#contract/partnership-asks.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { usePage, usePrefetch } from '../../lib/queries.ts'
import { useListSearch } from '../../lib/use-list-search.ts'
import type { Column } from '../../ui/data-list.tsx'
import { Empty } from '../../ui/empty.tsx'
import { ChipFilter } from '../../ui/filter-chip.tsx'
import { ButtonLink } from '../../ui/links.tsx'
import { ListPage } from '../../ui/list-page.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { AskActions } from './ask-actions.tsx'
import type { PartnerSide } from './partnership-list.tsx'

/** What the own reseller asked providers. */
export const OwnAsksPage = () => <Asks side="providers" />
/** What resellers asked the own provider. */
export const ResellerAsksPage = () => <Asks side="resellers" />

const tones = { open: 'attention', accepted: 'good', declined: 'quiet', withdrawn: 'quiet' } as const

function Asks({ side }: { side: PartnerSide }) {
  const messages = useMessages().partnerships
  const t = messages.asks[side === 'providers' ? 'mine' : 'theirs']
  const state = useListSearch()
  const query = { ...state.page, ...(state.text('show') === 'open' ? { open: true } : {}) }
  const prefetch = usePrefetch(partnershipAsksApi.list)
  return (
    <ListPage
      title={t.title}
      sentence={t.sentence}
      crumbs={[{ to: `/${side}`, label: messages[side].title }]}
      filters={['show']}
      filterLabel={t.title}
      controls={
        <ChipFilter
          state={state}
          name="show"
          label={messages.asks.show}
          all={messages.asks.all}
          options={[{ value: 'open', label: messages.asks.onlyOpen }]}
        />
      }
      label={t.title}
      list={usePage(partnershipAsksApi.list, query)}
      columns={useColumns()}
      rowId={(row) => row.id}
      state={state}
      empty={
        <Empty
          title={t.empty}
          text={t.emptyText}
          action={
            side === 'providers' ? (
              <ButtonLink to="/find-provider">{messages.providers.emptyAction}</ButtonLink>
            ) : undefined
          }
        />
      }
      actions={(row) => <AskActions ask={row} />}
      prefetch={(after) => prefetch({ ...query, after })}
    />
  )
}

function useColumns(): Column<PartnershipAsk>[] {
  const t = useMessages().partnerships
  const format = useFormat()
  return [
    { key: 'name', header: t.name, cell: ({ partnerName }) => partnerName },
    {
      key: 'message',
      header: t.asks.message,
      cell: ({ message, reason }) => (
        <>
          {message}
          {reason ? <div>{t.asks.reason(reason)}</div> : null}
        </>
      ),
    },
    {
      key: 'asked',
      header: t.asks.asked,
      cell: ({ askedBy, askedAt }) => t.asks.by(askedBy, format.day(askedAt)),
    },
    {
      key: 'state',
      header: t.state,
      cell: (row) => <StateBadge tone={tones[row.state]}>{t.asks.states[row.state]}</StateBadge>,
    },
  ]
}
