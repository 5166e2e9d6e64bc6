import { customersApi } from '#contract/customers.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useMay } from '../../lib/session.ts'
import { usePage, usePrefetch } from '../../lib/queries.ts'
import { useListSearch } from '../../lib/use-list-search.ts'
import { DataListSkeleton } from '../../ui/data-list-skeleton.tsx'
import { Empty } from '../../ui/empty.tsx'
import { ButtonLink } from '../../ui/links.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Pager } from '../../ui/pager.tsx'
import { Problem } from '../../ui/problem.tsx'
import { Row } from '../../ui/row.tsx'
import { AgreementNotice } from './agreement-notice.tsx'
import { PartnerCard } from './partner-card.tsx'

/** The customer's partners: who works for us, since when, and what each may do. */
export function PartnersPage() {
  const { adminRelationships, guardrails, company, farewells } = useMessages()
  const t = company.partners
  const may = useMay()
  const state = useListSearch()
  const list = usePage(customersApi.partners, state.page)
  const prefetch = usePrefetch(customersApi.partners)
  return (
    <Page>
      <PageHeader
        title={t.title}
        sentence={t.sentence}
        action={
          <Row>
            {may('guardrail.set') ? (
              <>
                <ButtonLink to="/admin-relationships">{adminRelationships.title}</ButtonLink>
                <ButtonLink to="/guardrails">{guardrails.title}</ButtonLink>
              </>
            ) : null}
            {may('farewell.view') ? <ButtonLink to="/ended">{farewells.list}</ButtonLink> : null}
          </Row>
        }
      />
      {list.error ? <Problem error={list.error} retry={() => void list.refetch()} /> : null}
      <AgreementNotice />
      {list.isPending ? <DataListSkeleton columns={3} label={t.list} /> : null}
      {list.data?.items.length === 0 ? <Empty title={t.empty} text={t.emptyText} /> : null}
      {list.data?.items.map((partner) => (
        <PartnerCard key={partner.id} partner={partner} />
      ))}
      {list.data ? (
        <Pager state={state} next={list.data.next} prefetch={(after) => prefetch({ ...state.page, after })} />
      ) : null}
    </Page>
  )
}
