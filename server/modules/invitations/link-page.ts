import type { LinkPage, linkObstacles } from '#contract/link-page.ts'
import { type Ctx, inCapacity } from '#server/platform/context.ts'
import type { Tx } from '#server/platform/database.ts'
import { findMarket, listGlobalAdmins } from '../identity/index.ts'
import { askingPartners, asksOf } from './asks.ts'
import { getByLink, type InvitationRow, isOfDomain } from './invitation-store.ts'
import { stateOf } from './invitation-view.ts'
import { forwardedOf, holdsAll, isBacked, isKept, isPartner } from './link-store.ts'

/** The version of the customer agreement accepted today; its text is the portal's. */
export const customerAgreementVersion = '2026-11'

export type Obstacle = (typeof linkObstacles)[number]
const ends: Record<string, Obstacle> = {
  accepted: 'used',
  declined: 'declined',
  revoked: 'revoked',
  superseded: 'superseded',
  expired: 'expired',
}
/** Who may answer: a global admin of the kind of organisation the invitation is for, and no guest (I-31). */
export const answererOf = (kind: string) =>
  kind === 'partnership' ? ('partnership.authorize' as const) : ('relationship.accept' as const)
const invitedKind = (kind: string) => (kind === 'partnership' ? 'reseller' : 'customer')

/** What the holder of a link sees before deciding, and what stands in the way. Reads only (I-45). */
export async function viewLink(ctx: Ctx): Promise<LinkPage> {
  const row = await inCapacity(ctx, 'as_link', (tx) => getByLink(tx))
  return await inCapacity(ctx, 'as_identity', async (tx) => ({
    kind: row.kind as LinkPage['kind'],
    state: stateOf(row, ctx.now),
    from: { name: row.from_name, country: row.from_country, domain: row.from_domain, email: row.from_email },
    with: row.with_name
      ? { name: row.with_name, country: row.with_country ?? '', domain: row.with_domain ?? '' }
      : null,
    expiresAt: row.expires_at.toISOString(),
    boundDomain: row.bound_domain,
    obstacle: await obstacleOf(ctx, tx, row),
    asks: viewAsks(row),
    whoCan: await whoCan(ctx, tx, row),
    regions: await regionsOf(ctx, tx, row),
    isKept: await isKept(ctx, row.id),
    agreementVersion: customerAgreementVersion,
  }))
}

const viewAsks = (row: InvitationRow): LinkPage['asks'] =>
  row.kind === 'partnership'
    ? null
    : {
        partners: askingPartners(row).map(({ id, name, kind, order, roles }) => ({
          id,
          name,
          kind,
          order,
          roles,
        })),
        agreement: asksOf(row).agreement,
      }
/** Those of the own organisation who can decide, and whether they have the link already. */
async function whoCan(ctx: Ctx, tx: Tx, row: InvitationRow): Promise<LinkPage['whoCan']> {
  if (ctx.actor.isAnonymous) return []
  const people = await listGlobalAdmins(tx, ctx.actor.organisationId)
  const forwarded = await forwardedOf(ctx, row.id)
  return people.map(({ id, name }) => ({ id, name, forwardedAt: forwarded.get(id)?.toISOString() ?? null }))
}

/** Both regions, by name: they are rows of the database, told by the tenants' countries (I-08). */
async function regionsOf(ctx: Ctx, tx: Tx, row: InvitationRow): Promise<LinkPage['regions']> {
  if (ctx.actor.isAnonymous) return null
  const own = await tx
    .selectFrom('organisations')
    .select('country')
    .where('id', '=', ctx.actor.organisationId)
    .executeTakeFirst()
  const regionOf = async (country = '') => (await findMarket(tx, country))?.region ?? country
  return { sender: await regionOf(row.from_country), own: await regionOf(own?.country) }
}

/** The first thing that keeps the signed-in person from accepting; null when nothing does. */
export async function obstacleOf(ctx: Ctx, tx: Tx, row: InvitationRow): Promise<Obstacle | null> {
  if (await isPartner(ctx, row)) return 'already-connected'
  const ended = ends[stateOf(row, ctx.now)]
  if (ended === 'used' && (await holdsAll(ctx, row))) return 'already-connected'
  if (ended) return row.partnership_ended_at ? 'partnership-ended' : ended
  const { actor } = ctx
  if (actor.isAnonymous) return 'not-signed-in'
  if (actor.organisationId === row.from_id || actor.organisationId === row.with_id) return 'own-organisation'
  if (actor.kind !== invitedKind(row.kind)) return 'wrong-kind'
  if (row.bound_domain && !(await isOfDomain(tx, actor.organisationId, row.bound_domain)))
    return 'wrong-domain'
  if (await holdsAll(ctx, row)) return 'already-connected'
  if (!actor.permissions.has(answererOf(row.kind))) return 'not-global-admin'
  return await obstacleOfOrganisations(ctx, tx, row)
}

/** Enrolment, region and standing of both sides, and of the partnership behind a joint invitation (I-08, I-51). */
async function obstacleOfOrganisations(ctx: Ctx, tx: Tx, row: InvitationRow): Promise<Obstacle | null> {
  const ids = [ctx.actor.organisationId, row.from_id, ...(row.with_id ? [row.with_id] : [])]
  const found = await tx
    .selectFrom('organisations')
    .select(['id', 'state', 'country'])
    .where('id', 'in', ids)
    .execute()
  const own = found.find(({ id }) => id === ctx.actor.organisationId)
  const regions = await Promise.all(found.map(async ({ country }) => (await findMarket(tx, country))?.region))
  // Said first: no enrolment would lift it.
  if (new Set(regions).size > 1) return 'other-region'
  if (!own || own.state === 'enrolling') return 'not-enrolled'
  if (own.state !== 'active') return 'own-suspended'
  const areReady = found.every(({ id, state }) => id === own.id || state === 'active')
  return areReady && (await isBacked(ctx, row)) ? null : 'sender-not-ready'
}
