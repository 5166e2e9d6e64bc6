import { providerEntriesApi, type WaitingEntry } from '#contract/provider-entries.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { usePage } from '../../lib/queries.ts'
import { useListSearch } from '../../lib/use-list-search.ts'
import { WordDiff } from '../../parts/word-diff.tsx'
import { DataListSkeleton } from '../../ui/data-list-skeleton.tsx'
import { Details } from '../../ui/details.tsx'
import { Empty } from '../../ui/empty.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Pager } from '../../ui/pager.tsx'
import { Problem } from '../../ui/problem.tsx'
import { Section } from '../../ui/section.tsx'
import { DecideEntry } from './decide-entry.tsx'
import { useServiceNames } from './service-names.ts'

/** What providers want the directory to say, beside what it says today (W3). */
export function WaitingEntriesPage() {
  const messages = useMessages()
  const t = messages.directoryEntry.waiting
  const state = useListSearch()
  const list = usePage(providerEntriesApi.waiting, state.page)
  return (
    <Page isNarrow>
      <PageHeader
        title={t.title}
        sentence={t.sentence}
        crumbs={[{ to: '/programme-partners', label: messages.operations.partners.title }]}
      />
      {list.error ? <Problem error={list.error} retry={() => void list.refetch()} /> : null}
      {list.isPending ? <DataListSkeleton label={t.title} columns={2} /> : null}
      {list.data?.items.length === 0 ? <Empty title={t.empty} text={t.emptyText} /> : null}
      {list.data?.items.map((entry) => (
        <Waiting key={entry.providerId} entry={entry} />
      ))}
      {list.data && list.data.items.length > 0 ? <Pager state={state} next={list.data.next} /> : null}
    </Page>
  )
}

function Waiting({ entry }: { entry: WaitingEntry }) {
  const t = useMessages().directoryEntry
  const format = useFormat()
  const { draft, released } = entry
  return (
    <Section title={entry.name}>
      <div>{t.sentBy(draft.submittedBy, format.moment(draft.submittedAt))}</div>
      {released ? null : <div>{t.waiting.isNew}</div>}
      <Facts entry={entry} />
      {(['en', 'de'] as const).map((language) => (
        <div key={language}>
          <strong>{language === 'en' ? t.descriptionEn : t.descriptionDe}</strong>
          {released ? (
            <WordDiff before={released.description[language]} after={draft.description[language]} />
          ) : (
            <p>{draft.description[language]}</p>
          )}
        </div>
      ))}
      <DecideEntry entry={entry} />
    </Section>
  )
}

/** What changes names both, the other facts only themselves. */
function Facts({ entry: { draft, released } }: { entry: WaitingEntry }) {
  const t = useMessages().directoryEntry
  const format = useFormat()
  const names = useServiceNames()
  const rows = (content: WaitingEntry['draft'] | NonNullable<WaitingEntry['released']>) => [
    format.list(content.services.map((service) => names[service])),
    format.list(content.countries.map(format.country)),
    content.email,
    content.phone,
    content.website,
  ]
  const before = released ? rows(released) : undefined
  const labels = [t.waiting.services, t.waiting.countries, t.email, t.phone, t.website]
  return (
    <Details
      entries={rows(draft).map((after, index) => {
        const old = before?.[index]
        const isChanged = old !== undefined && old !== after
        return {
          name: labels[index] ?? '',
          value: isChanged ? <strong>{t.waiting.changed(old, after)}</strong> : after,
        }
      })}
    />
  )
}
