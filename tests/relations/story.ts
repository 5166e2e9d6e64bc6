import type { AdminRightsRole } from '#contract/customers.ts'
import { adminRightsRoles } from '#contract/customers.ts'
import type { DirectoryRole } from '#contract/directory-roles.ts'
import {
  type Administration,
  type Invitation,
  isOpen,
  type Model,
  type OrgName,
  orgOf,
  type Person,
  type Subscription,
} from './model.ts'

// What can happen in a story, and what its numbers mean.

/** What an invitation asks for, or a customer gives, in one word each. */
export type Wish = { order: boolean; roles: 'all' | 'readers' | 'none'; agreement: boolean }
export const rolesIn: Record<Wish['roles'], AdminRightsRole[]> = {
  all: [...adminRightsRoles],
  readers: ['directory-readers'],
  none: [],
}
/** Bundles an admin relationship is asked for; one that shows no people, one that ends by itself always (C5). */
export const bundles: Record<'support' | 'licences' | 'readers' | 'everything', DirectoryRole[]> = {
  support: ['service-support-administrator'],
  licences: ['directory-readers', 'license-administrator'],
  readers: ['directory-readers'],
  everything: ['directory-readers', 'global-administrator'],
}
type Bundle = keyof typeof bundles
/** How a customer's invitation is made: for whom, how often it works, and what it asks. */
type Asked = { asks: Wish | null; bound: OrgName | null; maxUses: number }

export type Step =
  | { do: 'ask-partner'; who: Person }
  | ({ do: 'ask-alone'; who: Person } & Asked)
  | ({ do: 'ask-customer'; who: Person; partnership: number } & Asked)
  | { do: 'open' | 'see' | 'decline' | 'keep'; who: Person; invitation: number }
  | {
      do: 'accept'
      who: Person
      invitation: number
      only: 'provider' | 'reseller' | null
      gives: Wish | null
      agrees: boolean
    }
  | { do: 'authorize'; who: Person; invitation: number; access: boolean }
  | { do: 'revoke' | 'send' | 'replace'; who: Person; invitation: number }
  | {
      do: 'remove' | 'withdraw-notice' | 'grant-access' | 'revoke-access' | 'end-by-operator'
      who: Person
      partnership: number
    }
  | { do: 'give-notice'; who: Person; partnership: number; days: number }
  | {
      do: 'remove-rights' | 'give-back' | 'end-by-customer' | 'end-by-partner'
      who: Person
      relationship: number
    }
  | { do: 'order'; who: Person; relationship: number; reseller: OrgName }
  | { do: 'suspend-subscription' | 'reactivate-subscription'; who: Person; subscription: number }
  | {
      do: 'ask-administration'
      who: Person
      relationship: number
      bundle: Bundle
      days: number
      extends: boolean
    }
  | {
      do: 'approve' | 'refuse' | 'terminate' | 'take-back' | 'drop-role'
      who: Person
      administration: number
    }
  /** Whether it extends itself from now on. */
  | { do: 'extend'; who: Person; administration: number; on: boolean }
  /** No bundle: all that was approved. */
  | { do: 'assign-group'; who: Person; administration: number; bundle: Bundle | null }
  | { do: 'suspend' | 'reinstate'; who: Person; partner: OrgName }
  | { do: 'time'; days: number }

/** What a story's numbers mean: counted from the newest, among those the step makes sense for, or among all. */
export function resolve(m: Model, step: Step): Step {
  if (step.do === 'time') return step
  if (step.do === 'reinstate' && !m.suspended.has(step.partner))
    return { ...step, partner: [...m.suspended][0] ?? step.partner }
  const own = orgOf(step.who)
  const isOwn = (one: object) => own === 'op' || Object.values(one).includes(own)
  if ('invitation' in step)
    return { ...step, invitation: nth(m.invitations, step.invitation, fittingInvitation(m, step, own)) }
  if ('partnership' in step)
    return { ...step, partnership: nth(m.partnerships, step.partnership, (p) => !p.isOver && isOwn(p)) }
  if ('relationship' in step) return { ...step, relationship: nth(m.relationships, step.relationship, isOwn) }
  if ('subscription' in step) {
    const from = step.do === 'suspend-subscription' ? 'active' : 'suspended'
    const isWanted = (s: Subscription) => isOwn(s) && s.state === from
    return { ...step, subscription: nth(m.subscriptions, step.subscription, isWanted) }
  }
  if ('administration' in step) {
    const isOfActive = ['terminate', 'drop-role', 'extend', 'assign-group'].includes(step.do)
    const states = isOfActive ? ['active'] : ['approval_pending']
    if (step.do === 'assign-group') states.push('approval_pending')
    const isWanted = (a: Administration) =>
      isOwn(a) && states.includes(a.state) && (step.do !== 'drop-role' || a.roles.length > 1)
    return { ...step, administration: nth(m.administrations, step.administration, isWanted) }
  }
  return step
}

type LinkStep = Extract<Step, { invitation: number }>
function fittingInvitation(m: Model, step: LinkStep, own: OrgName): (i: Invitation) => boolean {
  if (step.do === 'authorize') return (i) => i.kind === 'partnership' && isOpen(m, i)
  if (step.do === 'accept') return (i) => i.kind !== 'partnership' && isOpen(m, i) && (i.bound ?? own) === own
  if (['revoke', 'send', 'replace'].includes(step.do)) return (i) => i.from === own
  return () => true
}
function nth<T>(all: T[], n: number, isWanted: (one: T) => boolean): number {
  const keys = [...all.keys()]
  const fitting = n > 2 ? keys : keys.filter((index) => isWanted(all[index] as T))
  return fitting.at(-1 - (n % Math.max(fitting.length, 1))) ?? 9999
}
