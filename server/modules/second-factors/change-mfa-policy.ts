import type { MfaPolicy } from '#contract/proofs.ts'
import { AppError } from '#server/platform/app-error.ts'
import { type Ctx, inCapacity } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import { isRequiredOfEverybody } from '#server/platform/second-factor-rule.ts'
import { setPolicy } from './second-factor-store.ts'

/** Whether everyone who acts for this tenant needs a second factor; holds on everybody's next request. */
export async function changeMfaPolicy(ctx: Ctx, input: { policy: MfaPolicy }): Promise<undefined> {
  const { organisationId, organisationName } = ctx.actor
  if (isRequiredOfEverybody()) throw new AppError('wrong_state', { obstacle: 'installation' })
  const [before] = await inCapacity(ctx, 'as_identity', (tx) => setPolicy(tx, organisationId, input.policy))
  if (before)
    await record(
      ctx,
      'mfa-policy.change',
      { id: organisationId, name: organisationName },
      { before, after: input.policy },
    )
}
