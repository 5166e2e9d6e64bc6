import type { Language } from '#contract/common.ts'
import { invalidInput } from '#server/platform/app-error.ts'
import { type Ctx, inCapacity } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import { type Broken, isCountry } from '#server/platform/rules.ts'
import { getOrganisation, insertPasswordLink, insertPerson } from '../identity/index.ts'
import { type CustomerUserRow, getCustomerUser } from './licence-store.ts'

type NewUser = {
  customerId: string
  firstName: string
  lastName: string
  displayName?: string
  userPrefix: string
  email: string
  usageLocation: string
  language: Language
}

/** Adds a person to the customer's tenant (W17); a link to set the password is mailed to them (M7, I-44). */
export async function createUser(ctx: Ctx, input: NewUser): Promise<CustomerUserRow> {
  const tenant = await inCapacity(ctx, 'as_identity', (tx) => getOrganisation(tx, input.customerId))
  const userName = `${input.userPrefix}@${tenant.domain}`
  await requireValid(ctx, input, userName)
  const displayName = input.displayName || `${input.firstName} ${input.lastName}`
  const row = {
    organisation_id: input.customerId,
    tenant_id: tenant.tenantId,
    user_name: userName,
    first_name: input.firstName,
    last_name: input.lastName,
    display_name: displayName,
    email: input.email,
    language: input.language,
    state: 'invited',
    usage_location: input.usageLocation,
    created_at: ctx.now,
  }
  const userId = await insertPerson(ctx.tx, row, [])
  if (!userId) throw invalidInput({ userPrefix: { rule: 'user-name-taken' } })
  const person = { id: userId, organisationId: input.customerId }
  const { linkId, expiresAt } = await insertPasswordLink(ctx, person, ctx.tx)
  const details = {
    email: input.email,
    language: input.language,
    organisation: tenant.name,
    linkId,
    expiresAt,
  }
  await record(ctx, 'customer-user.create', { id: userId, name: displayName }, details, {
    customerId: input.customerId,
  })
  return await getCustomerUser(ctx.tx, input.customerId, userId)
}

async function requireValid(ctx: Ctx, input: NewUser, userName: string): Promise<void> {
  const broken: Broken = {}
  if (!isCountry(input.usageLocation)) broken['usageLocation'] = { rule: 'country' }
  const taken = await inCapacity(ctx, 'as_identity', (tx) =>
    tx.selectFrom('users').select('id').where('user_name', '=', userName).executeTakeFirst(),
  )
  if (taken) broken['userPrefix'] = { rule: 'user-name-taken' }
  if (Object.keys(broken).length > 0) throw invalidInput(broken)
}
