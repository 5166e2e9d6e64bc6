import type { Ctx } from '#server/platform/context.ts'
import { forgetFailures, refuseSignIn, requireUnlocked } from './attempts.ts'
import { findSignIn, markSignedIn } from './identity-store.ts'
import { requireOwnWay } from './own-way.ts'
import { fits } from './password.ts'
import { recordSecurity } from './security-events.ts'

/**
 * Signs in with user name and password. A wrong name, a wrong password and a disabled person look alike and
 * take alike; who guesses too often waits (attempts.ts), known name or not. A person with a second factor gets
 * a session that is pending until it is given.
 */
export async function signIn(ctx: Ctx, input: { userName: string; password: string }): Promise<void> {
  const name = input.userName.toLowerCase()
  await requireUnlocked(ctx, ctx.tx, name)
  await requireOwnWay(ctx.tx, name)
  const person = await findSignIn(ctx.tx, name)
  const isRight = await fits(input.password, person?.password_hash)
  if (!isRight || !person || person.state !== 'active') throw refuseSignIn(ctx, name)
  await forgetFailures(ctx, ctx.tx, name)
  await markSignedIn(ctx.tx, person.id, ctx.now)
  await recordSecurity(ctx, ctx.tx, person, 'session.start', { way: 'password' })
  ctx.provenName = name
  ctx.session = {
    userId: person.id,
    organisationId: person.organisation_id,
    passwordAt: ctx.now,
    secondFactorAt: null,
  }
}
