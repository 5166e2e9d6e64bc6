import { sql } from 'kysely'
import type { AdminRightsRole } from '#contract/customers.ts'
import type { Ctx } from '#server/platform/context.ts'
import { sortable } from '#server/platform/names.ts'
import { getOrganisation } from '../identity/index.ts'
import type { AskingPartner, InvitationRow } from '../invitations/index.ts'

/** A partner and what the customer gives it. */
export type Granted = Pick<AskingPartner, 'id' | 'name' | 'country' | 'kind'> & {
  mayOrder: boolean
  roles: AdminRightsRole[]
}

/**
 * Makes the relationships and grants of one consent, as the customer. What exists stays as it is; what is new in
 * this consent is added (I-06, I-10).
 */
export async function connect(ctx: Ctx, invitation: InvitationRow, granted: Granted[]): Promise<void> {
  const customer = await getOrganisation(ctx.tx, ctx.actor.organisationId)
  const shared = {
    customer_id: customer.id,
    customer_name: customer.name,
    sort_name: sortable(customer.name),
    search: `${sortable(customer.name)} ${customer.domain}`,
    customer_domain: customer.domain,
    customer_country: customer.country,
    state: 'active',
    channel: invitation.channel,
    joint_id: granted.length > 1 ? crypto.randomUUID() : null,
    invitation_id: invitation.id,
    accepted_by: ctx.actor.userId,
    accepted_by_name: ctx.actor.name,
    accepted_at: ctx.now,
  }
  for (const partner of granted) {
    await connectOne(ctx, shared, partner)
    if (partner.roles.length > 0) await grantRoles(ctx, partner)
  }
}

async function connectOne(
  ctx: Ctx,
  shared: {
    customer_id: string
    customer_name: string
    sort_name: string
    search: string
    customer_domain: string
    customer_country: string
    state: string
    channel: string
    joint_id: string | null
    invitation_id: string
    accepted_by: string
    accepted_by_name: string
    accepted_at: Date
  },
  partner: Granted,
): Promise<void> {
  await ctx.tx
    .insertInto('relationships')
    .values({
      ...shared,
      partner_id: partner.id,
      partner_kind: partner.kind,
      partner_name: partner.name,
      partner_country: partner.country,
      may_order: partner.mayOrder,
      has_admin_rights: partner.roles.length > 0,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['partner_id', 'customer_id'])
        .where(sql<boolean>`state <> 'removed'`) // literal: a parameter would not match the partial index
        .doUpdateSet({
          may_order: sql<boolean>`relationships.may_order or excluded.may_order`,
          has_admin_rights: sql<boolean>`relationships.has_admin_rights or excluded.has_admin_rights`,
        }),
    )
    .execute()
}

/** The chosen roles become a grant; a standing one gains what it lacks (C13). */
async function grantRoles(ctx: Ctx, partner: Granted): Promise<void> {
  await ctx.tx
    .insertInto('grants')
    .values({
      partner_id: partner.id,
      customer_id: ctx.actor.organisationId,
      roles: partner.roles,
      state: 'active',
      started_at: ctx.now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['partner_id', 'customer_id'])
        .where(sql<boolean>`state = 'active'`)
        .doUpdateSet({
          roles: sql<
            string[]
          >`(select array_agg(distinct role) from unnest(grants.roles || excluded.roles) as role)`,
        }),
    )
    .execute()
}

/** The customer's receipt of this consent; the retry of a click finds it. */
export async function keepReceipt(ctx: Ctx, { id }: InvitationRow, granted: Granted[]): Promise<void> {
  await ctx.tx
    .insertInto('acceptances')
    .values({
      customer_id: ctx.actor.organisationId,
      invitation_id: id,
      accepted_by_name: ctx.actor.name,
      accepted_at: ctx.now,
      consents: JSON.stringify(
        granted.map(({ id: partnerId, mayOrder, roles }) => ({ partnerId, mayOrder, roles })),
      ),
    })
    .execute()
}

/** The customer accepts the agreement itself (I-50); once a version. */
export async function acceptAgreement(ctx: Ctx, version: string): Promise<void> {
  await ctx.tx
    .insertInto('customer_agreements')
    .values({
      customer_id: ctx.actor.organisationId,
      version,
      accepted_by: ctx.actor.userId,
      accepted_by_name: ctx.actor.name,
      accepted_at: ctx.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
