import { type Guardrails, guardrailsApi } from '#contract/guardrails.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useRead } from '../../lib/queries.ts'
import { DataListSkeleton } from '../../ui/data-list-skeleton.tsx'
import { TextLink } from '../../ui/links.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Problem } from '../../ui/problem.tsx'
import { Section } from '../../ui/section.tsx'
import { Freezes } from './freezes.tsx'
import { GuardrailsForm } from './guardrails-form.tsx'

/** Guardrails: what no partner may order beyond, as the customer's global admin sets it. */
export function GuardrailsPage() {
  const { guardrails: t, company } = useMessages()
  const read = useRead(guardrailsApi.get, {})
  return (
    <Page isNarrow>
      <PageHeader
        title={t.title}
        sentence={t.sentence}
        crumbs={[{ label: company.partners.title, to: '/partners' }]}
      />
      {read.error ? <Problem error={read.error} retry={() => void read.refetch()} /> : null}
      {read.isPending ? <DataListSkeleton columns={1} label={t.title} /> : null}
      {read.data ? (
        <Section>
          <div>
            <TextLink to="/approvals">{t.toApprovals}</TextLink>
          </div>
          <Freezes guardrails={read.data} />
          <GuardrailsForm key={read.data.changedAt ?? ''} guardrails={read.data} />
          <LastChange guardrails={read.data} />
        </Section>
      ) : null}
    </Page>
  )
}

function LastChange({ guardrails: { changedBy, changedAt } }: { guardrails: Guardrails }) {
  const t = useMessages().guardrails
  const format = useFormat()
  if (!changedBy || !changedAt) return null
  return (
    <div>
      {t.lastChange(changedBy, format.moment(changedAt))}{' '}
      <TextLink to="/log?kind=guardrail">{t.history}</TextLink>
    </div>
  )
}
