import { Button } from '@fluentui/react-components'
import { useNavigate, useParams } from '@tanstack/react-router'
import { newCustomersApi } from '#contract/new-customers.ts'
import { partnershipsApi } from '#contract/partnerships.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct, useRead } from '../../lib/queries.ts'
import { Bullets } from '../../ui/bullets.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Problem } from '../../ui/problem.tsx'
import { Section } from '../../ui/section.tsx'
import { OpenDrafts } from './open-drafts.tsx'

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
