import { unusedDays } from '#contract/admin-rights.ts'
import type { CustomerDetail } from '#contract/customers.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { GiveBack } from '../../parts/give-back.tsx'
import { Bullets } from '../../ui/bullets.tsx'
import { Details } from '../../ui/details.tsx'
import { Moment } from '../../ui/moment.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Row } from '../../ui/row.tsx'
import { Section } from '../../ui/section.tsx'
import { Stack } from '../../ui/stack.tsx'
import { CustomerFrame } from './customer-frame.tsx'
import { Relationship } from './relationship.tsx'
import { NoRights, WhyHere } from './no-rights.tsx'

/** A customer's account: identifiers, admin rights, agreement (W16). */
export function CustomerAccountPage() {
  return (
    <CustomerFrame>
      {(customer) => (
        <>
          <Account customer={customer} />
          <Rights customer={customer} />
          <Agreement customer={customer} />
          <Relationship customer={customer} />
        </>
      )}
    </CustomerFrame>
  )
}

function Account({ customer }: { customer: CustomerDetail }) {
  const t = useMessages().customers
  const format = useFormat()
  return (
    <Section title={t.account}>
      <Details
        entries={[
          { name: t.name, value: customer.name },
          { name: t.domain, value: customer.domain },
          { name: t.id, value: customer.id },
          { name: t.country, value: format.country(customer.country) },
          { name: t.since, value: <Moment at={customer.since} /> },
          { name: t.channel, value: t.channels[customer.channel] },
        ]}
      />
    </Section>
  )
}

/** What the whole partner may by default; what groups and elevations change for the person, the explorer says. */
function Rights({ customer }: { customer: CustomerDetail }) {
  const { id, adminRights, can } = customer
  const t = useMessages().customers
  const isByGroups = !adminRights && can.includes('view-users')
  return (
    <Section title={t.rights}>
      {adminRights ? (
        <Details
          entries={[
            { name: t.rightsSince, value: <Moment at={adminRights.since} /> },
            {
              name: t.rightsList,
              value: <Bullets sentences={adminRights.roles.map((role) => t.rightNames[role])} />,
            },
          ]}
        />
      ) : null}
      {can.includes('give-back') ? <GiveBackDefault customer={customer} /> : null}
      {isByGroups ? <div>{t.rightsByGroups}</div> : null}
      {adminRights || isByGroups ? <WhyHere customerId={id} /> : <NoRights customerId={id} />}
    </Section>
  )
}

/** Default administration nobody needs: some of its roles, or all of it (W11c, C12). */
function GiveBackDefault({ customer: { id, name, adminRights } }: { customer: CustomerDetail }) {
  const { customers, giveBack: t } = useMessages()
  const format = useFormat()
  const unused = adminRights?.unusedRoles.filter((role) => role !== 'directory-readers') ?? []
  const isPart = unused.length > 0 && unused.length < (adminRights?.roles.length ?? 0) - 1
  return (
    <Stack>
      {unused.length > 0 ? (
        <Notice>{t.unused(format.list(unused.map((role) => customers.rightNames[role])), unusedDays)}</Notice>
      ) : null}
      <Row>
        {isPart ? <GiveBack customerIds={[id]} at={name} roles={unused} action={t.dropUnused} /> : null}
        <GiveBack customerIds={[id]} at={name} action={t.action} />
      </Row>
    </Stack>
  )
}

function Agreement({ customer: { agreement } }: { customer: CustomerDetail }) {
  const t = useMessages().customers
  return (
    <Section title={t.agreement}>
      {agreement ? (
        <Details
          entries={[
            { name: t.agreementVersion, value: agreement.version },
            { name: t.agreementAt, value: <Moment at={agreement.acceptedAt} withTime /> },
            { name: t.agreementBy, value: agreement.acceptedBy },
          ]}
        />
      ) : (
        <Notice intent="warning">{t.noAgreement}</Notice>
      )}
    </Section>
  )
}
