import { type CheckKind, rulesOf, type VettingRule } from '#contract/checks.ts'
import { invalidInput } from '#server/platform/app-error.ts'
import { type Ctx, inCapacity } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import { type CheckChange, getCheck, listChecks, moveCheck, refreshDueDate } from './check-store.ts'
import { checkPolicy } from './enrolment-policy.ts'
import { type EnrolmentRow, getCase, lockCase, moveEnrolment } from './enrolment-store.ts'
import { settled, turnOf } from './run-checks.ts'

type OneCheck = { enrolmentId: string; check: CheckKind }
type Move = 'pass' | 'challenge' | 'reopen'

async function decide(ctx: Ctx, input: OneCheck, move: Move, change: CheckChange): Promise<EnrolmentRow> {
  await lockCase(ctx.tx, input.enrolmentId)
  const enrolment = await getCase(ctx.tx, input.enrolmentId)
  const check = await getCheck(ctx.tx, input.enrolmentId, input.check)
  checkPolicy.require(ctx.actor, move, { enrolment, check }, ctx.now)
  await moveCheck(ctx.tx, enrolment.id, input.check, move, {
    ...change,
    decided_by: ctx.actor.userId,
    decided_by_name: ctx.actor.name,
  })
  const moved = await followBoard(ctx, enrolment)
  await refreshDueDate(ctx.tx, enrolment.id)
  const { rule = null, comment = null, due_at: dueAt } = change
  const details = { check: input.check, rule, comment, dueAt }
  const subject = { id: enrolment.id, name: enrolment.organisation_name }
  await inCapacity(ctx, 'as_identity', (tx) =>
    record(ctx, move === 'challenge' ? 'enrolment.ask' : `enrolment.check-${move}`, subject, details, {
      organisationId: enrolment.organisation_id,
      tx,
    }),
  )
  await record(ctx, `vetting.check-${move}`, subject, details)
  return moved
}

/** It is the applicant's turn while anything is challenged, else the operator's. */
async function followBoard(ctx: Ctx, row: EnrolmentRow): Promise<EnrolmentRow> {
  const checks = await listChecks(ctx.tx, row.id)
  const isAsked = checks.some(({ state }) => state === 'challenged')
  if (isAsked) return await moveEnrolment(ctx.tx, row.id, 'ask')
  return row.state === 'info_requested' ? await moveEnrolment(ctx.tx, row.id, 'answer') : row
}

/** The operator is satisfied with one check (W30). */
export const passCheck = (ctx: Ctx, input: OneCheck & { comment?: string }): Promise<EnrolmentRow> =>
  decide(ctx, input, 'pass', { ...settled(ctx.now), rule: null, comment: input.comment ?? null })

/** The operator asks for any one of a rule's documents; M3 tells the applicant which, and until when. */
export async function challengeCheck(
  ctx: Ctx,
  input: OneCheck & { rule: VettingRule; comment?: string },
): Promise<EnrolmentRow> {
  const rules = rulesOf(input.check)
  if (!rules.includes(input.rule)) throw invalidInput({ rule: { rule: 'enum', values: rules.join(', ') } })
  const { rule, comment = null } = input
  return await decide(ctx, input, 'challenge', { ...turnOf(ctx.now, 'applicant'), rule, comment })
}

/** The operator takes the decision on a check back. */
export const reopenCheck = (ctx: Ctx, input: OneCheck): Promise<EnrolmentRow> =>
  decide(ctx, input, 'reopen', { ...turnOf(ctx.now, 'operator'), rule: null, comment: null })
