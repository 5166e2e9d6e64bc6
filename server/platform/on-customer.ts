import { type Asking, decide, type Decision, type Standing } from '#contract/decision.ts'
import type { Endpoint } from '#contract/endpoint.ts'
import type { Permission } from '#contract/permissions.ts'
import { AppError } from './app-error.ts'
import type { Actor, Ctx, CustomerFacts } from './context.ts'

/** The person of a session, as the decision wants it. */
export const askingOf = ({ kind, roles, isGuest, proofs }: Actor): Asking => ({
  kind,
  roles,
  isGuest,
  hasSecondFactor: proofs.secondFactorAt !== null,
})

/** What the opening statement of a partner's route found. */
export const standingOf = (facts: CustomerFacts | undefined): Standing => ({
  isRelated: Boolean(facts?.customer),
  defaultRoles: facts?.defaultRoles ?? null,
  delegatedRoles: facts?.delegatedRoles ?? null,
  elevatedRoles: facts?.elevatedRoles ?? null,
})

/** Whether this person may do this at the customer the route names. */
export const decideHere = (
  actor: Actor,
  permission: Permission,
  facts: CustomerFacts | undefined,
): Decision => decide(askingOf(actor), permission, standingOf(facts))

/**
 * A partner's route about a customer, once relationship and grant are known: what needs a role in the customer's
 * directory is refused without one (I-24, I-33), naming the roles of which one would be enough. Else the role that
 * was used is noted.
 */
export function requireOnCustomer({ access }: Endpoint, ctx: Ctx, facts: CustomerFacts | undefined): void {
  if (!facts || access === 'public' || access === 'signed-in') return
  const decision = decideHere(ctx.actor, access, facts)
  if (decision.may) ctx.usedRole = decision.adminRole
  if (decision.may || decision.obstacle !== 'admin-role') return
  throw new AppError('forbidden', {
    missing: 'admin-rights',
    needs: decision.needs,
    holders: ['customer.global-admin'],
  })
}
