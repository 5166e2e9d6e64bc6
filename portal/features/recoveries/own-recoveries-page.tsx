import { Button } from '@fluentui/react-components'
import { recoveriesApi, type Recovery } from '#contract/recoveries.ts'
import { hasCode } from '../../lib/api-error.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct, usePage } from '../../lib/queries.ts'
import { useListSearch } from '../../lib/use-list-search.ts'
import { Empty } from '../../ui/empty.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Problem } from '../../ui/problem.tsx'
import { Section } from '../../ui/section.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { RecoveryFacts } from './recovery-facts.tsx'

/** Where the mails lead: whoever is still an admin stops a recovery with one click. */
export function OwnRecoveriesPage() {
  const t = useMessages().recoveries
  const state = useListSearch()
  const list = usePage(recoveriesApi.ownList, state.page)
  const next = list.data?.next
  const isOpen = list.data?.items.some(({ can }) => can.includes('stop')) === true
  return (
    <Page isNarrow>
      <PageHeader title={t.title} sentence={isOpen ? t.own.sentence : undefined} />
      {list.error ? <Problem error={list.error} retry={() => void list.refetch()} /> : null}
      {list.data?.items.length === 0 ? <Empty title={t.own.empty} text={t.own.emptyText} /> : null}
      {list.data?.items.map((recovery) => (
        <Section key={recovery.id} title={recovery.person} isAccent={recovery.can.includes('stop')}>
          <RecoveryFacts recovery={recovery} />
          <Stop recovery={recovery} />
        </Section>
      ))}
      {next ? <Older onClick={() => state.next(next)} /> : null}
    </Page>
  )
}

function Older({ onClick }: { onClick: () => void }) {
  const t = useMessages().ui
  return (
    <div>
      <Button onClick={onClick}>{t.next}</Button>
    </div>
  )
}

/** One click, no question: stopping gives nobody anything, and it can be opened again. */
function Stop({ recovery }: { recovery: Recovery }) {
  const t = useMessages().recoveries.own
  const toast = useToast()
  const stop = useAct(recoveriesApi.stop, {
    refresh: [recoveriesApi.ownList],
    onDone: () => toast({ text: t.stopped }),
  })
  if (hasCode(stop.error, 'wrong_state')) return <Notice intent="warning">{t.tooLate}</Notice>
  if (!recovery.can.includes('stop')) return null
  return (
    <div>
      {stop.error ? <Problem error={stop.error} /> : null}
      <Button
        appearance="primary"
        aria-label={t.stopOf(recovery.person)}
        disabledFocusable={stop.isPending}
        onClick={() => stop.mutate({ recoveryId: recovery.id })}
      >
        {t.stop}
      </Button>
    </div>
  )
}
