import { Button } from '@fluentui/react-components'
import { type OwnEntry, providerEntriesApi } from '#contract/provider-entries.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct, useRead } from '../../lib/queries.ts'
import { ButtonLink } from '../../ui/links.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Problem } from '../../ui/problem.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { EntryForm } from './entry-form.tsx'

/** The own entry of the public directory: how it stands, and the form to change it (W3). */
export function OwnEntryPage() {
  const t = useMessages().directoryEntry
  const entry = useRead(providerEntriesApi.own, {})
  return (
    <Page isNarrow>
      <PageHeader
        title={t.title}
        sentence={t.sentence}
        action={<ButtonLink to="/find-provider">{t.seeDirectory}</ButtonLink>}
      />
      {entry.error ? <Problem error={entry.error} retry={() => void entry.refetch()} /> : null}
      {entry.data ? (
        <>
          <Standing entry={entry.data} />
          <EntryForm key={entry.data.draft?.version ?? 0} entry={entry.data} />
        </>
      ) : null}
    </Page>
  )
}

const intents = {
  none: 'info',
  submitted: 'info',
  withdrawn: 'info',
  released: 'success',
  refused: 'warning',
} as const

function Standing({ entry: { draft, released, can } }: { entry: OwnEntry }) {
  const t = useMessages().directoryEntry
  const format = useFormat()
  const state = draft?.state ?? (released ? 'released' : 'none')
  const [title = '', text] = t.states[state]
  return (
    <Notice intent={intents[state]} title={title}>
      {text}
      {draft?.reason ? <div>{t.reason(draft.reason)}</div> : null}
      {draft ? <div>{t.sentBy(draft.submittedBy, format.day(draft.submittedAt))}</div> : null}
      {can.includes('withdraw') ? <Withdraw /> : null}
    </Notice>
  )
}

function Withdraw() {
  const t = useMessages().directoryEntry
  const toast = useToast()
  const withdraw = useAct(providerEntriesApi.withdraw, {
    refresh: [providerEntriesApi.own],
    onDone: () => toast({ text: t.withdrawn }),
  })
  return (
    <div>
      {withdraw.error ? <Problem error={withdraw.error} /> : null}
      <Button size="small" disabledFocusable={withdraw.isPending} onClick={() => withdraw.mutate({})}>
        {t.withdraw}
      </Button>
    </div>
  )
}
