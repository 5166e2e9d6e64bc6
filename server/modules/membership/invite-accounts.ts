import { AppError } from '#server/platform/app-error.ts'
import type { Ctx } from '#server/platform/context.ts'
import { record, type Subject } from '#server/platform/events.ts'
import { getProfile, type ProfileRow } from './membership-store.ts'

/** How long the owner of an account may take to choose a password. */
export const membershipLinkDays = 7

/**
 * Makes a link for each account and mails it to the account's owner: passwords and hashes never travel in a
 * file or a mail (I-44).
 */
export async function inviteAccounts(ctx: Ctx, subject: Subject, accounts: string[]): Promise<void> {
  const expiresAt = new Date(ctx.now.getTime() + membershipLinkDays * 86_400_000)
  const batch = crypto.randomUUID()
  for (let from = 0; from < accounts.length; from += 5000)
    await ctx.tx
      .insertInto('membership_links')
      .values(
        accounts
          .slice(from, from + 5000)
          .map((user_name) => ({ id: crypto.randomUUID(), user_name, batch, expires_at: expiresAt })),
      )
      .execute()
  await record(ctx, 'membership.invite', subject, { batch, accounts: accounts.length })
}

/** Mails the owner of a profile's account a link to choose a password, again or for the first time. */
export async function inviteOwner(ctx: Ctx, input: { profileId: string }): Promise<ProfileRow> {
  const row = await getProfile(ctx.tx, input.profileId)
  if (!row.email) throw new AppError('wrong_state', { action: 'invite', missing: 'email' })
  await inviteAccounts(ctx, { id: row.id, name: `${row.partner_id} ${row.name}` }, [row.user_name])
  return row
}
