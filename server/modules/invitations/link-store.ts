import { sql } from 'kysely'
import { forwardHours } from '#contract/link-ways.ts'
import { type Ctx, inCapacity } from '#server/platform/context.ts'
import type { Tx } from '#server/platform/database.ts'
import { asCapacity } from '#server/platform/transaction.ts'
import { askingPartners } from './asks.ts'
import type { InvitationRow } from './invitation-store.ts'

/** The kinds of organisation that are invited; nobody else keeps or forwards a link. */
const invitedKinds = { reseller: 'as_reseller', customer: 'as_customer' } as const

/** Reads as the signed-in organisation, also where the endpoint is public; undefined where it is never invited. */
function asOwn<T>(ctx: Ctx, work: (tx: Tx) => Promise<T>): Promise<T> | undefined {
  const { actor } = ctx
  const capacity = invitedKinds[actor.kind as keyof typeof invitedKinds]
  if (actor.isAnonymous || !capacity) return undefined
  return asCapacity(ctx.tx, { ...ctx.scope, capacity, organisationId: actor.organisationId }, work)
}

/** Whether the signed-in reseller and the sender are partners already. */
export async function isPartner(ctx: Ctx, { kind, from_id }: InvitationRow): Promise<boolean> {
  if (kind !== 'partnership' || ctx.actor.kind !== 'reseller') return false
  const found = await asOwn(ctx, (tx) =>
    tx
      .selectFrom('partnerships')
      .select('id')
      .where('reseller_id', '=', ctx.actor.organisationId)
      .where('provider_id', '=', from_id)
      .where('state', '=', sql<string>`'active'`) // literal: a parameter would not match the partial index
      .executeTakeFirst(),
  )
  return found !== undefined
}

/**
 * Whether the signed-in customer has given everything an invitation asks for already, to each partner it speaks for;
 * what is missing of it is what the invitation is for (W9, I-10).
 */
export async function holdsAll(ctx: Ctx, row: InvitationRow): Promise<boolean> {
  if (ctx.actor.kind !== 'customer' || row.kind === 'partnership') return false
  const asking = askingPartners(row)
  const { rows } = (await asOwn(ctx, (tx) =>
    sql<{ id: string; mayOrder: boolean; roles: string[] | null; agreed: boolean }>`
      select r.partner_id as id, r.may_order as "mayOrder", g.roles,
        exists (select from customer_agreements a where a.customer_id = r.customer_id) as agreed
      from relationships r
      left join grants g on g.partner_id = r.partner_id and g.customer_id = r.customer_id and g.state = 'active'
      where r.customer_id = ${ctx.actor.organisationId} and r.state = 'active'
        and r.partner_id = any (${asking.map(({ id }) => id)}::uuid[])`.execute(tx),
  )) ?? { rows: [] }
  return asking.every(({ id, order, roles }) => {
    const held = rows.find((one) => one.id === id)
    if (!held || (order && !held.mayOrder) || (row.asks_agreement && !held.agreed)) return false
    return roles.every((role) => held.roles?.includes(role))
  })
}

/** Whether the partnership of the two who send a joint invitation stands and is not suspended. */
export async function isBacked(ctx: Ctx, { kind }: InvitationRow): Promise<boolean> {
  if (kind !== 'reseller_joint') return true
  return await inCapacity(ctx, 'as_link', async (tx) => {
    const { rows } = await sql<{ ok: boolean }>`select invitation_is_backed() as ok`.execute(tx)
    return rows[0]?.ok === true
  })
}

/** When the link was last forwarded, by person. */
export async function forwardedOf(ctx: Ctx, invitationId: string): Promise<Map<string, Date>> {
  const rows = await asOwn(ctx, (tx) =>
    tx
      .selectFrom('forwarded_invitations')
      .select(['user_id', 'forwarded_at'])
      .where('organisation_id', '=', ctx.actor.organisationId)
      .where('invitation_id', '=', invitationId)
      .execute(),
  )
  return new Map((rows ?? []).map(({ user_id, forwarded_at }) => [user_id, forwarded_at]))
}

export async function isKept(ctx: Ctx, invitationId: string): Promise<boolean> {
  const row = await asOwn(ctx, (tx) =>
    tx
      .selectFrom('kept_invitations')
      .select('kept_at')
      .where('organisation_id', '=', ctx.actor.organisationId)
      .where('invitation_id', '=', invitationId)
      .executeTakeFirst(),
  )
  return row !== undefined
}

/** Keeps it once; true the first time. */
export async function insertKept(ctx: Ctx, invitationId: string): Promise<boolean> {
  const row = await ctx.tx
    .insertInto('kept_invitations')
    .values({
      organisation_id: ctx.actor.organisationId,
      invitation_id: invitationId,
      kept_by_name: ctx.actor.name,
      kept_at: ctx.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('kept_at')
    .executeTakeFirst()
  return row !== undefined
}

/** What the organisation has answered waits for it no longer. */
export async function forgetKept(ctx: Ctx, invitationId: string): Promise<void> {
  await ctx.tx
    .deleteFrom('kept_invitations')
    .where('organisation_id', '=', ctx.actor.organisationId)
    .where('invitation_id', '=', invitationId)
    .execute()
}

/** Notes whom it goes to; returns those who have not had it within the last day. */
export async function markForwarded(ctx: Ctx, invitationId: string, userIds: string[]): Promise<string[]> {
  const before = new Date(ctx.now.getTime() - forwardHours * 3_600_000)
  const change = { forwarded_by_name: ctx.actor.name, forwarded_at: ctx.now }
  const rows = await ctx.tx
    .insertInto('forwarded_invitations')
    .values(
      userIds.map((user_id) => ({
        organisation_id: ctx.actor.organisationId,
        invitation_id: invitationId,
        user_id,
        ...change,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['organisation_id', 'invitation_id', 'user_id'])
        .doUpdateSet(change)
        .where('forwarded_invitations.forwarded_at', '<', before),
    )
    .returning('user_id')
    .execute()
  return rows.map(({ user_id }) => user_id)
}
