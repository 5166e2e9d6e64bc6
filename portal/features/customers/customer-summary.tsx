import { makeStyles, tokens } from '@fluentui/react-components'
import type { Customer } from '#contract/customers.ts'
import { licencesApi } from '#contract/licences.ts'
import { ordersApi } from '#contract/orders.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useRead } from '../../lib/queries.ts'
import { useMay } from '../../lib/session.ts'
import { Details } from '../../ui/details.tsx'
import { ButtonLink } from '../../ui/links.tsx'
import { Problem } from '../../ui/problem.tsx'
import { Row } from '../../ui/row.tsx'
import { Stack } from '../../ui/stack.tsx'

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(320px, 100%), 1fr))',
    gap: tokens.spacingHorizontalXXL,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
})

/** The expanded row: account, services, and the ways to users and licences (seed). */
export function CustomerSummary({ customer }: { customer: Customer }) {
  const t = useMessages().customers
  const may = useMay()
  const to = `/customers/${customer.id}`
  return (
    <Stack>
      <div className={useStyles().columns}>
        <Account customer={customer} />
        {may('subscription.view') ? <Services customerId={customer.id} /> : null}
        {may('customer-user.view') && customer.hasAdminRights ? <People customerId={customer.id} /> : null}
      </div>
      <Row>
        <ButtonLink to={to}>{t.toAccount}</ButtonLink>
        <ButtonLink to={`${to}/subscriptions`}>{t.subscriptions}</ButtonLink>
        <ButtonLink to={`${to}/users`}>{t.users}</ButtonLink>
        {may('order.place') ? <ButtonLink to={`${to}/order`}>{t.order}</ButtonLink> : null}
      </Row>
    </Stack>
  )
}

function Account({ customer }: { customer: Customer }) {
  const t = useMessages().customers
  return (
    <Stack>
      <h2 className={useStyles().title}>{t.account}</h2>
      <Details
        entries={[
          { name: t.domain, value: customer.domain },
          { name: t.id, value: customer.id },
          { name: t.channel, value: t.channels[customer.channel] },
        ]}
      />
    </Stack>
  )
}

function Services({ customerId }: { customerId: string }) {
  const t = useMessages().customers
  const styles = useStyles()
  const format = useFormat()
  const page = useRead(ordersApi.customerSubscriptions, { customerId, limit: 5 })
  return (
    <Stack>
      <h2 className={styles.title}>{t.services}</h2>
      {page.error ? <Problem error={page.error} /> : null}
      {page.data?.items.length === 0 ? t.noServices : null}
      <ul className={styles.list}>
        {page.data?.items.map((row) => (
          <li key={row.id}>
            {t.seats(format.number(row.quantity))} {row.title}, {t.until(format.calendarDay(row.endsOn))}
          </li>
        ))}
      </ul>
    </Stack>
  )
}

/** The first users with their licences; whoever is in no group there may not see them, and is told so. */
function People({ customerId }: { customerId: string }) {
  const t = useMessages().customers
  const styles = useStyles()
  const format = useFormat()
  const page = useRead(licencesApi.users, { customerId, limit: 5 })
  return (
    <Stack>
      <h2 className={styles.title}>{t.users}</h2>
      {page.error ? <Problem error={page.error} /> : null}
      <ul className={styles.list}>
        {page.data?.items.map(({ id, displayName, licences }) => (
          <li key={id}>
            {[displayName, format.list(licences.map(({ title }) => title))].filter(Boolean).join(': ')}
          </li>
        ))}
      </ul>
    </Stack>
  )
}
