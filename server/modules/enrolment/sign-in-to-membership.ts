import { type Ctx, inCapacity } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import { fits, forgetFailures, refuseSignIn, requireUnlocked } from '../identity/index.ts'
import { type EnrolmentRow, getEnrolment, updateLink } from './enrolment-store.ts'

/** Proves the membership account that owns the partner ID (W1.4-6); wrong guesses count like any sign-in. */
export async function signInToMembership(
  ctx: Ctx,
  input: { userName: string; password: string },
): Promise<EnrolmentRow> {
  const enrolment = await getEnrolment(ctx.tx, ctx.actor.organisationId)
  const name = input.userName.toLowerCase()
  const counted = `membership ${name}`
  await inCapacity(ctx, 'as_identity', async (tx) => {
    await requireUnlocked(ctx, tx, counted)
    const account = await tx
      .selectFrom('membership_accounts')
      .select('password_hash')
      .where('user_name', '=', name)
      .executeTakeFirst()
    if (!(await fits(input.password, account?.password_hash))) throw refuseSignIn(ctx, counted)
    await forgetFailures(ctx, tx, counted)
  })
  const updated = await updateLink(ctx.tx, enrolment.id, {
    membership_user_name: name,
    partner_id: null,
  })
  await record(
    ctx,
    'enrolment.membership',
    { id: enrolment.id, name: enrolment.organisation_name },
    { account: name },
  )
  return updated
}

/** Forgets the membership sign-in, to sign in again with other credentials (W1.7). */
export async function leaveMembership(ctx: Ctx): Promise<EnrolmentRow> {
  const enrolment = await getEnrolment(ctx.tx, ctx.actor.organisationId)
  const updated = await updateLink(ctx.tx, enrolment.id, {
    membership_user_name: null,
    partner_id: null,
  })
  await record(ctx, 'enrolment.leave-membership', { id: enrolment.id, name: enrolment.organisation_name })
  return updated
}
