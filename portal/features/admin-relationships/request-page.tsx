import { useNavigate, useParams } from '@tanstack/react-router'
import { adminRelationshipsApi } from '#contract/admin-relationships.ts'
import { customersApi } from '#contract/customers.ts'
import { adminTemplates } from '#contract/directory-roles.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useRead } from '../../lib/queries.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Problem } from '../../ui/problem.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { RequestForm } from './request-form.tsx'
import { useRelationshipAct } from './use-acts.ts'

/** Request for new relationship (W12): first a draft, whose page leads on. */
export function RequestAdminRelationshipPage() {
  const t = useMessages().adminRelationships
  const { customerId = '' } = useParams({ strict: false })
  const customer = useRead(customersApi.get, { customerId })
  const name = customer.data?.name ?? '…'
  const toast = useToast()
  const navigate = useNavigate()
  const path = `/customers/${customerId}/admin-relationships`
  const create = useRelationshipAct(adminRelationshipsApi.create, async (row) => {
    toast({ text: t.saved(row.name) })
    await navigate({ to: `${path}/${row.id}` })
  })
  return (
    <Page isNarrow>
      <PageHeader
        title={t.request}
        sentence={t.requestSentence(name)}
        crumbs={[
          { to: `/customers/${customerId}`, label: name },
          { to: path, label: t.title },
        ]}
      />
      {customer.error ? <Problem error={customer.error} /> : null}
      {customer.data ? (
        <RequestForm
          initial={{
            name: suggested(name),
            durationDays: 730,
            roles: [...adminTemplates.users],
            autoExtend: false,
          }}
          send={(data) => create.mutateAsync({ customerId, ...data })}
        />
      ) : null}
    </Page>
  )
}

/** The customer's name in the letters a name may have; the partner changes it as it likes. */
const suggested = (name: string) =>
  name
    .replaceAll(
      /[äöüÄÖÜß]/g,
      (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue', ß: 'ss' })[letter] ?? '',
    )
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 50)
