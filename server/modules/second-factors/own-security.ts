import type { OwnSecurity } from '#contract/second-factors.ts'
import { AppError } from '#server/platform/app-error.ts'
import { type Ctx, inCapacity } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import { ofHolder } from './factor-events.ts'
import { viewFactor } from './factor-view.ts'
import { newRecoveryCodes } from './recovery-codes.ts'
import { countCodesLeft, getHolder, listFactors, lockFactors } from './second-factor-store.ts'

/** The person's own second factors; secrets and codes are never shown again. */
export function viewSecurity(ctx: Ctx): Promise<OwnSecurity> {
  const { userId, organisationId } = ctx.actor
  return inCapacity(ctx, 'as_identity', async (tx) => {
    const [factors, recoveryCodesLeft, { policy }] = await Promise.all([
      listFactors(tx, userId),
      countCodesLeft(tx, userId),
      getHolder(tx, userId, organisationId),
    ])
    return {
      factors: factors.map((row) => viewFactor(row)),
      recoveryCodesLeft,
      policy: policy === 'required' ? 'required' : 'optional',
    }
  })
}

/** New recovery codes in place of those from before, shown once (I-44). */
export function renewRecoveryCodes(ctx: Ctx): Promise<{ recoveryCodes: string[] }> {
  const { userId, organisationId } = ctx.actor
  return inCapacity(ctx, 'as_identity', async (tx) => {
    const factors = await lockFactors(tx, userId)
    if (factors.length === 0) throw new AppError('wrong_state', { action: 'renew-recovery-codes' })
    const recoveryCodes = await newRecoveryCodes(tx, userId)
    const holder = await getHolder(tx, userId, organisationId)
    await record(ctx, 'recovery-code.renew', ...ofHolder(ctx, tx, holder))
    return { recoveryCodes }
  })
}
