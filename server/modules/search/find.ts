import type { Found } from '#contract/search.ts'
import type { Permission } from '#contract/permissions.ts'
import type { Ctx } from '#server/platform/context.ts'
import { findCustomers, findOrder, findPartners, findPeople, findProgrammePartners } from './search-store.ts'

const isUuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** The first few of each kind of record, asked at once; what the caller may not see is not even asked for. */
export async function find(ctx: Ctx, text: string): Promise<{ items: Found[] }> {
  const { kind, permissions } = ctx.actor
  const isPartner = kind === 'provider' || kind === 'reseller'
  const asked: [boolean, Permission, () => Promise<Found[]>][] = [
    [isPartner, 'customer.view', () => findCustomers(ctx, text)],
    [isPartner, 'partnership.view', () => findPartners(ctx, text)],
    [isPartner && isUuid.test(text.trim()), 'order.view', () => findOrder(ctx, text.trim())],
    [kind === 'operator', 'partner.view', () => findProgrammePartners(ctx, text)],
    [kind === 'customer', 'customer-user.view', () => findPeople(ctx, text, '/users-and-licenses')],
    [kind !== 'customer', 'user.view', () => findPeople(ctx, text, '/settings/users')],
  ]
  const wanted = asked.filter(([applies, permission]) => applies && permissions.has(permission))
  const found = await Promise.all(wanted.map(([, , ask]) => ask()))
  return { items: found.flat() }
}
