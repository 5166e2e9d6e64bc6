import { useNavigate, useParams } from '@tanstack/react-router'
import { customersApi, type CustomerPartner } from '#contract/customers.ts'
import { farewellsApi } from '#contract/farewells.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct, useRead } from '../../lib/queries.ts'
import { useSession } from '../../lib/session.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Problem } from '../../ui/problem.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { EndForm } from './end-form.tsx'
import { WhatEnds } from './what-ends.tsx'

/** The customer ends a relationship: on a day or at once, with a successor if there is one (W11). */
export function EndPartnerPage() {
  const { farewells: t, company } = useMessages()
  const { relationshipId = '' } = useParams({ strict: false })
  const partnerRead = useRead(customersApi.partner, { relationshipId })
  const preview = useRead(farewellsApi.previewForCustomer, { relationshipId })
  const partner = partnerRead.data
  const own = useSession()?.organisation.name ?? ''
  const error = preview.error ?? partnerRead.error
  return (
    <Page isNarrow>
      <PageHeader
        title={t.title(partner?.partnerName ?? '…')}
        sentence={t.sentence}
        crumbs={[{ to: '/partners', label: company.partners.title }]}
      />
      {error ? <Problem error={error} /> : null}
      {partner && preview.data ? (
        <>
          <WhatEnds content={preview.data.content} partner={partner.partnerName} customer={own} />
          <Form partner={partner} />
        </>
      ) : null}
    </Page>
  )
}

function Form({ partner }: { partner: CustomerPartner }) {
  const t = useMessages().farewells
  const format = useFormat()
  const toast = useToast()
  const navigate = useNavigate()
  const refresh = [customersApi.partners, farewellsApi.list]
  const end = useAct(farewellsApi.endByCustomer, { refresh })
  const notice = useAct(farewellsApi.noticeByCustomer, { refresh })
  const { id: relationshipId, partnerName: name } = partner
  return (
    <EndForm
      isNoticed={partner.ending !== null}
      back="/partners"
      endNow={async (words) => {
        const { id } = await end.mutateAsync({ relationshipId, ...words })
        toast({ text: t.ended(name) })
        await navigate({ to: `/ended/${id}` })
      }}
      giveNotice={async (words) => {
        await notice.mutateAsync({ relationshipId, ...words })
        toast({ text: t.noticed(name, format.calendarDay(words.endsOn)) })
        await navigate({ to: '/partners' })
      }}
    />
  )
}
