import type { NewTenant } from '#contract/identity.ts'
import { AppError } from '#server/platform/app-error.ts'
import { type Ctx, inCapacity } from '#server/platform/context.ts'
import { createTenant } from '../identity/index.ts'
import { endOf, getByLink } from '../invitations/index.ts'

/** An invited customer without a tenant creates one, whoever invites it, and is signed in; nothing is accepted by that (W9). */
export async function createCustomerTenant(
  ctx: Ctx,
  input: NewTenant,
  domainSuffix: string,
): Promise<undefined> {
  const invitation = await getByLink(ctx.tx)
  if (invitation.kind === 'partnership') throw new AppError('wrong_organisation', { kind: invitation.kind })
  const ended = endOf(invitation, ctx.now)
  if (ended) throw ended
  await inCapacity(ctx, 'as_identity', (tx) => createTenant(ctx, tx, 'customer', input, domainSuffix))
}
