import { AppError, invalidInput } from '#server/platform/app-error.ts'
import { type Ctx, inCapacity } from '#server/platform/context.ts'
import type { Tx } from '#server/platform/database.ts'
import { record } from '#server/platform/events.ts'
import { type Broken, checkPassword } from '#server/platform/rules.ts'
import { hashPassword } from '../identity/index.ts'

async function getOpenLink(ctx: Ctx, tx: Tx) {
  const link = await tx
    .selectFrom('membership_links')
    .selectAll()
    .where('id', '=', ctx.scope.linkId ?? '')
    .executeTakeFirst()
  if (!link) throw new AppError('link_invalid')
  if (link.used_at) throw new AppError('link_used')
  if (link.expires_at < ctx.now) throw new AppError('link_expired')
  return link
}

/** Whose password the link sets; looking changes nothing (I-45). */
export async function viewMembershipLink(ctx: Ctx) {
  const link = await inCapacity(ctx, 'as_identity', (tx) => getOpenLink(ctx, tx))
  return { account: link.user_name, expiresAt: link.expires_at.toISOString() }
}

/** Sets the password of a membership account once; every other link to set it is used up with it. */
export async function setMembershipPassword(ctx: Ctx, input: { password: string }): Promise<undefined> {
  await inCapacity(ctx, 'as_identity', async (tx) => {
    const link = await getOpenLink(ctx, tx)
    const broken: Broken = {}
    checkPassword(broken, 'password', input.password, link.user_name.split(/[@.]/))
    if (broken['password']) throw invalidInput(broken)
    const used = await tx
      .updateTable('membership_links')
      .set({ used_at: ctx.now })
      .where('id', '=', link.id)
      .where('used_at', 'is', null)
      .returning('id')
      .executeTakeFirst()
    if (!used) throw new AppError('link_used')
    await tx
      .updateTable('membership_links')
      .set({ used_at: ctx.now })
      .where('user_name', '=', link.user_name)
      .where('used_at', 'is', null)
      .execute()
    await tx
      .updateTable('membership_accounts')
      .set({ password_hash: await hashPassword(input.password) })
      .where('user_name', '=', link.user_name)
      .execute()
    const operator = await tx
      .selectFrom('organisations')
      .select('id')
      .where('kind', '=', 'operator')
      .limit(1)
      .executeTakeFirstOrThrow()
    const subject = { id: link.id, name: link.user_name }
    await record(ctx, 'membership.password', subject, {}, { organisationId: operator.id, tx })
  })
  return undefined
}
