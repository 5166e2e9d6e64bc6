import type { LinkPage, linkObstacles } from '#contract/invitations.ts'
import { type Ctx, inCapacity } from '#server/platform/context.ts'
import type { Tx } from '#server/platform/database.ts'
import { findMarket, globalAdminsOf } from '../identity/index.ts'
import { askingPartners, asksOf } from './asks.ts'
import { getByLink, type InvitationRow, isOfDomain } from './invitation-store.ts'
import { stateOf } from './invitation-view.ts'

/** The version of the customer agreement accepted today; its text is the portal's. */
export const customerAgreementVersion = '2026-11'

type Obstacle = (typeof linkObstacles)[number]
const ends: Record<string, Obstacle> = {
  accepted: 'used',
  declined: 'declined',
  revoked: 'revoked',
  superseded: 'superseded',
  expired: 'expired',
}
const invitedKind = (kind: string) => (kind === 'partnership' ? 'reseller' : 'customer')

/** What the holder of a link sees before deciding, and what stands in the way. Reads only (I-45). */
export async function viewLink(ctx: Ctx): Promise<LinkPage> {
  const row = await getByLink(ctx.tx)
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
    whoCan: ctx.actor.isAnonymous ? [] : await globalAdminsOf(tx, ctx.actor.organisationId),
    asks: viewAsks(row),
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

/** The first thing that keeps the signed-in person from accepting; null when nothing does. */
export async function obstacleOf(ctx: Ctx, tx: Tx, row: InvitationRow): Promise<Obstacle | null> {
  const ended = ends[stateOf(row, ctx.now)]
  if (ended) return ended
  const { actor } = ctx
  if (actor.isAnonymous) return 'not-signed-in'
  if (actor.organisationId === row.from_id || actor.organisationId === row.with_id) return 'own-organisation'
  if (actor.kind !== invitedKind(row.kind)) return 'wrong-kind'
  if (row.bound_domain && !(await isOfDomain(tx, actor.organisationId, row.bound_domain)))
    return 'wrong-domain'
  if (!actor.roles.includes('global-admin')) return 'not-global-admin'
  return await obstacleOfOrganisations(ctx, tx, row)
}

/** Enrolment and region of both sides (I-08, I-51). Runs in `as_identity`. */
async function obstacleOfOrganisations(ctx: Ctx, tx: Tx, row: InvitationRow): Promise<Obstacle | null> {
  const ids = [ctx.actor.organisationId, row.from_id, ...(row.with_id ? [row.with_id] : [])]
  const found = await tx
    .selectFrom('organisations')
    .select(['id', 'state', 'country'])
    .where('id', 'in', ids)
    .execute()
  const own = found.find(({ id }) => id === ctx.actor.organisationId)
  if (!own || own.state === 'enrolling') return 'not-enrolled'
  if (own.state !== 'active') return 'own-suspended'
  if (found.some(({ id, state }) => id !== own.id && state !== 'active')) return 'sender-not-ready'
  const regions = await Promise.all(found.map(async ({ country }) => (await findMarket(tx, country))?.region))
  return new Set(regions).size > 1 ? 'other-region' : null
}
