import type { MfaPolicy } from '#contract/proofs.ts'

let isOfEverybody = false

/** Said once at start: whether the installation requires a second factor of everybody, whatever a tenant chose. */
export function requireOfEverybody(is: boolean): void {
  isOfEverybody = is
}

/** Whether tenants have no choice, and neither has who is still enrolling (ASVS 6.3.3). */
export const isRequiredOfEverybody = (): boolean => isOfEverybody

/** What holds for a tenant that chose so; its own choice is kept for the day the installation leaves it again. */
export const policyInForce = (chosen: string): MfaPolicy =>
  isOfEverybody || chosen === 'required' ? 'required' : 'optional'
