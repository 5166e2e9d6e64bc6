import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { domainsApi, type Domain } from '#contract/domains.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { reading } from '../../lib/queries.ts'
import { useMay } from '../../lib/session.ts'
import { useQuery } from '@tanstack/react-query'
import { useWhoMay } from '../../lib/who-may.ts'
import { BlockedAction } from '../../ui/blocked-action.tsx'
import { Details } from '../../ui/details.tsx'
import { Empty } from '../../ui/empty.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Problem } from '../../ui/problem.tsx'
import { Section } from '../../ui/section.tsx'
import { AddDomain } from './add-domain.tsx'
import { DomainCard } from './domain-card.tsx'

/** While an answer of the DNS is awaited, the page asks for it. */
const isChecking = (items: Domain[] | undefined) => items?.some((domain) => domain.isChecking) === true

/** Domains: the initial one, and custom ones with the record that proves each (W2g). */
export function DomainsPage() {
  const t = useMessages().domains
  const domains = useQuery({
    ...reading(domainsApi.list, {}),
    refetchInterval: ({ state }) => (isChecking(state.data?.items) ? 1000 : false),
  })
  const [isAdding, add] = useState(false)
  const button = <AddButton onClick={() => add(true)} />
  return (
    <Page isNarrow>
      <PageHeader title={t.title} sentence={t.sentence} action={button} />
      {domains.error ? <Problem error={domains.error} retry={() => void domains.refetch()} /> : null}
      {isAdding ? <AddDomain onClose={() => add(false)} /> : null}
      {domains.data ? (
        <>
          <Section title={t.initial}>
            <Details entries={[{ name: t.name, value: domains.data.initial }]} />
            <div>{t.initialText}</div>
          </Section>
          {domains.data.items.length === 0 ? <Empty title={t.none} text={t.noneText} /> : null}
          {domains.data.items.map((domain) => (
            <DomainCard key={domain.id} domain={domain} />
          ))}
        </>
      ) : null}
    </Page>
  )
}

function AddButton({ onClick }: { onClick: () => void }) {
  const t = useMessages().domains
  const may = useMay()
  const whoMay = useWhoMay()
  if (!may('domain.manage')) return <BlockedAction action={t.add} reason={whoMay('domain.manage')} />
  return (
    <Button appearance="primary" onClick={onClick}>
      {t.add}
    </Button>
  )
}
