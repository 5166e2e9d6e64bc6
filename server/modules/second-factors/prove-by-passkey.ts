import type { Assertion, PasskeyRequest } from '#contract/second-factors.ts'
import { AppError } from '#server/platform/app-error.ts'
import { type Ctx, inCapacity } from '#server/platform/context.ts'
import type { Tx } from '#server/platform/database.ts'
import { markSignedIn, recordSecurity, requireOwnWay } from '../identity/index.ts'
import { keepChallenge, takeChallenge } from './challenges.ts'
import { readAssertion, requestFor, type Site } from './passkeys.ts'
import { orRefuse, proved } from './prove.ts'
import { findPasskey, listFactors, markPasskeyUsed } from './second-factor-store.ts'

type Answer = { challengeId: string; assertion: Assertion }
const bytes = (challenge: string) => Buffer.from(challenge)

/** What one of the person's own passkeys has to sign. */
export function challengePerson(ctx: Ctx, site: Site): Promise<PasskeyRequest> {
  const { userId } = ctx.actor
  return inCapacity(ctx, 'as_identity', async (tx) => {
    const factors = (await listFactors(tx, userId)).filter(({ kind }) => kind === 'passkey')
    if (factors.length === 0) throw new AppError('wrong_state', { action: 'prove-by-passkey' })
    const options = await requestFor(site, factors)
    const value = bytes(options.challenge)
    return { challengeId: await keepChallenge(ctx, tx, { purpose: 'passkey-proof', userId, value }), options }
  })
}

/** The second step of signing in, or a proof again, with a passkey of the person. */
export async function proveByPasskey(ctx: Ctx, site: Site, input: Answer): Promise<undefined> {
  const { userId } = ctx.actor
  await inCapacity(ctx, 'as_identity', async (tx) => {
    const taken = await takeChallenge(ctx, tx, { id: input.challengeId, purpose: 'passkey-proof', userId })
    const passkey = await usePasskey(ctx, tx, { site, taken, assertion: input.assertion })
    if (passkey.user_id !== userId) throw new AppError('passkey_refused')
    await proved(ctx, tx, 'passkey')
  })
}

/** What any passkey of this site has to sign, of whomever it is. */
export async function challengeAnybody(ctx: Ctx, site: Site): Promise<PasskeyRequest> {
  const options = await requestFor(site, [])
  const value = bytes(options.challenge)
  const purpose = 'passkey-sign-in'
  return { challengeId: await keepChallenge(ctx, ctx.tx, { purpose, userId: null, value }), options }
}

/** Signs in with a passkey alone: the person holds it and unlocked it, which are both factors in one. */
export async function signInByPasskey(ctx: Ctx, site: Site, input: Answer): Promise<undefined> {
  const purpose = 'passkey-sign-in'
  const taken = await takeChallenge(ctx, ctx.tx, { id: input.challengeId, purpose, userId: null })
  const passkey = await usePasskey(ctx, ctx.tx, {
    site,
    taken,
    assertion: input.assertion,
  })
  const { user_id, organisation_id, state, user_name } = passkey
  if (state !== 'active') throw new AppError('passkey_refused')
  await requireOwnWay(ctx.tx, user_name)
  await markSignedIn(ctx.tx, user_id, ctx.now)
  await recordSecurity(
    ctx,
    ctx.tx,
    { ...passkey, id: user_id, kind: passkey.organisationKind },
    'session.start',
    { way: 'passkey' },
  )
  ctx.session = {
    userId: user_id,
    organisationId: organisation_id,
    passwordAt: null,
    secondFactorAt: ctx.now,
  }
}

type Use = { site: Site; taken: Buffer | undefined; assertion: Assertion }

async function usePasskey(ctx: Ctx, tx: Tx, { site, taken, assertion }: Use) {
  const challenge = orRefuse(taken).toString()
  const passkey = orRefuse(await findPasskey(tx, assertion.id))
  const counter = await readAssertion(site, challenge, { assertion, passkey })
  await markPasskeyUsed(tx, passkey.id, counter, ctx.now)
  return passkey
}
