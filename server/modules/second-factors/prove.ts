import { AppError, invalidInput } from '#server/platform/app-error.ts'
import { type Ctx, inCapacity, type Proofs } from '#server/platform/context.ts'
import type { Tx } from '#server/platform/database.ts'
import { record } from '#server/platform/events.ts'
import {
  fits,
  forgetFailures,
  recordSecurity,
  refuseSignIn,
  requireOwnWay,
  requireUnlocked,
} from '../identity/index.ts'
import { ofHolder } from './factor-events.ts'
import { hashOfCode } from './recovery-codes.ts'
import { countCodesLeft, getHolder, listFactors, takeCode, takeStep } from './second-factor-store.ts'
import { openTotp, stepOf } from './totp.ts'

/** The session goes on under a new cookie with this proof added. */
export function goOnWith(ctx: Ctx, proof: Partial<Proofs>): void {
  const { userId, organisationId, proofs } = ctx.actor
  ctx.session = { userId, organisationId, ...proofs, ...proof }
}

/** A proof was given: the second step of signing in, or once more; the log says which. */
export async function proved(ctx: Ctx, tx: Tx, way: 'password' | 'code' | 'passkey'): Promise<void> {
  const { pending, userId, organisationId } = ctx.actor
  const person = await getHolder(tx, userId, organisationId)
  const action = pending === 'second-factor' ? 'session.second-step' : 'session.prove'
  await recordSecurity(ctx, tx, { ...person, organisation_id: person.organisationId }, action, { way })
  goOnWith(ctx, way === 'password' ? { passwordAt: ctx.now } : { secondFactorAt: ctx.now })
}

/** Proves with the password again who it is; wrong ones count as they do at sign-in. */
export async function proveByPassword(ctx: Ctx, input: { password: string }): Promise<undefined> {
  await inCapacity(ctx, 'as_identity', async (tx) => {
    const holder = await getHolder(tx, ctx.actor.userId, ctx.actor.organisationId)
    await requireOwnWay(tx, holder.user_name)
    await requireUnlocked(ctx, tx, holder.user_name)
    if (!(await fits(input.password, holder.password_hash)))
      throw refuseSignIn(ctx, holder.user_name, invalidInput({ password: { rule: 'wrong-password' } }))
    await forgetFailures(ctx, tx, holder.user_name)
    await proved(ctx, tx, 'password')
  })
}

/** No user name is written in capitals, so nobody can lock a second step from the sign-in page. */
const attemptsOf = (userId: string) => `SECOND FACTOR ${userId}`

/**
 * A code of an authenticator app, or a recovery code: the second step of signing in, or a proof again. Each
 * works once; who types wrong ones too often waits, as with passwords.
 */
export async function proveByCode(ctx: Ctx, input: { code: string }): Promise<undefined> {
  const { userId } = ctx.actor
  await inCapacity(ctx, 'as_identity', async (tx) => {
    const name = attemptsOf(userId)
    await requireUnlocked(ctx, tx, name)
    const isRight = (await takeTotp(ctx, tx, input.code)) || (await takeRecoveryCode(ctx, tx, input.code))
    const guess = { name, userId, way: 'code' as const }
    if (!isRight) throw refuseSignIn(ctx, guess, invalidInput({ code: { rule: 'wrong-code' } }))
    await forgetFailures(ctx, tx, name)
    await proved(ctx, tx, 'code')
  })
}

async function takeTotp(ctx: Ctx, tx: Tx, typed: string): Promise<boolean> {
  const { userId } = ctx.actor
  const code = typed.replaceAll(/\s/g, '')
  for (const { id, secret } of await listFactors(tx, userId)) {
    const step = secret ? stepOf(openTotp(userId, secret), code, ctx.now) : undefined
    if (step !== undefined) return await takeStep(tx, id, step, ctx.now)
  }
  return false
}

async function takeRecoveryCode(ctx: Ctx, tx: Tx, code: string): Promise<boolean> {
  const { userId, organisationId } = ctx.actor
  if (!(await takeCode(tx, userId, hashOfCode(userId, code), ctx.now))) return false
  const holder = await getHolder(tx, userId, organisationId)
  await record(
    ctx,
    'recovery-code.use',
    ...ofHolder(ctx, tx, holder, { left: await countCodesLeft(tx, userId) }),
  )
  return true
}

/** The challenge is known, the passkey is the person's: anything else is one refusal. */
export function orRefuse<T>(found: T | undefined): T {
  if (found === undefined) throw new AppError('passkey_refused')
  return found
}
