import type { NewTenant } from '#contract/identity.ts'
import type { OrgKind } from '#contract/permissions.ts'
import { invalidInput } from '#server/platform/app-error.ts'
import type { Ctx } from '#server/platform/context.ts'
import type { Tx } from '#server/platform/database.ts'
import { record } from '#server/platform/events.ts'
import { sortable } from '#server/platform/names.ts'
import { type Broken, checkCompanyName, checkPassword, isCountry } from '#server/platform/rules.ts'
import {
  findMarket,
  insertOrganisation,
  insertPerson,
  insertTenant,
  isDomainTaken,
} from './identity-store.ts'
import { hashPassword } from './password.ts'

export type Created = { organisationId: string; userId: string; domain: string }

/**
 * Creates organisation, tenant and first global admin, and signs that person in (W1.3, W9).
 * A reseller starts as `enrolling`; a customer is active at once. Runs in `as_identity`.
 */
export async function createTenant(
  ctx: Ctx,
  tx: Tx,
  kind: Extract<OrgKind, 'reseller' | 'customer'>,
  input: NewTenant,
  domainSuffix: string,
): Promise<Created> {
  const domain = `${input.domainPrefix}.${domainSuffix}`
  await requireValid(tx, input, domain)
  const password_hash = await hashPassword(input.password)
  const organisationId = await insertOrganisation(tx, {
    kind,
    name: input.organisationName,
    sort_name: sortable(input.organisationName),
    country: input.country,
    language: input.language,
    state: kind === 'reseller' ? 'enrolling' : 'active',
    created_at: ctx.now,
  })
  const tenantId = await insertTenant(tx, {
    organisation_id: organisationId,
    initial_domain: domain,
    mfa_policy: kind === 'reseller' ? 'required' : 'optional',
    created_at: ctx.now,
  })
  if (!tenantId) throw invalidInput({ domainPrefix: { rule: 'domain-taken' } })
  const person = {
    organisation_id: organisationId,
    tenant_id: tenantId,
    user_name: `${input.userPrefix}@${domain}`,
    first_name: input.firstName,
    last_name: input.lastName,
    display_name: `${input.firstName} ${input.lastName}`,
    email: input.contactEmail,
    language: input.language,
    password_hash,
    state: 'active',
    usage_location: input.country,
    created_at: ctx.now,
  }
  const userId = await insertPerson(tx, person, ['global-admin'])
  if (!userId) throw invalidInput({ userPrefix: { rule: 'user-name-taken' } })
  await record(
    ctx,
    'tenant.create',
    { id: tenantId, name: domain },
    { kind },
    { organisationId, tx, ...(kind === 'customer' && { customerId: organisationId }) },
  )
  ctx.provenName = `${input.userPrefix}@${domain}`
  ctx.session = { userId, organisationId, passwordAt: ctx.now, secondFactorAt: null }
  return { organisationId, userId, domain }
}

async function requireValid(tx: Tx, input: NewTenant, domain: string): Promise<void> {
  const broken: Broken = {}
  checkCompanyName(broken, 'organisationName', input.organisationName)
  checkPassword(broken, 'password', input.password, [
    input.domainPrefix,
    input.userPrefix,
    input.organisationName,
  ])
  if (!isCountry(input.country) || !(await findMarket(tx, input.country)))
    broken['country'] = { rule: 'country' }
  if (await isDomainTaken(tx, domain)) broken['domainPrefix'] = { rule: 'domain-taken' }
  if (Object.keys(broken).length > 0) throw invalidInput(broken)
}
