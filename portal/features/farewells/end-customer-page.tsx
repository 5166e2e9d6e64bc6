import { useNavigate, useParams } from '@tanstack/react-router'
import { customersApi, type CustomerDetail } from '#contract/customers.ts'
import { farewellsApi } from '#contract/farewells.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct, useRead } from '../../lib/queries.ts'
import { useSession } from '../../lib/session.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Problem } from '../../ui/problem.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { Blockers } from './blockers.tsx'
import { EndForm } from './end-form.tsx'
import { WhatEnds } from './what-ends.tsx'

/** Remove reseller relationship: what ends, what stands in the way, and when (W11a). */
export function EndCustomerPage() {
  const { farewells: t, customers } = useMessages()
  const { customerId = '' } = useParams({ strict: false })
  const customer = useRead(customersApi.get, { customerId })
  const preview = useRead(farewellsApi.preview, { customerId })
  const own = useSession()?.organisation.name ?? ''
  const error = customer.error ?? preview.error
  const name = customer.data?.name ?? '…'
  return (
    <Page isNarrow>
      <PageHeader
        title={t.title(name)}
        sentence={t.sentence}
        crumbs={[
          { to: '/customers', label: customers.title },
          { to: `/customers/${customerId}`, label: name },
        ]}
      />
      {error ? <Problem error={error} /> : null}
      {customer.data && preview.data ? (
        <>
          <Blockers preview={preview.data} customerId={customerId} />
          <WhatEnds content={preview.data.content} partner={own} customer={name} />
          <Form customer={customer.data} />
        </>
      ) : null}
    </Page>
  )
}

function Form({ customer }: { customer: CustomerDetail }) {
  const t = useMessages().farewells
  const format = useFormat()
  const toast = useToast()
  const navigate = useNavigate()
  const refresh = [customersApi.list, farewellsApi.list]
  const end = useAct(farewellsApi.end, { refresh })
  const notice = useAct(farewellsApi.notice, { refresh: [customersApi.get] })
  const { id: customerId, name } = customer
  const isUnderstood = true as const
  return (
    <EndForm
      isNoticed={customer.ending !== null}
      back={`/customers/${customerId}`}
      endNow={async (words) => {
        const { id } = await end.mutateAsync({ customerId, isUnderstood, ...words })
        toast({ text: t.ended(name) })
        await navigate({ to: `/ended/${id}` })
      }}
      giveNotice={async (words) => {
        await notice.mutateAsync({ customerId, isUnderstood, ...words })
        toast({ text: t.noticed(name, format.calendarDay(words.endsOn)) })
        await navigate({ to: `/customers/${customerId}` })
      }}
    />
  )
}
