import {
  type Administration,
  day,
  endRelationship,
  hasRights,
  hasSigned,
  type Model,
  type OrgName,
  orgOf,
  related,
  type Relationship,
  standing,
  type Subscription,
} from './model.ts'
import { bundles, type Step } from './story.ts'

// What partners do at a customer: leave, order, administer; and what the customer answers.

type RelationshipStep = Extract<Step, { relationship: number }>
export function aboutRelationship(m: Model, step: RelationshipStep, named: Relationship | undefined): string {
  const own = orgOf(step.who)
  const isCustomers = step.do === 'remove-rights' || step.do === 'end-by-customer'
  if (step.do === 'give-back') return giveBack(named && related(m, own, named.customer))
  // A partner names the customer, a customer the relationship.
  const r = isCustomers ? named : named && related(m, own, named.customer)
  if (!r || (isCustomers && r.customer !== own)) return 'not_found' // I-01
  if (step.do === 'remove-rights') return removeRights(m, r)
  if (step.do === 'order') return order(m, r, step.reseller)
  if (step.do === 'ask-administration') return askAdministration(m, step, r)
  if (step.do === 'end-by-partner' && m.subscriptions.some((s) => isLeftBehind(s, r)))
    return 'still_subscribed' // I-12
  endRelationship(m, r)
  return 'ok'
}

const isLeftBehind = (s: Subscription, { partner, customer }: Relationship) =>
  s.state === 'active' && s.customer === customer && (s.provider === partner || s.reseller === partner)

/** W11c: the default administration of whoever gives it back; where there is none, nothing happens. */
function giveBack(r: Relationship | undefined): string {
  if (r) r.roles = null
  return 'ok'
}

/** W11b: every administration ends, the relationship stays (I-11). */
function removeRights(m: Model, r: Relationship): string {
  if (!hasRights(m, r)) return 'wrong_state'
  r.roles = null
  for (const a of m.administrations)
    if (a.state === 'active' && a.partner === r.partner && a.customer === r.customer) a.state = 'terminated'
  return 'ok'
}

/** What stands in the way of an order, in the order a person would mend it (I-01, I-02, I-50, I-51). */
function orderObstacle(m: Model, r: Relationship, reseller: OrgName): string | null {
  const other = related(m, reseller, r.customer)
  if (!m.agreed.has(r.customer)) return 'no-agreement'
  if (!r.mayOrder) return 'no-buy-right'
  if (m.suspended.has(r.partner)) return 'partner-suspended'
  if (!standing(m, r.partner, reseller)) return 'no-partnership'
  if (m.suspended.has(reseller)) return 'reseller-suspended'
  if (!hasSigned(reseller)) return 'reseller-not-enrolled'
  if (!other) return 'reseller-without-relationship'
  return other.mayOrder ? null : 'reseller-no-buy-right'
}

function order(m: Model, r: Relationship, reseller: OrgName): string {
  const obstacle = orderObstacle(m, r, reseller)
  if (obstacle) return `order_refused: ${obstacle}`
  m.subscriptions.push({ provider: r.partner, reseller, customer: r.customer, state: 'active' })
  return 'ok'
}

type SubscriptionStep = Extract<Step, { subscription: number }>
/**
 * Only the provider that bought it, while the customer is its own; a suspended one manages what exists (I-51). What
 * would run again needs its reseller of record to be the customer's still (I-02).
 */
export function aboutSubscription(m: Model, step: SubscriptionStep, s: Subscription | undefined): string {
  if (s?.provider !== orgOf(step.who) || !related(m, s.provider, s.customer)) return 'not_found'
  const begins = step.do === 'reactivate-subscription' && s.state === 'suspended'
  if (begins && !related(m, s.reseller, s.customer)) return 'order_refused: reseller-without-relationship'
  s.state = step.do === 'suspend-subscription' ? 'suspended' : 'active'
  return 'ok'
}

type Asking = Extract<Step, { do: 'ask-administration' }>
function askAdministration(m: Model, { bundle, days, extends: autoExtend }: Asking, r: Relationship): string {
  if (autoExtend && bundle === 'everything') return 'invalid_input' // C5
  if (m.suspended.has(r.partner)) return 'partner_suspended'
  const { partner, customer } = r
  m.administrations.push({
    partner,
    customer,
    roles: bundles[bundle],
    days,
    autoExtend,
    state: 'approval_pending',
    requested: m.now,
    ends: 0,
    assigned: null,
  })
  return 'ok'
}

type AdministrationStep = Extract<Step, { administration: number }>
export function aboutAdministration(
  m: Model,
  step: AdministrationStep,
  a: Administration | undefined,
): string {
  const own = orgOf(step.who)
  const isTheirs = a && (a.customer === own || (a.partner === own && related(m, own, a.customer)))
  if (!a || !isTheirs) return 'not_found'
  if (step.do === 'assign-group') return assignGroup(a, step.bundle)
  if (step.do === 'drop-role') return dropRole(a)
  if (step.do === 'extend') return extend(a, step.on, own)
  const [from, to] = edges[step.do]
  if (a.state === to) return 'ok'
  if (a.state !== from) return 'wrong_state'
  if (to === 'active') {
    if (m.suspended.has(a.partner)) return 'partner_suspended'
    a.ends = m.now + a.days * day // I-30
  }
  a.state = to
  return 'ok'
}
const edges = {
  approve: ['approval_pending', 'active'],
  refuse: ['approval_pending', 'declined'],
  'take-back': ['approval_pending', 'withdrawn'],
  terminate: ['active', 'terminated'],
} as const

function assignGroup(a: Administration, bundle: keyof typeof bundles | null): string {
  if (!['approval_pending', 'active'].includes(a.state)) return 'wrong_state'
  const roles = bundle ? bundles[bundle] : a.roles
  if (roles.some((role) => !a.roles.includes(role))) return 'invalid_input' // I-32
  a.assigned = roles
  return 'ok'
}

/** Pain 34: the last of its roles is given back, and the group's with it; one has to stay. */
function dropRole(a: Administration): string {
  if (a.state !== 'active' || a.roles.length < 2) return 'wrong_state'
  a.roles = a.roles.slice(0, -1)
  const held = a.assigned?.filter((role) => a.roles.includes(role)) ?? []
  a.assigned = held.length > 0 ? held : null // I-32
  return 'ok'
}

/** C5: both sides stop it, only the customer lets it, and never with Global administrator. */
function extend(a: Administration, on: boolean, own: OrgName): string {
  if (a.autoExtend === on) return 'ok'
  if (on && a.roles.includes('global-administrator')) return 'invalid_input'
  if (on && own === a.partner) return 'forbidden'
  if (a.state !== 'active') return 'wrong_state'
  a.autoExtend = on
  return 'ok'
}

/** What happens to admin relationships by themselves (§3.8, I-30). */
export function runOut(m: Model): void {
  for (const a of m.administrations) {
    if (a.state === 'approval_pending' && a.requested + 90 * day <= m.now) a.state = 'request_expired'
    if (a.state !== 'active') continue
    if (a.autoExtend && a.ends <= m.now + day) a.ends += 180 * day
    if (!a.autoExtend && a.ends <= m.now) a.state = 'expired'
  }
}
