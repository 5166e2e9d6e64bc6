import { AppError, invalidInput } from '#server/platform/app-error.ts'
import type { Ctx } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import { getProfile, listCountries, type ProfileRow } from './membership-store.ts'
import { inviteAccounts } from './invite-accounts.ts'

type Facts = { name: string; country: string; isActive: boolean }

async function requireCountry(ctx: Ctx, country: string): Promise<void> {
  if (!(await listCountries(ctx.tx)).includes(country)) throw invalidInput({ country: { rule: 'country' } })
}

/** Adds a profile to the registry; the owner of a new account is mailed a link to choose a password. */
export async function addProfile(
  ctx: Ctx,
  input: Facts & { partnerId: string; account: string; accountEmail: string },
): Promise<ProfileRow> {
  await requireCountry(ctx, input.country)
  const account = input.account.toLowerCase()
  const isNew = await ctx.tx
    .insertInto('membership_accounts')
    .values({ user_name: account, email: input.accountEmail })
    .onConflict((conflict) => conflict.doNothing())
    .returning('user_name')
    .executeTakeFirst()
  const { partnerId, name, country, isActive } = input
  const added = await ctx.tx
    .insertInto('membership_profiles')
    .values({ partner_id: partnerId, user_name: account, name, country, is_active: isActive })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) throw new AppError('already_exists', { partnerId: input.partnerId })
  const subject = { id: added.id, name: `${input.partnerId} ${input.name}` }
  await record(ctx, 'membership.add', subject, { account })
  if (isNew) await inviteAccounts(ctx, subject, [account])
  return await getProfile(ctx.tx, added.id)
}

/**
 * Changes what the registry says; the country of a linked profile is its tenant's and stays (I-41). The partner
 * ID of an archived location is never used again (pain 9).
 */
export async function editProfile(ctx: Ctx, input: Facts & { profileId: string }): Promise<ProfileRow> {
  const row = await getProfile(ctx.tx, input.profileId)
  if (input.isActive && row.location_state === 'archived')
    throw invalidInput({ isActive: { rule: 'archived' } })
  if (row.country !== input.country) {
    if (row.tenant_id) throw invalidInput({ country: { rule: 'linked' } })
    await requireCountry(ctx, input.country)
  }
  await ctx.tx
    .updateTable('membership_profiles')
    .set({ name: input.name, country: input.country, is_active: input.isActive })
    .where('id', '=', row.id)
    .execute()
  const subject = { id: row.id, name: `${row.partner_id} ${input.name}` }
  const { name, country, is_active: isActive } = row
  await record(ctx, 'membership.edit', subject, {
    before: { name, country, isActive },
    after: { name: input.name, country: input.country, isActive: input.isActive },
  })
  return await getProfile(ctx.tx, row.id)
}
