import type { AddedProvider, NewProvider } from '#contract/programme.ts'
import { type Ctx, inCapacity } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import { type Broken, isCountry } from '#server/platform/rules.ts'
import { invalidInput } from '#server/platform/app-error.ts'
import { asCapacity } from '#server/platform/transaction.ts'
import { legalFaults, writeSection } from '../accounts/index.ts'
import { findMarket, type Founded, foundOrganisation } from '../identity/index.ts'

/**
 * Takes a provider into the programme (§2.1): organisation, tenant and first global admin, who chooses a password
 * by a mailed link. Its directory entry is the provider's to write and the operator's to release, so none is made.
 */
export async function addProvider(
  ctx: Ctx,
  input: NewProvider,
  domainSuffix: string,
): Promise<AddedProvider> {
  const { legalName: name, address, language, domainPrefix } = input
  await requireValid(ctx, input)
  const { country } = address
  const domain = `${domainPrefix}.${domainSuffix}`
  const made = await inCapacity(ctx, 'as_identity', (tx) =>
    foundOrganisation(tx, ctx.now, { kind: 'provider', name, country, language, domain, admin: input }),
  )
  await keepLegalData(ctx, input, made)
  const { email, userPrefix } = input
  const { linkId, expiresAt } = made
  const details = { email, language, linkId, expiresAt, domain }
  await record(ctx, 'provider.add', { id: made.organisationId, name }, details)
  return {
    id: made.organisationId,
    name,
    domain,
    userName: `${userPrefix}@${domain}`,
    linkExpiresAt: expiresAt.toISOString(),
  }
}

async function requireValid(ctx: Ctx, input: NewProvider): Promise<void> {
  const broken: Broken = legalFaults(input)
  const { country } = input.address
  const isSold = isCountry(country) && (await findMarket(ctx.tx, country)) !== undefined
  if (!isSold) broken['address.country'] = { rule: 'country' }
  if (Object.keys(broken).length > 0) throw invalidInput(broken)
}

/** In the new provider's capacity: only an organisation writes what it says about itself, also this first time. */
async function keepLegalData(ctx: Ctx, input: NewProvider, { organisationId }: Founded): Promise<void> {
  const { legalName, address, registrationId } = input
  const row = {
    organisation_id: organisationId,
    section: 'legal' as const,
    content: { legalName, address, ...(registrationId && { registrationId }) },
    changed_by_name: ctx.actor.name,
    changed_at: ctx.now,
  }
  const during = { ...ctx.scope, capacity: 'as_provider' as const, organisationId }
  await asCapacity(ctx.tx, during, (tx) => writeSection(tx, row, 0))
}
