import { invalidInput } from '#server/platform/app-error.ts'
import { type Ctx, inCapacity } from '#server/platform/context.ts'
import { type Broken, checkPassword } from '#server/platform/rules.ts'
import { countFailure, requireUnlocked } from './attempts.ts'
import { endSessionsOf, getAccount, setPasswordHash } from './account-store.ts'
import { requireOwnWay } from './own-way.ts'
import { fits, hashPassword } from './password.ts'
import { recordSecurity } from './security-events.ts'

type Change = { currentPassword: string; newPassword: string }

/**
 * Changes the own password; a stolen session alone cannot, and cannot guess the old one either. All other
 * sessions of the person end, and a mail tells that it was changed.
 */
export async function changePassword(ctx: Ctx, input: Change): Promise<undefined> {
  await inCapacity(ctx, 'as_identity', async (tx) => {
    const person = await getAccount(tx, ctx.actor.userId)
    await requireOwnWay(tx, person.user_name)
    const counted = `own ${person.id}`
    await requireUnlocked(ctx, tx, counted)
    if (!(await fits(input.currentPassword, person.password_hash))) {
      countFailure(ctx, { name: counted, userId: person.id, way: 'password' })
      throw invalidInput({ currentPassword: { rule: 'password-wrong' } })
    }
    const broken: Broken = {}
    checkPassword(broken, 'newPassword', input.newPassword, person.user_name.split(/[@.]/))
    if (input.newPassword === input.currentPassword) broken['newPassword'] = { rule: 'password-same' }
    if (broken['newPassword']) throw invalidInput(broken)
    await setPasswordHash(tx, person.id, await hashPassword(input.newPassword))
    await endSessionsOf(tx, person.id, ctx.now, { except: ctx.sessionId })
    const { email, language } = person
    await recordSecurity(ctx, tx, person, 'password.change', { email, language })
  })
}
