import type pg from 'pg'
import { castCustomer } from './customers.ts'
import { personOf } from './organisations.ts'
import type { SubscriptionRow } from './orders.ts'
import type { Bond } from './partnerships.ts'
import { nth, plus, type Row } from './rows.ts'
import { bakeryOrders } from './shopping.ts'
import { type Story, tell } from './story.ts'

type Assignment = Row<'licence_assignments'>

/** How many people get a licence of each pool: the bakery by plan, elsewhere about half of them. */
function sharesOf({ key, customer }: Bond, pools: SubscriptionRow[]): number[] {
  if (key === castCustomer.key) return bakeryOrders.flatMap(({ assigned }) => assigned)
  const half = Math.ceil(customer.people.length / 2)
  return pools.map(({ quantity }, index) =>
    Math.min(quantity, index === 0 ? half : Math.max(0, half - 2 * index)),
  )
}

/** Licences in people's hands, never more than owned. */
export function assignmentRows(bonds: Bond[], subscriptions: SubscriptionRow[], story: Story): Assignment[] {
  return bonds.flatMap((bond) => {
    const { customer, reseller } = bond
    const pools = subscriptions.filter(
      ({ customer_id, state }) => customer_id === customer.id && state !== 'expired',
    )
    const shares = sharesOf(bond, pools)
    return pools.flatMap((pool, index) =>
      customer.people.slice(0, shares[index]).map((person, place): Assignment => {
        const by = personOf(reseller, nth(['helpdesk', 'admin'], index))
        const at = plus(pool.created_at, 20 + place * 3)
        const details = { licence: pool.title, licenceSkuId: pool.licence_sku_id }
        const subject = { id: person.id, name: person.name }
        if (isTold(bond, place)) tell(story, { at, by, action: 'licence.assign', subject, details, customer })
        return {
          customer_id: customer.id,
          user_id: person.id,
          licence_sku_id: pool.licence_sku_id,
          title: pool.title,
          assigned_at: at,
          assigned_by: by.id,
        }
      }),
    )
  })
}
/** Every tenth assignment or so is enough of a story; the bakery's is told in full. */
const isTold = ({ key, age }: Bond, place: number) => key === castCustomer.key || (age < 160 && place === 0)

/** Brings the pools, which the subscriptions' trigger filled, in line: without expired seats, with the assigned. */
export async function settlePools(client: pg.ClientBase): Promise<void> {
  await client.query(`
    update licence_pools p set owned = coalesce((
        select sum(s.quantity) from subscriptions s
        where s.customer_id = p.customer_id and s.licence_sku_id = p.licence_sku_id and s.state <> 'expired'), 0),
      assigned = (
        select count(*) from licence_assignments a
        where a.customer_id = p.customer_id and a.licence_sku_id = p.licence_sku_id)`)
  await client.query('delete from licence_pools where owned = 0')
}
