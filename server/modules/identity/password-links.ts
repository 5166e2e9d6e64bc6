import { AppError, invalidInput } from '#server/platform/app-error.ts'
import { type Ctx, inCapacity } from '#server/platform/context.ts'
import type { Tx } from '#server/platform/database.ts'
import { checkPassword, type Broken } from '#server/platform/rules.ts'
import { endSessionsOf } from './account-store.ts'
import { unlockName } from './attempts.ts'
import { requireOwnWay } from './own-way.ts'
import { hashPassword } from './password.ts'
import { recordSecurity } from './security-events.ts'

/** How long a link to set a password holds. */
export const passwordLinkDays = 7

/** A link for this person; the mail carries it, nobody else ever sees it (I-44). */
export async function insertPasswordLink(
  { now }: { now: Date },
  user: { id: string; organisationId: string },
  tx: Tx,
): Promise<{ linkId: string; expiresAt: Date }> {
  const linkId = crypto.randomUUID()
  const expiresAt = new Date(now.getTime() + passwordLinkDays * 86_400_000)
  await tx
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
      'l.purpose',
      'u.id as userId',
      'u.user_name',
      'u.display_name',
      'u.email',
      'u.language',
      'u.state',
      'o.id as organisationId',
      'o.name',
      'o.kind',
    ])
    .where('l.id', '=', ctx.scope.linkId ?? '')
    .executeTakeFirst()
  if (!link) throw new AppError('link_invalid')
  if (link.used_at) throw new AppError('link_used')
  if (link.expires_at <= ctx.now) throw new AppError('link_expired')
  return link
}

/** Whose password the link sets; looking changes nothing (I-45). */
export async function viewPasswordLink(ctx: Ctx) {
  const link = await inCapacity(ctx, 'as_identity', (tx) => getOpenLink(ctx, tx))
  return {
    userName: link.user_name,
    organisation: link.name,
    purpose: link.purpose as 'invite' | 'reset',
    expiresAt: link.expires_at.toISOString(),
  }
}

/**
 * Sets the password once and signs the person in; every other session ends, every other link too, and whatever
 * strangers guessed at this name is forgotten: the mail has proven whose it is.
 */
export async function setPassword(ctx: Ctx, input: { password: string }): Promise<void> {
  await inCapacity(ctx, 'as_identity', async (tx) => {
    const link = await getOpenLink(ctx, tx)
    await requireOwnWay(tx, link.user_name)
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
    const changed = await tx
      .updateTable('users')
      .set({ password_hash: await hashPassword(input.password), state: 'active' })
      .where('id', '=', link.userId)
      .where('state', 'in', ['invited', 'active'])
      .returning('id')
      .executeTakeFirst()
    if (!changed) throw new AppError('link_expired')
    await endOtherLinks(ctx, tx, link.userId)
    await endSessionsOf(tx, link.userId, ctx.now)
    await unlockName(ctx, tx, link.user_name)
    await recordSecurity(
      ctx,
      tx,
      { ...link, id: link.userId, organisation_id: link.organisationId },
      link.purpose === 'reset' ? 'password.reset' : 'password.set',
      link.purpose === 'reset' ? { email: link.email, language: link.language } : {},
    )
    ctx.provenName = link.user_name
    ctx.session = {
      userId: link.userId,
      organisationId: link.organisationId,
      passwordAt: ctx.now,
      secondFactorAt: null,
    }
  })
}

/** A person has one open link at most: a newer mail, or a password set, ends the older ones. */
export async function endOtherLinks({ now }: { now: Date }, tx: Tx, userId: string): Promise<void> {
  await tx
    .updateTable('password_links')
    .set({ expires_at: now })
    .where('user_id', '=', userId)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .execute()
}

/**
 * Lets somebody back in who lost every way: all sessions and older links end, and one link to set a password
 * stands from now on. Returns its ID. Runs in `as_identity`.
 */
export async function renewAccess(tx: Tx, userId: string, now: Date, hours: number): Promise<string> {
  const linkId = crypto.randomUUID()
  await endOtherLinks({ now }, tx, userId)
  await endSessionsOf(tx, userId, now)
  await tx
    .insertInto('password_links')
    .columns(['id', 'user_id', 'organisation_id', 'expires_at', 'purpose'])
    .expression((eb) =>
      eb
        .selectFrom('users')
        .where('id', '=', userId)
        .select([
          eb.val(linkId).as('id'),
          'id as user_id',
          'organisation_id',
          eb.val(new Date(now.getTime() + hours * 3_600_000)).as('expires_at'),
          eb.val('reset').as('purpose'),
        ]),
    )
    .execute()
  return linkId
}
