import type { Signature } from '#contract/agreements.ts'
import type { OrgKind } from '#contract/permissions.ts'
import type { Measure, OwnStanding, ProgrammePartner } from '#contract/standing.ts'
import type { Ctx } from '#server/platform/context.ts'
import { listSignatures, viewSignature } from '../agreements/index.ts'
import { getOrganisation } from '../identity/index.ts'
import { listMeasures, listPartnershipsOf, type MeasureRow, type PartnerRow } from './measure-store.ts'
import { measurePolicy, partnerPolicy } from './standing-policy.ts'

const iso = (at: Date | null) => at?.toISOString() ?? null

const viewMeasure = (ctx: Ctx, row: MeasureRow): Measure => ({
  id: row.id,
  kind: row.kind as Measure['kind'],
  state: row.state as Measure['state'],
  reason: row.reason as Measure['reason'],
  note: row.note,
  handover: row.handover,
  provider: row.provider_id ? { id: row.provider_id, name: row.provider_name ?? '' } : null,
  startedAt: row.started_at.toISOString(),
  startedBy: row.started_by_name,
  contact: row.contact_email,
  endsAt: iso(row.ends_at),
  endedAt: iso(row.ended_at),
  endedBy: row.ended_by_name,
  can: measurePolicy.allowed(ctx.actor, row, ctx.now),
})

/** One partner for the operator: what it is, how it stands, whom it works with, what it signed. */
export async function viewPartner(ctx: Ctx, row: PartnerRow): Promise<ProgrammePartner> {
  const measures = await listMeasures(ctx.tx, row.id)
  const partnerships = await listPartnershipsOf(ctx.tx, row)
  const signatures: Signature[] = (await listSignatures(ctx.tx, row.id)).map(viewSignature)
  const isProvider = row.kind === 'provider'
  const hasFree = partnerships.some(({ suspended_at }) => suspended_at === null)
  return {
    id: row.id,
    kind: row.kind as OrgKind,
    name: row.name,
    country: row.country,
    state: row.state as ProgrammePartner['state'],
    domain: row.initial_domain,
    since: row.created_at.toISOString(),
    partnerId: row.partner_id,
    leavesAt: iso(row.leaves_at),
    measures: measures.map((measure) => viewMeasure(ctx, measure)),
    partnerships: partnerships.map((partnership) => ({
      partnershipId: partnership.id,
      partnerId: isProvider ? partnership.reseller_id : partnership.provider_id,
      name: isProvider ? partnership.reseller_name : partnership.provider_name,
      isSuspended: partnership.suspended_at !== null,
      endsOn: partnership.ends_on ? String(partnership.ends_on) : null,
      isByOperator: partnership.notice_by === ctx.actor.organisationId,
    })),
    signatures,
    can: partnerPolicy
      .allowed(ctx.actor, row, ctx.now)
      .filter((action) => action !== 'suspend-partnership' || hasFree),
  }
}

/** From this moment on a deauthorised partner may enrol again (§6). */
export const reenrolmentFrom = (left: Date): Date => {
  const from = new Date(left)
  from.setUTCFullYear(from.getUTCFullYear() + 1)
  return from
}

/** What stands against the own organisation; nothing is ever decided about customers and the operator. */
export async function viewOwnStanding(ctx: Ctx): Promise<OwnStanding> {
  const { organisationId, kind } = ctx.actor
  const { state, leaves_at } = await getOrganisation(ctx.tx, organisationId)
  const isPartner = kind === 'provider' || kind === 'reseller'
  const open = isPartner ? await listMeasures(ctx.tx, organisationId, true) : []
  const isOut = state === 'deauthorised'
  return {
    state: state as OwnStanding['state'],
    measures: open.filter((row) => row.state !== 'done' || isOut).map((row) => viewMeasure(ctx, row)),
    reenrolFrom: isOut && leaves_at ? iso(reenrolmentFrom(leaves_at)) : null,
  }
}
