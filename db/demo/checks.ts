import { checkKinds, type CheckKind, type CheckState, turnDays, vettingRules } from '#contract/checks.ts'
import { addBusinessDays } from '#server/platform/business-days.ts'
import { type ApplicantFacts, applicants } from './applicants.ts'
import type { enrolmentRows } from './enrolments.ts'
import { type Org, orgOf, personOf } from './organisations.ts'
import { iso, type Row } from './rows.ts'

type Enrolment = ReturnType<typeof enrolmentRows>[number] & { organisation_id: string }

/** Where a check stands when the facts say nothing else. */
function stateOf({ state }: Enrolment, kind: CheckKind, facts: Partial<ApplicantFacts>): CheckState {
  const named = facts.checks?.[kind]
  if (named) return named
  const { rejection } = facts
  if (rejection && vettingRules[rejection.reason].check === kind) return 'rejected'
  if (state === 'email_verification') return kind === 'email-ownership' ? 'pending' : 'not_started'
  if (state === 'qualified' || state === 'active') return 'passed'
  return kind === 'email-ownership' || kind === 'employment' ? 'passed' : 'pending'
}

/** The demo writes moments as Date; the row's type would also allow text. */
const lastMove = ({ decided_at, email_confirmed_at, submitted_at, created_at }: Enrolment): Date =>
  new Date(decided_at ?? email_confirmed_at ?? submitted_at ?? created_at)

function checkRow(enrolment: Enrolment, kind: CheckKind, facts: Partial<ApplicantFacts>, operator: string) {
  const state = stateOf(enrolment, kind, facts)
  const since = lastMove(enrolment)
  const isOpen = state === 'challenged' || state === 'rejected'
  const actor = isOpen ? 'applicant' : kind === 'email-ownership' ? 'contact' : 'operator'
  const turn = isOpen || state === 'pending' ? actor : null
  const decides = kind !== 'email-ownership' && kind !== 'employment' && state === 'passed'
  return {
    enrolment_id: enrolment.id ?? '',
    organisation_id: enrolment.organisation_id,
    kind,
    state,
    since: iso(since),
    due_at: turn ? iso(addBusinessDays(since, turnDays[turn])) : null,
    next_actor: turn,
    rule: isOpen ? (facts.rejection?.reason ?? facts.asked?.rule ?? null) : null,
    comment: isOpen ? (facts.asked?.comment ?? null) : null,
    finding:
      kind !== 'employment' || state === 'not_started'
        ? null
        : state === 'challenged'
          ? 'domain-differs'
          : 'domain-of-tenant',
    decided_by_name: decides ? operator : null,
  }
}

/** The boards of all applications, and what is due first of each. */
export function checkRows(orgs: Org[], enrolments: Enrolment[]) {
  const operator = personOf(orgOf(orgs, 'kompass')).name
  const rows: Row<'vetting_checks'>[] = []
  const due = new Map<string, string>()
  for (const enrolment of enrolments) {
    const facts = applicants.find(({ key }) => orgOf(orgs, key).id === enrolment.organisation_id) ?? {}
    const board = checkKinds.map((kind) => checkRow(enrolment, kind, facts, operator))
    rows.push(...board)
    const dates = board.flatMap(({ due_at }) => due_at ?? []).toSorted()
    due.set(enrolment.id ?? '', dates[0] ?? iso(addBusinessDays(lastMove(enrolment), turnDays.operator)))
  }
  return { rows, due }
}
