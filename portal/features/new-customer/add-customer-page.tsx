import { Button } from '@fluentui/react-components'
import { useNavigate, useParams } from '@tanstack/react-router'
import { newCustomersApi } from '#contract/new-customers.ts'
import { partnershipsApi } from '#contract/partnerships.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct, useRead } from '../../lib/queries.ts'
import { Bullets } from '../../ui/bullets.tsx'
import { TextLink } from '../../ui/links.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Problem } from '../../ui/problem.tsx'
import { Section } from '../../ui/section.tsx'

/** Add new customer for a reseller: what happens, drafts to go on with, and the beginning (W10). */
export function AddCustomerPage() {
  const { newCustomer: t, partnerships } = useMessages()
  const navigate = useNavigate()
  const { partnershipId = '' } = useParams({ strict: false })
  const partnership = useRead(partnershipsApi.get, { partnershipId })
  const begin = useAct(newCustomersApi.start, {
    refresh: [newCustomersApi.list],
    onDone: ({ id }) => navigate({ to: `/customer-drafts/${id}` }),
  })
  const name = partnership.data?.partnerName ?? '…'
  const error = partnership.error ?? begin.error
  return (
    <Page isNarrow>
      <PageHeader
        title={t.title(name)}
        sentence={t.sentence}
        crumbs={[{ to: '/resellers', label: partnerships.resellers.title }]}
      />
      {error ? <Problem error={error} /> : null}
      <Section title={t.before} isAccent>
        <Bullets sentences={t.beforeText(name)} />
        <div>
          <Button
            appearance="primary"
            disabled={!partnership.data}
            disabledFocusable={begin.isPending}
            onClick={() => begin.mutate({ partnershipId })}
          >
            {t.begin}
          </Button>
        </div>
      </Section>
      {partnership.data ? <OpenDrafts resellerId={partnership.data.partnerId} /> : null}
    </Page>
  )
}

/** What somebody began for this reseller and has not finished. */
function OpenDrafts({ resellerId }: { resellerId: string }) {
  const t = useMessages().newCustomer
  const format = useFormat()
  const drafts = useRead(newCustomersApi.list, { limit: 100 })
  const own = (drafts.data?.items ?? []).filter((draft) => draft.resellerId === resellerId)
  if (own.length === 0) return null
  return (
    <Section title={t.resume}>
      {own.map(({ id, content, createdBy, changedAt }) => (
        <div key={id}>
          <TextLink to={`/customer-drafts/${id}`}>
            {t.draftOf(content.organisationName || t.unnamed, createdBy, format.moment(changedAt))}
          </TextLink>
        </div>
      ))}
    </Section>
  )
}
