import { sql } from 'kysely'
import type { Role } from '#contract/permissions.ts'
import type { NewSession } from '#server/platform/context.ts'
import type { Tx } from '#server/platform/database.ts'
import { recordAsSystem } from '#server/platform/events.ts'
import {
  domainOfName,
  insertPerson,
  markSignedIn,
  type Person,
  recordSecurity,
  type SecurityScene,
} from '../identity/index.ts'
import type { Claims } from './claims.ts'
import { applyGroups, rolesFrom } from './group-roles.ts'
import { domainsOf, type ProviderRow } from './provider-store.ts'

/** Why somebody whom the provider knows does not come in here, or has not proved again who they are. */
export type Refusal =
  | 'provider-refused'
  | 'sign-in-expired'
  | 'name-not-ours'
  | 'name-taken'
  | 'unknown-person'
  | 'disabled'
  | 'other-person'
  | 'not-proved-anew'
type Known = Person & { state: string; isLinked: boolean }

/**
 * Lets a person in whom the tenant's provider vouches for: known by its subject, else by a user name of the
 * tenant's own domains, else created if the tenant wants that. Runs in `as_identity`.
 */
export async function admit(
  scene: SecurityScene,
  provider: ProviderRow,
  claims: Claims,
): Promise<NewSession | Refusal> {
  const { tx, now } = scene
  const person = (await recognise(tx, provider, claims)) ?? (await welcome(scene, provider, claims))
  if (typeof person === 'string') return person
  if (person.state !== 'active' && person.state !== 'invited') return 'disabled'
  await link(scene, provider, claims, person)
  await applyGroups(tx, provider, claims, person.id, now)
  await noteSignIn(scene, provider, person)
  const provedAt = claims.provedAt ?? now
  return {
    userId: person.id,
    organisationId: provider.organisation_id,
    passwordAt: provedAt,
    secondFactorAt: claims.hasSecondFactor ? provedAt : null,
  }
}

/** Whom the provider means: by its subject, else by a user name that ends in one of the tenant's domains. */
export async function recognise(tx: Tx, provider: ProviderRow, claims: Claims): Promise<Known | undefined> {
  const linked = await people(tx, provider)
    .innerJoin('external_identities as e', (join) =>
      join.onRef('e.user_id', '=', 'u.id').onRef('e.organisation_id', '=', 'u.organisation_id'),
    )
    .where('e.issuer', '=', provider.issuer)
    .where('e.subject', '=', claims.subject)
    .executeTakeFirst()
  if (linked) return { ...linked, isLinked: true }
  if (!(await isOurs(tx, provider, claims))) return undefined
  const named = await people(tx, provider).where('u.user_name', '=', claims.userName).executeTakeFirst()
  return named && { ...named, isLinked: false }
}

const people = (tx: Tx, { organisation_id }: ProviderRow) =>
  tx
    .selectFrom('users as u')
    .innerJoin('organisations as o', 'o.id', 'u.organisation_id')
    .select(['u.id', 'u.state', 'u.display_name', 'u.organisation_id', 'o.kind'])
    .where('u.organisation_id', '=', organisation_id)

const isOurs = async (tx: Tx, { organisation_id }: ProviderRow, { userName }: Claims) =>
  (await domainsOf(tx, organisation_id)).includes(domainOfName(userName))

async function welcome(
  scene: SecurityScene,
  provider: ProviderRow,
  claims: Claims,
): Promise<Known | Refusal> {
  const { tx, now } = scene
  const { organisation_id } = provider
  if (!(await isOurs(tx, provider, claims))) return 'name-not-ours'
  if (!provider.creates_users) return 'unknown-person'
  const tenant = await tx
    .selectFrom('tenants as t')
    .innerJoin('organisations as o', 'o.id', 't.organisation_id')
    .select(['t.id', 'o.language', 'o.country', 'o.kind'])
    .where('t.organisation_id', '=', organisation_id)
    .orderBy('t.created_at')
    .limit(1)
    .executeTakeFirstOrThrow()
  const row = {
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
  }
  const roles: Role[] = rolesFrom(provider, claims, tenant.kind)
  const id = await insertPerson(tx, row, roles)
  // Of two clicks at once one creates the person; whoever else has the name is of another tenant (I-43).
  if (!id) return (await recognise(tx, provider, claims)) ?? 'name-taken'
  await recordAsSystem(tx, 'user.create', { id, name: claims.name }, organisation_id, now, {
    by: provider.name,
    roles,
  })
  const person = { id, display_name: claims.name, organisation_id, kind: tenant.kind }
  return { ...person, state: 'active', isLinked: false }
}

/** From now on the provider's subject stands for the person, also when the name changes there. */
export async function link(
  { tx, now }: SecurityScene,
  provider: ProviderRow,
  { subject }: Claims,
  person: Known,
): Promise<void> {
  const { organisation_id, issuer } = provider
  await tx
    .insertInto('external_identities')
    .values({
      organisation_id,
      issuer,
      subject,
      user_id: person.id,
      linked_at: now,
      last_used_at: now,
    })
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'issuer', 'subject']).doUpdateSet({ last_used_at: now }),
    )
    .execute()
  if (person.isLinked) return
  const about = { id: person.id, name: person.display_name }
  const details = { provider: provider.name }
  await recordAsSystem(tx, 'external-identity.link', about, organisation_id, now, details)
}

async function noteSignIn(scene: SecurityScene, provider: ProviderRow, person: Known): Promise<void> {
  const { tx, now } = scene
  if (person.state === 'invited')
    await tx.updateTable('users').set({ state: 'active' }).where('id', '=', person.id).execute()
  await markSignedIn(tx, person.id, now)
  await recordSecurity(scene, tx, person, 'session.start', { way: 'external', provider: provider.name })
  if (!provider.tested_at)
    await tx
      .updateTable('identity_providers')
      .set({ tested_at: now })
      .where('organisation_id', '=', provider.organisation_id)
      .where('tested_at', 'is', sql<null>`null`)
      .execute()
}
