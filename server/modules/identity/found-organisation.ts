import type { Language } from '#contract/common.ts'
import type { OrgKind } from '#contract/permissions.ts'
import { invalidInput } from '#server/platform/app-error.ts'
import type { Tx } from '#server/platform/database.ts'
import { sortable } from '#server/platform/names.ts'
import { insertOrganisation, insertPerson, insertTenant } from './identity-store.ts'
import { insertPasswordLink } from './password-links.ts'

export type Foundation = {
  kind: Exclude<OrgKind, 'reseller'>
  name: string
  country: string
  language: Language
  domain: string
  admin: { firstName: string; lastName: string; email: string; userPrefix: string }
}
export type Founded = {
  organisationId: string
  adminId: string
  domain: string
  linkId: string
  expiresAt: Date
}

/**
 * Organisation, tenant and first global admin, who chooses a password by a link (I-44): what others set up for
 * somebody, unlike a tenant that a person creates (create-tenant.ts). Runs in `as_identity`.
 */
export async function foundOrganisation(
  tx: Tx,
  now: Date,
  { kind, name, country, language, domain, admin }: Foundation,
): Promise<Founded> {
  const created_at = now
  const organisationId = await insertOrganisation(tx, {
    kind,
    name,
    sort_name: sortable(name),
    country,
    language,
    state: 'active',
    created_at,
  })
  const tenantId = await insertTenant(tx, {
    organisation_id: organisationId,
    initial_domain: domain,
    mfa_policy: kind === 'customer' ? 'optional' : 'required',
    created_at,
  })
  if (!tenantId) throw invalidInput({ domainPrefix: { rule: 'domain-taken' } })
  const { firstName, lastName, email, userPrefix } = admin
  const person = {
    organisation_id: organisationId,
    tenant_id: tenantId,
    user_name: `${userPrefix}@${domain}`,
    first_name: firstName,
    last_name: lastName,
    display_name: `${firstName} ${lastName}`,
    email,
    language,
    state: 'invited',
    usage_location: country,
    created_at,
  }
  const adminId = await insertPerson(tx, person, ['global-admin'])
  if (!adminId) throw invalidInput({ userPrefix: { rule: 'user-name-taken' } })
  const link = await insertPasswordLink({ now }, { id: adminId, organisationId }, tx)
  return { organisationId, adminId, domain, ...link }
}
