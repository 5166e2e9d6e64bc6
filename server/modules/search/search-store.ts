import type { Found } from '#contract/search.ts'
import type { Ctx } from '#server/platform/context.ts'
import { prefixRange } from '#server/platform/names.ts'
import { afterName } from '#server/platform/paging.ts'
import { searchCustomers } from '../customers/index.ts'

/** So many of each kind; the lists have the rest. */
const few = 5
const dayOf = (at: Date) => at.toISOString().slice(0, 10)

export async function findCustomers({ tx }: Ctx, text: string): Promise<Found[]> {
  const rows = await searchCustomers(tx, text, { after: afterName(undefined), limit: few - 1 })
  return rows.map((row) => ({
    kind: 'customer',
    name: row.customer_name,
    hint: row.customer_domain,
    path: `/customers/${row.customer_id}`,
  }))
}

/** Along partnerships_of_provider or partnerships_of_reseller. */
export async function findPartners({ tx, actor }: Ctx, text: string): Promise<Found[]> {
  const isProvider = actor.kind === 'provider'
  const sort = isProvider ? 'reseller_sort_name' : 'provider_sort_name'
  const [from, to] = prefixRange(text)
  const rows = await tx
    .selectFrom('partnerships')
    .select(
      isProvider
        ? ['id', 'reseller_name as name', 'authorized_at']
        : ['id', 'provider_name as name', 'authorized_at'],
    )
    .where(isProvider ? 'provider_id' : 'reseller_id', '=', actor.organisationId)
    .where('state', '=', 'active')
    .where(sort, '>=', from)
    .where(sort, '<', to)
    .orderBy(sort)
    .limit(few)
    .execute()
  const list = isProvider ? '/resellers' : '/providers'
  return rows.map(({ id, name, authorized_at: at }) => ({
    kind: 'partner',
    name,
    hint: dayOf(at),
    path: `${list}/${id}/customers`,
  }))
}

export async function findOrder({ tx }: Ctx, id: string): Promise<Found[]> {
  const rows = await tx
    .selectFrom('orders')
    .select(['id', 'customer_name', 'placed_at'])
    .where('id', '=', id)
    .execute()
  return rows.map((row) => ({
    kind: 'order',
    name: row.customer_name,
    hint: dayOf(row.placed_at),
    path: `/orders/${row.id}`,
  }))
}

export async function findProgrammePartners({ tx }: Ctx, text: string): Promise<Found[]> {
  const [from, to] = prefixRange(text)
  const rows = await tx
    .selectFrom('organisations as o')
    .innerJoin('tenants as t', 't.organisation_id', 'o.id')
    .select(['o.id', 'o.name', 't.initial_domain'])
    .where('o.kind', 'in', ['provider', 'reseller'])
    .where('o.sort_name', '>=', from)
    .where('o.sort_name', '<', to)
    .orderBy('o.sort_name')
    .limit(few)
    .execute()
  return rows.map(({ id, name, initial_domain: hint }) => ({
    kind: 'partner',
    name,
    hint,
    path: `/programme-partners/${id}`,
  }))
}

/** People of the own organisation, along users_by_name. */
export async function findPeople({ tx, actor }: Ctx, text: string, list: string): Promise<Found[]> {
  const [from, to] = prefixRange(text)
  const rows = await tx
    .selectFrom('users')
    .select(['id', 'display_name', 'user_name'])
    .where('organisation_id', '=', actor.organisationId)
    .where('state', '<>', 'deleted')
    .where('sort_name', '>=', from)
    .where('sort_name', '<', to)
    .orderBy('sort_name')
    .limit(few)
    .execute()
  return rows.map((row) => ({
    kind: 'person',
    name: row.display_name,
    hint: row.user_name,
    path: `${list}?search=${encodeURIComponent(row.display_name)}&open=${row.id}`,
  }))
}
