import { useNavigate } from '@tanstack/react-router'
import { newCustomersApi } from '#contract/new-customers.ts'
import { partnershipsApi } from '#contract/partnerships.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct } from '../../lib/queries.ts'
import { FindOne } from '../../parts/find-one.tsx'
import { TextLink } from '../../ui/links.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Problem } from '../../ui/problem.tsx'
import { Section } from '../../ui/section.tsx'
import { OpenDrafts } from './open-drafts.tsx'

/** Add a customer from the list of customers: for which reseller, or go on with what was begun (W10). */
export function ChooseResellerPage() {
  const { newCustomer: t, customers, finding } = useMessages()
  const navigate = useNavigate()
  const format = useFormat()
  const begin = useAct(newCustomersApi.start, {
    refresh: [newCustomersApi.list],
    onDone: ({ id }) => navigate({ to: `/customer-drafts/${id}` }),
  })
  return (
    <Page isNarrow>
      <PageHeader
        title={t.add}
        sentence={t.sentence}
        crumbs={[{ to: '/customers', label: customers.title }]}
      />
      <Notice>
        {t.exists} <TextLink to="/customers/request">{t.invite}</TextLink>
      </Notice>
      {begin.error ? <Problem error={begin.error} /> : null}
      <Section title={t.forWhom} isAccent>
        <FindOne
          endpoint={partnershipsApi.list}
          label={t.reseller}
          action={finding.choose}
          view={({ id, partnerName, partnerCountry, can }) => ({
            id,
            name: partnerName,
            detail: format.country(partnerCountry),
            isFitting: can.includes('add-customers'),
          })}
          onChoose={(partnershipId) => begin.mutate({ partnershipId })}
        />
      </Section>
      <OpenDrafts />
    </Page>
  )
}
