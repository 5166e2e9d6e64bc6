import type { Endpoint } from '#contract/endpoint.ts'
import { customerPermissions } from '#contract/permissions.ts'
import { type Pending, proofMinutes, type Way } from '#contract/proofs.ts'
import { AppError } from './app-error.ts'
import type { Actor, Proofs } from './context.ts'
import { isRequiredOfEverybody } from './second-factor-rule.ts'

/**
 * What a session waits for: a second factor the person has is always asked for; one the tenant requires has to
 * be set up, once the organisation is past its enrolment and there is something to guard. Whoever acts for another
 * organisation than the own, as guest or from another tenant of the account, always needs one (I-31).
 */
export function pendingOf(
  { secondFactorAt }: Proofs,
  ways: readonly Way[],
  organisation: { mfa_policy: string; state: string; isHome: boolean },
): Pending | null {
  if (secondFactorAt) return null
  if (ways.includes('recovery-code')) return 'second-factor'
  const isRequired =
    isRequiredOfEverybody() || (organisation.mfa_policy === 'required' && organisation.state !== 'enrolling')
  return isRequired || !organisation.isHome ? 'set-up-factor' : null
}

/** A session that waits for its second factor may do nothing but give it, or set it up. */
export function requireNotPending({ whilePending = [] }: Endpoint, { pending, ways }: Actor): void {
  if (pending && !whilePending.includes(pending))
    throw new AppError('second_factor_required', { pending, ways })
}

/** A partner's work on customers takes a second factor, whatever the tenant's policy (I-31). */
export function requireSecondFactor({ access }: Endpoint, actor: Actor): void {
  const isPartner = actor.kind === 'provider' || actor.kind === 'reseller'
  const isOnCustomers = access !== 'public' && access !== 'signed-in' && customerPermissions.has(access)
  if (isPartner && isOnCustomers) requireFactor(actor)
}

/** The same where only the record says that it takes one. */
export function requireFactor({ proofs, ways }: Actor): void {
  if (!proofs.secondFactorAt) throw new AppError('second_factor_required', { ways })
}

/** Asks again who it is when the last proof, by password, provider or second factor, is too old. */
export function requireFreshProof({ proofs, ways }: Actor, now: Date): void {
  const last = Math.max(proofs.passwordAt?.getTime() ?? 0, proofs.secondFactorAt?.getTime() ?? 0)
  if (now.getTime() - last > proofMinutes * 60_000) throw new AppError('proof_required', { ways })
}
