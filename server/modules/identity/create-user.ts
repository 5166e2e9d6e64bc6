import type { Language } from '#contract/common.ts'
import type { Role } from '#contract/permissions.ts'
import { invalidInput } from '#server/platform/app-error.ts'
import { type Ctx, inCapacity } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import { type Broken, isCountry } from '#server/platform/rules.ts'
import { getOrganisation, insertPerson } from './identity-store.ts'
import { manageUser } from './manage-user.ts'
import { insertPasswordLink } from './password-links.ts'
import { requireAssignable } from './update-roles.ts'
import { isOwnDomain } from './own-way.ts'
import { changeUser, getUser, isEmailTaken, lockPeople, type UserRow } from './user-store.ts'

type Data = {
  firstName: string
  lastName: string
  displayName?: string
  email: string
  language: Language
  usageLocation: string
}
type NewUser = Data & { userPrefix: string; domain?: string; roles: Role[] }

const rowOf = (input: Data) => ({
  first_name: input.firstName,
  last_name: input.lastName,
  display_name: input.displayName?.trim() || `${input.firstName} ${input.lastName}`.slice(0, 50),
  email: input.email,
  language: input.language,
  usage_location: input.usageLocation,
})

/**
 * Adds a person to the own organisation (W2a); the link to choose a password is mailed, none is ever shown
 * (I-44). The user name ends in one of the tenant's verified domains (I-43), and no two people share a mailbox, so
 * that a link reaches one of them only. Roles can be given at once by whoever may assign them.
 */
export async function createOwnUser(ctx: Ctx, input: NewUser): Promise<UserRow> {
  const { organisationId } = ctx.actor
  if (input.roles.length > 0) requireAssignable(ctx, { roles: [], is_limited: false }, input.roles)
  const broken: Broken = {}
  if (!isCountry(input.usageLocation)) broken['usageLocation'] = { rule: 'country' }
  return await inCapacity(ctx, 'as_identity', async (tx) => {
    const tenant = await getOrganisation(tx, organisationId)
    await lockPeople(tx, organisationId)
    const domain = (input.domain ?? tenant.domain).toLowerCase()
    if (!(await isOwnDomain(tx, organisationId, domain))) broken['domain'] = { rule: 'domain-not-ours' }
    if (await isEmailTaken(tx, organisationId, input.email)) broken['email'] = { rule: 'email-taken' }
    if (Object.keys(broken).length > 0) throw invalidInput(broken)
    const person = { ...rowOf(input), user_name: `${input.userPrefix}@${domain}` }
    const row = { organisation_id: organisationId, tenant_id: tenant.tenantId, state: 'invited' }
    const id = await insertPerson(tx, { ...person, ...row, created_at: ctx.now }, input.roles)
    if (!id) throw invalidInput({ userPrefix: { rule: 'user-name-taken' } })
    const link = await insertPasswordLink(ctx, { id, organisationId }, tx)
    const { email, language } = input
    const details = { ...link, email, language, organisation: tenant.name, roles: input.roles }
    await record(ctx, 'user.create', { id, name: person.display_name }, details, { tx })
    return await getUser(tx, organisationId, id)
  })
}

/**
 * Changes names, address, language and place; the user name stays. Links for a password go to the new address from now
 * on, so the old one is told (ASVS 6.3.7).
 */
export const editUser = (ctx: Ctx, { userId, ...input }: Data & { userId: string }): Promise<UserRow> => {
  if (!isCountry(input.usageLocation)) throw invalidInput({ usageLocation: { rule: 'country' } })
  const change = rowOf(input)
  return manageUser(ctx, userId, {
    action: 'edit',
    event: 'user.edit',
    work: async (tx, user) => {
      const isMoving = input.email.toLowerCase() !== user.email?.toLowerCase()
      if (isMoving && (await isEmailTaken(tx, ctx.actor.organisationId, input.email)))
        throw invalidInput({ email: { rule: 'email-taken' } })
      await changeUser(tx, user, ['invited', 'active', 'disabled'], change)
      const before: Record<string, unknown> = user
      const fields = Object.entries(change).filter(([name, value]) => before[name] !== value)
      const { email, language } = user
      return { changed: fields.map(([name]) => name), ...(isMoving && { email, language }) }
    },
  })
}
