import { checkKinds, type CheckKind, turnDays } from '#contract/checks.ts'
import type { EnrolmentProfile } from '#contract/enrolment-profile.ts'
import { addBusinessDays } from '#server/platform/business-days.ts'
import { type Ctx, inCapacity } from '#server/platform/context.ts'
import type { Tx } from '#server/platform/database.ts'
import { record } from '#server/platform/events.ts'
import { listProvedDomains } from '../domains/index.ts'
import { moveCheck, moveChecks, refreshDueDate } from './check-store.ts'
import { type EnrolmentRow, moveEnrolment } from './enrolment-store.ts'
import { findKnownCompany, isKnownCompany } from './known-company.ts'
import { checksToRerun, findEmployer, findRegistration } from './which-checks.ts'

export type Turn = keyof typeof turnDays
/** From now on it is this party's turn, until then. */
export const turnOf = (now: Date, actor: Turn) => ({
  since: now,
  next_actor: actor,
  due_at: addBusinessDays(now, turnDays[actor]),
})
export const settled = (now: Date) => ({ since: now, next_actor: null, due_at: null })
const blank = { rule: null, comment: null, finding: null, decided_by: null, decided_by_name: null }

/** The contact has confirmed: their check is passed, and the others begin (I-42). */
export async function startReview(ctx: Ctx, row: EnrolmentRow): Promise<void> {
  await inCapacity(ctx, 'as_identity', async (tx) => {
    await moveChecks(tx, row.id, ['email-ownership'], 'pass', { ...settled(ctx.now), ...blank })
    const profile = row.profile as EnrolmentProfile
    const turn = { ...turnOf(ctx.now, 'operator'), ...blank }
    await moveChecks(tx, row.id, ['business'], 'start', { ...turn, finding: findRegistration(profile) })
    await moveChecks(tx, row.id, checkKinds, 'start', turn)
    const known = await findKnownCompany(tx, row.partner_id)
    if (isKnownCompany(profile, known)) await passKnown(ctx, tx, row)
    else await judgeEmployment(ctx, tx, row)
    await refreshDueDate(tx, row.id)
  })
}

/** Nothing is left to find out about a company the operator has vetted before (W1s); the decision stays theirs. */
async function passKnown(ctx: Ctx, tx: Tx, row: EnrolmentRow): Promise<void> {
  const found = { ...settled(ctx.now), ...blank, finding: 'known-company' }
  await moveChecks(tx, row.id, ['employment', 'business', 'due-diligence'], 'pass', found)
}

/**
 * The contact works there when the mail's domain is the company's; that is settled at once. Otherwise a
 * document is asked for, in the same words the reviewer reads.
 */
export async function judgeEmployment(ctx: Ctx, tx: Tx, row: EnrolmentRow): Promise<void> {
  const finding = findEmployer(
    row.profile as EnrolmentProfile,
    row.domain,
    await listProvedDomains(tx, row.organisation_id),
  )
  if (finding !== 'domain-differs') {
    await moveChecks(tx, row.id, ['employment'], 'pass', { ...settled(ctx.now), ...blank, finding })
    return
  }
  const turn = turnOf(ctx.now, 'applicant')
  const rule = 'contact-not-employed'
  const moved = await moveChecks(tx, row.id, ['employment'], 'challenge', {
    ...turn,
    ...blank,
    finding,
    rule,
  })
  if (moved.length === 0) return
  await moveEnrolment(tx, row.id, 'ask')
  const subject = { id: row.id, name: row.organisation_name }
  const details = { check: 'employment', rule, comment: null, dueAt: turn.due_at }
  await record(ctx, 'enrolment.ask', subject, details, { organisationId: row.organisation_id, tx })
}

/** What a correction means for the board: changed fields run their checks again, the rest keeps its result. */
export async function rerunChecks(
  ctx: Ctx,
  row: EnrolmentRow,
  profile: EnrolmentProfile,
): Promise<{ mustConfirm: boolean; changed: CheckKind[] }> {
  const changed = checksToRerun(row.profile as EnrolmentProfile, profile)
  const mustConfirm = changed.includes('email-ownership') || !row.email_confirmed_at
  const operator = { ...turnOf(ctx.now, 'operator'), ...blank }
  if (mustConfirm) {
    const others = changed.filter((kind) => kind !== 'email-ownership')
    const contact = { ...turnOf(ctx.now, 'contact'), ...blank }
    await moveChecks(ctx.tx, row.id, ['email-ownership'], 'rerun', contact)
    await moveChecks(ctx.tx, row.id, others, 'reset', { ...settled(ctx.now), ...blank })
  } else {
    const finding = findRegistration(profile)
    const business = changed.filter((kind) => kind === 'business')
    await moveChecks(ctx.tx, row.id, business, 'rerun', { ...operator, finding })
    const rest = changed.filter((kind) => kind !== 'business')
    await moveChecks(ctx.tx, row.id, rest, 'rerun', operator)
  }
  await moveChecks(ctx.tx, row.id, checkKinds, 'answer', operator)
  return { mustConfirm, changed }
}

/** The contact has denied: the applicant names another one (W1.9). */
export async function denyOwnership(ctx: Ctx, row: EnrolmentRow): Promise<void> {
  await inCapacity(ctx, 'as_identity', (tx) =>
    moveCheck(tx, row.id, 'email-ownership', 'reject', {
      ...turnOf(ctx.now, 'applicant'),
      rule: 'contact-denied',
    }),
  )
}
