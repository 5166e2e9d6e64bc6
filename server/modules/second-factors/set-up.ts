import type { Insertable } from 'kysely'
import type { Added, Attestation, PasskeyCreation } from '#contract/second-factors.ts'
import { AppError, invalidInput } from '#server/platform/app-error.ts'
import { type Ctx, inCapacity } from '#server/platform/context.ts'
import type { DB } from '#server/platform/database-types.ts'
import type { Tx } from '#server/platform/database.ts'
import { record } from '#server/platform/events.ts'
import { type ChallengePurpose, keepChallenge, takeChallenge } from './challenges.ts'
import { ofHolder } from './factor-events.ts'
import { viewFactor } from './factor-view.ts'
import { creationFor, readAttestation, type Site } from './passkeys.ts'
import { goOnWith } from './prove.ts'
import { newRecoveryCodes } from './recovery-codes.ts'
import { getHolder, insertFactor, listFactors, lockFactors } from './second-factor-store.ts'
import { newTotp, openTotp, sealTotp, stepOf } from './totp.ts'

const mostFactors = 10

/** A secret for an authenticator app, kept sealed until its first code proves that the app has it. */
export function startTotp(ctx: Ctx, issuer: string) {
  const { userId, organisationId } = ctx.actor
  return inCapacity(ctx, 'as_identity', async (tx) => {
    const { user_name } = await getHolder(tx, userId, organisationId)
    const { secret, uri } = newTotp(issuer, user_name)
    const value = sealTotp(userId, secret)
    return { setUpId: await keepChallenge(ctx, tx, { purpose: 'totp-set-up', userId, value }), secret, uri }
  })
}

/** What the browser makes a passkey of. */
export function startPasskey(ctx: Ctx, site: Site): Promise<PasskeyCreation> {
  const { userId, organisationId } = ctx.actor
  return inCapacity(ctx, 'as_identity', async (tx) => {
    const holder = await getHolder(tx, userId, organisationId)
    const options = await creationFor(site, holder, await listFactors(tx, userId))
    const value = Buffer.from(options.challenge)
    return { setUpId: await keepChallenge(ctx, tx, { purpose: 'passkey-set-up', userId, value }), options }
  })
}

/** Adds the authenticator app whose first code this is. */
export function addTotp(ctx: Ctx, input: { setUpId: string; name: string; code: string }): Promise<Added> {
  const { userId } = ctx.actor
  return inCapacity(ctx, 'as_identity', async (tx) => {
    const secret = await takeSetUp(ctx, tx, input.setUpId, 'totp-set-up')
    const step = stepOf(openTotp(userId, secret), input.code.replaceAll(/\s/g, ''), ctx.now)
    if (step === undefined) throw invalidInput({ code: { rule: 'wrong-code' } })
    return await add(ctx, tx, { kind: 'totp', name: input.name, secret, last_step: step })
  })
}

/** Adds the passkey the browser made. */
export function addPasskey(
  ctx: Ctx,
  site: Site,
  input: { setUpId: string; name: string; attestation: Attestation },
): Promise<Added> {
  return inCapacity(ctx, 'as_identity', async (tx) => {
    const challenge = await takeSetUp(ctx, tx, input.setUpId, 'passkey-set-up')
    const made = await readAttestation(site, challenge.toString(), input.attestation)
    return await add(ctx, tx, {
      kind: 'passkey',
      name: input.name,
      credential_id: made.id,
      public_key: Buffer.from(made.publicKey),
      counter: made.counter,
      transports: input.attestation.response.transports ?? [],
    })
  })
}

async function takeSetUp(ctx: Ctx, tx: Tx, id: string, purpose: ChallengePurpose): Promise<Buffer> {
  const value = await takeChallenge(ctx, tx, { id, purpose, userId: ctx.actor.userId })
  if (!value) throw new AppError('set_up_expired')
  return value
}

/** With the first factor come recovery codes; setting one up proves it, for this session and no other. */
async function add(
  ctx: Ctx,
  tx: Tx,
  factor: Omit<Insertable<DB['second_factors']>, 'user_id' | 'created_at'>,
): Promise<Added> {
  const { userId, organisationId } = ctx.actor
  const others = await lockFactors(tx, userId)
  if (others.length >= mostFactors) throw invalidInput({ name: { rule: 'maxItems', limit: mostFactors } })
  const row = await insertFactor(tx, { ...factor, user_id: userId, created_at: ctx.now })
  const recoveryCodes = others.length === 0 ? await newRecoveryCodes(tx, userId) : []
  const holder = await getHolder(tx, userId, organisationId)
  await record(ctx, 'second-factor.add', ...ofHolder(ctx, tx, holder, { kind: row.kind, name: row.name }))
  goOnWith(ctx, { secondFactorAt: ctx.now })
  return { factor: viewFactor(row), recoveryCodes }
}
