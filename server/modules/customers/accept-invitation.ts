import { sql } from 'kysely'
import { adminRightsRoles } from '#contract/customers.ts'
import { AppError, invalidInput } from '#server/platform/app-error.ts'
import { type Ctx, inCapacity } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import { sortable } from '#server/platform/names.ts'
import { getOrganisation } from '../identity/index.ts'
import {
  customerAgreementVersion,
  endOf,
  getByLink,
  type InvitationRow,
  moveInvitation,
  obstacleOf,
} from '../invitations/index.ts'
import { listPartners, type PartnerRow } from './customer-store.ts'

type Partner = { id: string; kind: 'provider' | 'reseller'; name: string; country: string }

/**
 * The customer authorises both partners and accepts the agreement (W9): two relationships in one transaction
 * (I-05), one of them with administrator rights. Clicked often, it happens once; clicked again, it answers the
 * same.
 */
export async function acceptInvitation(ctx: Ctx, input: { agreementVersion: string }): Promise<PartnerRow[]> {
  const invitation = await inCapacity(ctx, 'as_link', (tx) => getByLink(tx))
  if (invitation.kind !== 'reseller_joint')
    throw new AppError('wrong_organisation', { kind: invitation.kind })
  if (isAcceptedHere(ctx, invitation)) return await standing(ctx)
  await requireAcceptable(ctx, invitation)
  if (input.agreementVersion !== customerAgreementVersion)
    throw invalidInput({ agreementVersion: { rule: 'enum', values: customerAgreementVersion } })
  if (!(await claim(ctx, invitation))) return await afterLosing(ctx)
  await connect(ctx, invitation)
  await acceptAgreement(ctx)
  const partners = partnersOf(invitation)
  const details = {
    partners: partners.map(({ id }) => id),
    names: partners.map(({ name }) => name),
    agreementVersion: input.agreementVersion,
  }
  await record(ctx, 'relationship.accept', { id: invitation.id, name: ctx.actor.organisationName }, details)
  return await standing(ctx)
}

const isAcceptedHere = (ctx: Ctx, { state, accepted_org_id }: InvitationRow) =>
  state === 'accepted' && accepted_org_id === ctx.actor.organisationId

const standing = (ctx: Ctx) =>
  listPartners(ctx.tx, ctx.actor.organisationId, {
    after: { at: new Date('9999-12-31T00:00:00Z'), id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' },
    limit: 100,
  })

async function requireAcceptable(ctx: Ctx, invitation: InvitationRow): Promise<void> {
  const ended = endOf(invitation, ctx.now)
  if (ended) throw ended
  const obstacle = await inCapacity(ctx, 'as_identity', (tx) => obstacleOf(ctx, tx, invitation))
  if (obstacle) throw new AppError('wrong_organisation', { obstacle })
  const isBacked = await inCapacity(ctx, 'as_link', async (tx) => {
    const { rows } = await sql<{ ok: boolean }>`select invitation_is_backed() as ok`.execute(tx)
    return rows[0]?.ok === true
  })
  if (!isBacked) throw new AppError('sender_not_ready', { missing: 'partnership' })
}

function claim(ctx: Ctx, invitation: InvitationRow): Promise<InvitationRow | undefined> {
  return inCapacity(ctx, 'as_link', (tx) =>
    moveInvitation(tx, invitation.id, 'accept', ctx.now, {
      accepted_at: ctx.now,
      accepted_by_name: ctx.actor.name,
      accepted_org_id: ctx.actor.organisationId,
      accepted_org_name: ctx.actor.organisationName,
    }),
  )
}

/** Another click was faster; if it was this customer's, its result is the answer. */
async function afterLosing(ctx: Ctx): Promise<PartnerRow[]> {
  const now = await inCapacity(ctx, 'as_link', (tx) => getByLink(tx))
  if (isAcceptedHere(ctx, now)) return await standing(ctx)
  throw endOf(now, ctx.now) ?? new AppError('wrong_state', { action: 'accept' })
}

function partnersOf(invitation: InvitationRow): Partner[] {
  const from = { id: invitation.from_id, name: invitation.from_name, country: invitation.from_country }
  const other = {
    id: invitation.with_id ?? '',
    name: invitation.with_name ?? '',
    country: invitation.with_country ?? '',
  }
  const isFromReseller = invitation.from_kind === 'reseller'
  return [
    { ...(isFromReseller ? from : other), kind: 'reseller' },
    { ...(isFromReseller ? other : from), kind: 'provider' },
  ]
}

/** An existing relationship stays as it is; the missing one is added (I-06, I-10). */
async function connect(ctx: Ctx, invitation: InvitationRow): Promise<void> {
  const customer = await getOrganisation(ctx.tx, ctx.actor.organisationId)
  const jointId = crypto.randomUUID()
  for (const partner of partnersOf(invitation)) {
    const hasAdminRights = partner.kind === 'reseller'
    await ctx.tx
      .insertInto('relationships')
      .values({
        partner_id: partner.id,
        partner_kind: partner.kind,
        partner_name: partner.name,
        partner_country: partner.country,
        customer_id: customer.id,
        customer_name: customer.name,
        sort_name: sortable(customer.name),
        search: `${sortable(customer.name)} ${customer.domain}`,
        customer_domain: customer.domain,
        customer_country: customer.country,
        state: 'active',
        channel: 'own-marketing',
        has_admin_rights: hasAdminRights,
        joint_id: jointId,
        invitation_id: invitation.id,
        accepted_by: ctx.actor.userId,
        accepted_by_name: ctx.actor.name,
        accepted_at: ctx.now,
      })
      .onConflict((conflict) =>
        conflict
          .columns(['partner_id', 'customer_id'])
          .where(sql<boolean>`state <> 'removed'`) // literal: a parameter would not match the partial index
          .doUpdateSet({
            has_admin_rights: sql<boolean>`relationships.has_admin_rights or excluded.has_admin_rights`,
          }),
      )
      .execute()
    if (hasAdminRights) await grantRights(ctx, partner)
  }
}

/** The least-privilege template (C13): what "administrator permissions" of the invitation mean. */
async function grantRights(ctx: Ctx, partner: Partner): Promise<void> {
  await ctx.tx
    .insertInto('grants')
    .values({
      partner_id: partner.id,
      customer_id: ctx.actor.organisationId,
      roles: [...adminRightsRoles],
      state: 'active',
      started_at: ctx.now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['partner_id', 'customer_id'])
        .where(sql<boolean>`state = 'active'`)
        .doNothing(),
    )
    .execute()
}

async function acceptAgreement(ctx: Ctx): Promise<void> {
  await ctx.tx
    .insertInto('customer_agreements')
    .values({
      customer_id: ctx.actor.organisationId,
      version: customerAgreementVersion,
      accepted_by: ctx.actor.userId,
      accepted_by_name: ctx.actor.name,
      accepted_at: ctx.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
