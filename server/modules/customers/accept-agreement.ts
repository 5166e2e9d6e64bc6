import { invalidInput } from '#server/platform/app-error.ts'
import type { Ctx } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import { customerAgreementVersion } from '../invitations/index.ts'
import { acceptAgreement } from './connect.ts'
import { findAgreement } from './customer-store.ts'

/** The customer accepts its agreement apart from an invitation (I-50); accepted again, nothing happens. */
export async function acceptOwnAgreement(
  ctx: Ctx,
  { agreementVersion }: { agreementVersion: string },
): Promise<undefined> {
  if (agreementVersion !== customerAgreementVersion)
    throw invalidInput({ agreementVersion: { rule: 'enum', values: customerAgreementVersion } })
  const { organisationId: id, organisationName: name } = ctx.actor
  const found = await findAgreement(ctx.tx, id)
  if (found?.version === agreementVersion) return
  await acceptAgreement(ctx, agreementVersion)
  await record(ctx, 'customer-agreement.accept', { id, name }, { agreementVersion })
}
