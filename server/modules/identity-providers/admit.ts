import type { Role } from '#contract/permissions.ts'
import type { NewSession } from '#server/platform/context.ts'
import type { Tx } from '#server/platform/database.ts'
import { recordAsSystem } from '#server/platform/events.ts'
import { domainOfName, insertMembership, insertUser, markSignedIn } from '../identity/index.ts'
import type { Claims } from './claims.ts'
import { applyGroups, rolesFrom } from './group-roles.ts'
import { domainsOf, type ProviderRow } from './provider-store.ts'

/** Why somebody whom the provider knows does not come in here. */
export type Refusal = 'name-not-ours' | 'unknown-person' | 'disabled'
type Person = { id: string; state: string }

/**
 * Lets a person in whom the tenant's provider vouches for: known by its subject, else by a user name of the
 * tenant's own domains, else created if the tenant wants that. Runs in `as_identity`.
 */
export async function admit(
  tx: Tx,
  provider: ProviderRow,
  claims: Claims,
  now: Date,
): Promise<NewSession | Refusal> {
  const linked = await findLinked(tx, provider, claims)
  if (!linked && !(await domainsOf(tx, provider.organisation_id)).includes(domainOfName(claims.userName)))
    return 'name-not-ours'
  const person =
    linked ?? (await findByName(tx, provider, claims)) ?? (await create(tx, provider, claims, now))
  if (!person) return 'unknown-person'
  if (person.state !== 'active' && person.state !== 'invited') return 'disabled'
  if (!linked) await link(tx, provider, claims, person.id, now)
  await applyGroups(tx, provider, claims, person.id, now)
  await noteSignIn(tx, provider, claims, person, now)
  return {
    userId: person.id,
    organisationId: provider.organisation_id,
    passwordAt: claims.provedAt,
    secondFactorAt: claims.hasSecondFactor ? claims.provedAt : null,
  }
}

const findLinked = (tx: Tx, { organisation_id, issuer }: ProviderRow, { subject }: Claims) =>
  tx
    .selectFrom('external_identities as e')
    .innerJoin('users as u', 'u.id', 'e.user_id')
    .select(['u.id', 'u.state'])
    .where('e.organisation_id', '=', organisation_id)
    .where('e.issuer', '=', issuer)
    .where('e.subject', '=', subject)
    .executeTakeFirst()

const findByName = (tx: Tx, { organisation_id }: ProviderRow, { userName }: Claims) =>
  tx
    .selectFrom('users')
    .select(['id', 'state'])
    .where('user_name', '=', userName)
    .where('organisation_id', '=', organisation_id)
    .executeTakeFirst()

async function create(tx: Tx, provider: ProviderRow, claims: Claims, now: Date): Promise<Person | undefined> {
  if (!provider.creates_users) return undefined
  const { organisation_id } = provider
  const tenant = await tx
    .selectFrom('tenants as t')
    .innerJoin('organisations as o', 'o.id', 't.organisation_id')
    .select(['t.id', 'o.language', 'o.country', 'o.kind'])
    .where('t.organisation_id', '=', organisation_id)
    .orderBy('t.created_at')
    .limit(1)
    .executeTakeFirstOrThrow()
  const id = await insertUser(tx, {
    organisation_id,
    tenant_id: tenant.id,
    user_name: claims.userName,
    first_name: claims.firstName,
    last_name: claims.lastName,
    display_name: claims.name,
    email: claims.email,
    language: tenant.language,
    password_hash: null,
    state: 'active',
    usage_location: tenant.country,
    created_at: now,
  })
  const roles: Role[] = rolesFrom(provider, claims, tenant.kind)
  await insertMembership(tx, { user_id: id, organisation_id, roles, created_at: now })
  await recordAsSystem(tx, 'user.create', { id, name: claims.name }, organisation_id, now, {
    by: provider.name,
    roles,
  })
  return { id, state: 'active' }
}

async function link(tx: Tx, provider: ProviderRow, claims: Claims, userId: string, now: Date): Promise<void> {
  const { organisation_id, issuer } = provider
  await tx
    .insertInto('external_identities')
    .values({
      organisation_id,
      issuer,
      subject: claims.subject,
      user_id: userId,
      linked_at: now,
      last_used_at: now,
    })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'issuer', 'subject']).doNothing())
    .execute()
  await recordAsSystem(
    tx,
    'external-identity.link',
    { id: userId, name: claims.name },
    organisation_id,
    now,
    {
      provider: provider.name,
    },
  )
}

async function noteSignIn(
  tx: Tx,
  provider: ProviderRow,
  { subject }: Claims,
  person: Person,
  now: Date,
): Promise<void> {
  const { organisation_id, issuer } = provider
  await tx
    .updateTable('external_identities')
    .set({ last_used_at: now })
    .where('organisation_id', '=', organisation_id)
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .execute()
  if (person.state === 'invited')
    await tx.updateTable('users').set({ state: 'active' }).where('id', '=', person.id).execute()
  await markSignedIn(tx, person.id, now)
  if (!provider.tested_at)
    await tx
      .updateTable('identity_providers')
      .set({ tested_at: now })
      .where('organisation_id', '=', organisation_id)
      .execute()
}
