import { type AdminRightsRole, adminRightsRoles } from '#contract/customers.ts'
import type { NewCustomer } from '#contract/new-customers.ts'
import { AppError } from '#server/platform/app-error.ts'
import { type Ctx, inCapacity } from '#server/platform/context.ts'
import type { Tx } from '#server/platform/database.ts'
import { record } from '#server/platform/events.ts'
import { sortable } from '#server/platform/names.ts'
import { requirePermission } from '#server/platform/policy.ts'
import { asCapacity } from '#server/platform/transaction.ts'
import { writeSection } from '../accounts/index.ts'
import { type Founded, foundOrganisation, getOrganisation, requireNotSuspended } from '../identity/index.ts'
import { customerAgreementVersion } from '../invitations/index.ts'
import { checkNewCustomer } from './check-new-customer.ts'
import { requirePartnership } from './draft-customer.ts'
import { changeDraft, type DraftRow, getDraft, lockDraft } from './customer-draft-store.ts'

type Partner = Awaited<ReturnType<typeof getOrganisation>>

/**
 * Creates tenant, first admin, both relationships and the agreement in this one transaction (W10, I-05), so nothing
 * of it is ever left half. Submitted again, it answers with the customer it made.
 */
export async function createCustomer(
  ctx: Ctx,
  { draftId }: { draftId: string },
  domainSuffix: string,
): Promise<DraftRow> {
  const draft = await lockDraft(ctx.tx, draftId)
  if (draft.finished_at) return draft
  const own = await getOrganisation(ctx.tx, ctx.actor.organisationId)
  requireNotSuspended(own)
  requirePartnership({ state: draft.partnership_state, suspended_at: draft.suspended_at })
  const reseller = await readyReseller(ctx, draft.reseller_id ?? '')
  const input = await checkNewCustomer(ctx, draft.content as object)
  if (input.agreement === 'attested') requirePermission(ctx.actor, 'customer-agreement.attest')
  const made = await inCapacity(ctx, 'as_identity', (tx) => createTenant(ctx, tx, input, domainSuffix))
  const during = {
    ...ctx.scope,
    capacity: 'as_customer' as const,
    organisationId: made.organisationId,
    customerId: undefined,
  }
  await asCapacity(ctx.tx, during, (tx) => connect(ctx, tx, { input, made, own, reseller }))
  await changeDraft(ctx.tx, draft.id, {
    customer_id: made.organisationId,
    finished_at: ctx.now,
    changed_at: ctx.now,
  })
  await tell(ctx, input, made, reseller)
  return await getDraft(ctx.tx, draft.id)
}

/** I-02: the reseller is enrolled and not suspended. */
async function readyReseller(ctx: Ctx, resellerId: string): Promise<Partner> {
  const reseller = await inCapacity(ctx, 'as_identity', (tx) => getOrganisation(tx, resellerId))
  if (reseller.state !== 'active') throw new AppError('sender_not_ready', { missing: 'reseller' })
  return reseller
}

async function createTenant(ctx: Ctx, tx: Tx, input: NewCustomer, domainSuffix: string): Promise<Founded> {
  const { organisationName: name, country, language, domainPrefix } = input
  return await foundOrganisation(tx, ctx.now, {
    kind: 'customer',
    name,
    country,
    language,
    domain: `${domainPrefix}.${domainSuffix}`,
    admin: input,
  })
}

type Parties = { input: NewCustomer; made: Founded; own: Partner; reseller: Partner }

/** In the new customer's capacity: only its side makes relationships, also this first time. */
async function connect(ctx: Ctx, tx: Tx, { input, made, own, reseller }: Parties): Promise<void> {
  const name = input.organisationName
  const shared = {
    customer_id: made.organisationId,
    customer_name: name,
    sort_name: sortable(name),
    search: `${sortable(name)} ${made.domain}`,
    customer_domain: made.domain,
    customer_country: input.country,
    state: 'active',
    channel: 'provider',
    may_order: true,
    joint_id: crypto.randomUUID(),
    accepted_by: ctx.actor.userId,
    accepted_by_name: `${ctx.actor.name}, ${own.name}`,
    accepted_at: ctx.now,
  }
  for (const partner of [reseller, own])
    await tx
      .insertInto('relationships')
      .values({
        ...shared,
        partner_id: partner.id,
        partner_kind: partner === own ? 'provider' : 'reseller',
        partner_name: partner.name,
        partner_country: partner.country,
        has_admin_rights: partner === reseller,
      })
      .execute()
  await grantUsual(tx, reseller.id, made.organisationId, ctx.now)
  await keepProfile(ctx, tx, input, made)
  if (input.agreement === 'attested') await attest(ctx, tx, input, made.organisationId)
}

/** The reseller administers by the least-privilege template; the provider buys only (C13, pain 41). */
async function grantUsual(tx: Tx, partnerId: string, customerId: string, now: Date): Promise<void> {
  const roles: AdminRightsRole[] = [...adminRightsRoles]
  await tx
    .insertInto('grants')
    .values({ partner_id: partnerId, customer_id: customerId, roles, state: 'active', started_at: now })
    .execute()
}

async function keepProfile(
  ctx: Ctx,
  tx: Tx,
  input: NewCustomer,
  { organisationId: customerId }: Founded,
): Promise<void> {
  const { line1, line2, city, state, postalCode, country } = input
  const { organisationName: legalName, registrationId } = input
  const address = { line1, ...(line2 && { line2 }), city, ...(state && { state }), postalCode, country }
  const row = {
    organisation_id: customerId,
    section: 'legal' as const,
    content: { legalName, address, ...(registrationId && { registrationId }) },
    changed_by_name: ctx.actor.name,
    changed_at: ctx.now,
  }
  await writeSection(tx, row, 0)
}

/** I-50: the provider attests who agreed at the customer, and when. */
async function attest(ctx: Ctx, tx: Tx, input: NewCustomer, customerId: string): Promise<void> {
  await tx
    .insertInto('customer_agreements')
    .values({
      customer_id: customerId,
      version: customerAgreementVersion,
      accepted_by: ctx.actor.userId,
      accepted_by_name: input.agreedByName ?? '',
      accepted_at: ctx.now,
      mode: 'attested',
      attested_by: ctx.actor.organisationId,
      contact_name: input.agreedByName ?? null,
      contact_email: input.agreedByEmail ?? null,
      agreed_on: input.agreedOn ?? null,
    })
    .execute()
}

async function tell(ctx: Ctx, input: NewCustomer, made: Founded, reseller: Partner): Promise<void> {
  const details = {
    email: input.email,
    language: input.language,
    organisation: input.organisationName,
    linkId: made.linkId,
    expiresAt: made.expiresAt,
    domain: made.domain,
    resellerId: reseller.id,
    reseller: reseller.name,
    agreement: input.agreement,
    agreedByName: input.agreedByName ?? null,
    agreedByEmail: input.agreedByEmail ?? null,
    agreedOn: input.agreedOn ?? null,
  }
  const subject = { id: made.organisationId, name: input.organisationName }
  await record(ctx, 'customer.create', subject, details, { customerId: made.organisationId })
  const about = { organisationId: reseller.id, customerId: null }
  await inCapacity(ctx, 'as_identity', (tx) =>
    record(ctx, 'customer.create-by-partner', subject, { domain: made.domain }, { ...about, tx }),
  )
}
