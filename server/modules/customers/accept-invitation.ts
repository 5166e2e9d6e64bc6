import { completeRoles, type PartnerConsent } from '#contract/customers.ts'
import { AppError, invalidInput } from '#server/platform/app-error.ts'
import { type Ctx, inCapacity } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import {
  type AskingPartner,
  askingPartners,
  asksOf,
  customerAgreementVersion,
  endOf,
  forgetKept,
  getByLink,
  insertStep,
  type InvitationRow,
  obstacleOf,
  spendUse,
} from '../invitations/index.ts'
import { acceptAgreement, connect, type Granted, keepReceipt } from './connect.ts'
import { hasAccepted, listPartners, type PartnerRow } from './customer-store.ts'

type Consent = { partners?: PartnerConsent[]; agreementVersion?: string }

/**
 * The customer authorises the partners, or some of them, for what was asked or less, and accepts the agreement or
 * not (W9): in one transaction (I-05). Clicked often, it happens once; clicked again, it answers the same.
 */
export async function acceptInvitation(ctx: Ctx, input: Consent): Promise<PartnerRow[]> {
  const invitation = await inCapacity(ctx, 'as_link', (tx) => getByLink(tx))
  if (invitation.kind === 'partnership') throw new AppError('wrong_organisation', { kind: invitation.kind })
  if (await hasAccepted(ctx.tx, invitation.id)) return await standing(ctx)
  const obstacle = await findObstacle(ctx, invitation)
  // What stands in the way may be what a faster click of this very customer brought about.
  if (obstacle && (await hasAccepted(ctx.tx, invitation.id))) return await standing(ctx)
  if (obstacle) throw obstacle
  const granted = grantedOf(invitation, input.partners)
  const agreementVersion = agreementOf(invitation, input.agreementVersion)
  if (!(await claim(ctx, invitation, granted))) return await afterLosing(ctx, invitation)
  await connect(ctx, invitation, granted)
  await keepReceipt(ctx, invitation, granted)
  await forgetKept(ctx, invitation.id)
  if (agreementVersion) await acceptAgreement(ctx, agreementVersion)
  await tell(ctx, invitation, granted, agreementVersion)
  return await standing(ctx)
}

/** What the customer gives to whom; never more than was asked. Nothing said gives all of it. */
function grantedOf(invitation: InvitationRow, consents?: PartnerConsent[]): Granted[] {
  const asked = askingPartners(invitation)
  if (!consents) return asked.map((partner) => ({ ...partner, mayOrder: partner.order }))
  const granted = asked.flatMap((partner) => {
    const consent = consents.find(({ partnerId }) => partnerId === partner.id)
    return consent ? [grantedTo(partner, consent)] : []
  })
  const isKnown = consents.every(({ partnerId }) => asked.some(({ id }) => id === partnerId))
  if (!isKnown || granted.length !== consents.length)
    throw invalidInput({ partners: { rule: 'enum', values: asked.map(({ name }) => name).join(', ') } })
  return granted
}

function grantedTo(partner: AskingPartner, consent: PartnerConsent): Granted {
  const roles = completeRoles(consent.roles)
  const isBeyond = (consent.mayOrder && !partner.order) || roles.some((role) => !partner.roles.includes(role))
  if (isBeyond) throw invalidInput({ partners: { rule: 'not-asked' } })
  return { ...partner, mayOrder: consent.mayOrder, roles }
}

function agreementOf(invitation: InvitationRow, version: string | undefined): string | null {
  if (!asksOf(invitation).agreement) return null
  if (version !== undefined && version !== customerAgreementVersion)
    throw invalidInput({ agreementVersion: { rule: 'enum', values: customerAgreementVersion } })
  return version ?? null
}

const standing = (ctx: Ctx) =>
  listPartners(ctx.tx, ctx.actor.organisationId, {
    after: { at: new Date('9999-12-31T00:00:00Z'), id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' },
    limit: 100,
  })

async function findObstacle(ctx: Ctx, invitation: InvitationRow): Promise<AppError | undefined> {
  const ended = endOf(invitation, ctx.now)
  if (ended) return ended
  const obstacle = await inCapacity(ctx, 'as_identity', (tx) => obstacleOf(ctx, tx, invitation))
  return obstacle ? new AppError('wrong_organisation', { obstacle }) : undefined
}

/** The link's use is this customer's; a campaign notes each one in its timeline. */
function claim(
  ctx: Ctx,
  { id, max_uses }: InvitationRow,
  granted: Granted[],
): Promise<InvitationRow | undefined> {
  return inCapacity(ctx, 'as_link', async (tx) => {
    const claimed = await spendUse(tx, id, ctx.now, {
      accepted_at: ctx.now,
      accepted_by_name: ctx.actor.name,
      accepted_org_id: ctx.actor.organisationId,
      accepted_org_name: ctx.actor.organisationName,
    })
    if (claimed && max_uses > 1) {
      const detail = [ctx.actor.organisationName, ...granted.map(({ name }) => name)].join(', ')
      await insertStep(tx, claimed, { step: 'accepted', at: ctx.now, by_name: ctx.actor.name, detail })
    }
    return claimed
  })
}

/** Another click was faster; if it was this customer's, its result is the answer. */
async function afterLosing(ctx: Ctx, invitation: InvitationRow): Promise<PartnerRow[]> {
  if (await hasAccepted(ctx.tx, invitation.id)) return await standing(ctx)
  const now = await inCapacity(ctx, 'as_link', (tx) => getByLink(tx))
  throw endOf(now, ctx.now) ?? new AppError('wrong_state', { action: 'accept' })
}

/** One event for all of it: whom the customer authorised for what, whom it declined, and whether it agreed. */
async function tell(
  ctx: Ctx,
  invitation: InvitationRow,
  granted: Granted[],
  agreementVersion: string | null,
): Promise<void> {
  const declined = askingPartners(invitation).filter(
    ({ id }) => !granted.some((partner) => partner.id === id),
  )
  const details = {
    partners: granted.map(({ id }) => id),
    names: granted.map(({ name }) => name),
    kinds: granted.map(({ kind }) => kind),
    consents: granted.map(({ id, mayOrder, roles }) => ({ id, mayOrder, roles })),
    declined: declined.map(({ id }) => id),
    declinedNames: declined.map(({ name }) => name),
    agreementVersion,
  }
  await record(ctx, 'relationship.accept', { id: invitation.id, name: ctx.actor.organisationName }, details)
}
