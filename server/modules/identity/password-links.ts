import { AppError, invalidInput } from '#server/platform/app-error.ts'
import { type Ctx, inCapacity } from '#server/platform/context.ts'
import type { Tx } from '#server/platform/database.ts'
import { record } from '#server/platform/events.ts'
import { checkPassword, type Broken } from '#server/platform/rules.ts'
import { hashPassword } from './password.ts'

/** How long a link to set a password holds. */
export const passwordLinkDays = 7

/** A link for this person; the mail carries it, nobody else ever sees it (I-44). */
export async function insertPasswordLink(
  ctx: Ctx,
  user: { id: string; organisationId: string },
): Promise<{ linkId: string; expiresAt: Date }> {
  const linkId = crypto.randomUUID()
  const expiresAt = new Date(ctx.now.getTime() + passwordLinkDays * 86_400_000)
  await ctx.tx
    .insertInto('password_links')
    .values({ id: linkId, user_id: user.id, organisation_id: user.organisationId, expires_at: expiresAt })
    .execute()
  return { linkId, expiresAt }
}

async function getOpenLink(ctx: Ctx, tx: Tx) {
  const link = await tx
    .selectFrom('password_links as l')
    .innerJoin('users as u', 'u.id', 'l.user_id')
    .innerJoin('organisations as o', 'o.id', 'l.organisation_id')
    .select([
      'l.id',
      'l.expires_at',
      'l.used_at',
      'u.id as userId',
      'u.user_name',
      'u.display_name',
      'u.state',
      'o.id as organisationId',
      'o.name',
      'o.kind',
    ])
    .where('l.id', '=', ctx.scope.linkId ?? '')
    .executeTakeFirst()
  if (!link) throw new AppError('link_invalid')
  if (link.used_at) throw new AppError('link_used')
  if (link.expires_at < ctx.now) throw new AppError('link_expired')
  return link
}

/** Whose password the link sets; looking changes nothing (I-45). */
export async function viewPasswordLink(ctx: Ctx) {
  const link = await inCapacity(ctx, 'as_identity', (tx) => getOpenLink(ctx, tx))
  return { userName: link.user_name, organisation: link.name, expiresAt: link.expires_at.toISOString() }
}

/** Sets the password once and signs the person in; other sessions of the person end. */
export async function setPassword(ctx: Ctx, input: { password: string }): Promise<void> {
  await inCapacity(ctx, 'as_identity', async (tx) => {
    const link = await getOpenLink(ctx, tx)
    const broken: Broken = {}
    checkPassword(broken, 'password', input.password, link.user_name.split(/[@.]/))
    if (broken['password']) throw invalidInput(broken)
    const used = await tx
      .updateTable('password_links')
      .set({ used_at: ctx.now })
      .where('id', '=', link.id)
      .where('used_at', 'is', null)
      .returning('id')
      .executeTakeFirst()
    if (!used) throw new AppError('link_used')
    await tx
      .updateTable('users')
      .set({ password_hash: await hashPassword(input.password), state: 'active' })
      .where('id', '=', link.userId)
      .where('state', 'in', ['invited', 'active'])
      .execute()
    await tx
      .updateTable('sessions')
      .set({ ended_at: ctx.now })
      .where('user_id', '=', link.userId)
      .where('ended_at', 'is', null)
      .execute()
    const about = {
      organisationId: link.organisationId,
      ...(link.kind === 'customer' && { customerId: link.organisationId }),
    }
    await record(ctx, 'password.set', { id: link.userId, name: link.display_name }, {}, about)
    ctx.session = {
      userId: link.userId,
      organisationId: link.organisationId,
      passwordAt: ctx.now,
      secondFactorAt: null,
    }
  })
}
