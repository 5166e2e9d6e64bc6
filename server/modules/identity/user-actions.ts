import { AppError } from '#server/platform/app-error.ts'
import type { Ctx } from '#server/platform/context.ts'
import type { Tx } from '#server/platform/database.ts'
import { endSessionsOf } from './account-store.ts'
import { manageUser } from './manage-user.ts'
import { endOtherLinks, insertPasswordLink } from './password-links.ts'
import { resetLink } from './request-password-reset.ts'
import { changeUser, type UserRow } from './user-store.ts'

type One = { userId: string }

/** Takes the account out of use; all its sessions end with the next request (I-33). */
export const disableUser = (ctx: Ctx, { userId }: One): Promise<UserRow> =>
  manageUser(ctx, userId, {
    action: 'disable',
    event: 'user.disable',
    isAboutOthers: true,
    isLeaving: true,
    work: async (tx, user) => {
      await changeUser(tx, user, ['active'], { state: 'disabled' })
      return { ended: await endSessionsOf(tx, user.id, ctx.now) }
    },
  })

export const enableUser = (ctx: Ctx, { userId }: One): Promise<UserRow> =>
  manageUser(ctx, userId, {
    action: 'enable',
    event: 'user.enable',
    work: async (tx, user) => {
      await changeUser(tx, user, ['disabled'], { state: 'active' })
      return {}
    },
  })

/** Deletes; it can be restored for 30 days, and as long nobody else gets the name (I-43). */
export const deleteUser = (ctx: Ctx, { userId }: One): Promise<UserRow> =>
  manageUser(ctx, userId, {
    action: 'delete',
    event: 'user.delete',
    isAboutOthers: true,
    isLeaving: true,
    work: async (tx, user) => {
      const states = ['invited', 'active', 'disabled']
      await changeUser(tx, user, states, { state: 'deleted', deleted_at: ctx.now })
      await endOtherLinks(ctx, tx, user.id)
      return { ended: await endSessionsOf(tx, user.id, ctx.now) }
    },
  })

/** Takes a deletion back: with the password and the roles the person had; one never activated is invited again. */
export const restoreUser = (ctx: Ctx, { userId }: One): Promise<UserRow> =>
  manageUser(ctx, userId, {
    action: 'restore',
    event: 'user.restore',
    work: async (tx, user) => {
      const { password_hash } = await tx
        .selectFrom('users')
        .select('password_hash')
        .where('id', '=', user.id)
        .executeTakeFirstOrThrow()
      const state = password_hash ? 'active' : 'invited'
      await changeUser(tx, user, ['deleted'], { state, deleted_at: null })
      return {}
    },
  })

/** Mails a fresh link to choose the first password; the one before stops working. */
export const inviteUserAgain = (ctx: Ctx, { userId }: One): Promise<UserRow> =>
  manageUser(ctx, userId, {
    action: 'invite',
    event: 'user.invite',
    work: async (tx, user) => {
      await endOtherLinks(ctx, tx, user.id)
      const link = await insertPasswordLink(ctx, { id: user.id, organisationId: user.home_id }, tx)
      const { email, language } = user
      return { ...link, email, language, organisation: ctx.actor.organisationName }
    },
  })

/** Mails the link of a reset; the administrator never sees or sets a password (W2c, I-44). */
export const resetPasswordOf = (ctx: Ctx, { userId }: One): Promise<UserRow> =>
  manageUser(ctx, userId, {
    action: 'reset-password',
    event: 'user.reset-password',
    isAboutOthers: true,
    work: async (tx, user) => ({
      ...(await makeResetLink(ctx, tx, user)),
      organisation: ctx.actor.organisationName,
    }),
  })

/** A fresh link to set a password, which a mail carries to the person; those before stop working. */
export async function makeResetLink(ctx: Ctx, tx: Tx, { id: user_id, home_id, email, language }: UserRow) {
  await endOtherLinks(ctx, tx, user_id)
  const linkId = crypto.randomUUID()
  const expires_at = new Date(ctx.now.getTime() + resetLink.hours * 3_600_000)
  const link = { id: linkId, user_id, organisation_id: home_id, expires_at, purpose: 'reset' }
  await tx.insertInto('password_links').values(link).execute()
  return { linkId, email, language }
}

/** Ends the sessions of a person; of a guest those for this organisation. */
export const endSessionsOfUser = (ctx: Ctx, { userId }: One): Promise<UserRow> =>
  manageUser(ctx, userId, {
    action: 'end-sessions',
    event: 'session.end-by-admin',
    isAboutOthers: true,
    work: async (tx, user) => ({
      ended: await endSessionsOf(
        tx,
        user.id,
        ctx.now,
        user.is_guest ? { organisationId: ctx.actor.organisationId } : {},
      ),
    }),
  })

export type Refusal = { userId: string; code: string }

/** Disables several; who must stay is named, the others are disabled all the same. */
export async function disableUsers(ctx: Ctx, input: { userIds: string[] }) {
  const refused: Refusal[] = []
  let disabled = 0
  for (const userId of input.userIds.toSorted())
    try {
      await disableUser(ctx, { userId })
      disabled += 1
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      refused.push({ userId, code: error.code })
    }
  return { disabled, refused }
}
