import { adminRightsRoles, type AdminRightsRole, type Asks } from '#contract/customers.ts'
import type { DirectoryRole } from '#contract/directory-roles.ts'
import {
  day,
  ended,
  hasOpenState,
  type Invitation,
  isAbroad,
  isOpen,
  kindOf,
  may,
  type Model,
  type OrgName,
  orgOf,
  type Person,
  related,
  shownState,
  standing,
} from './model.ts'
import { rolesIn, type Step, type Wish } from './story.ts'

// What becomes of an invitation, and what a consent gives.

type Asked = Pick<Extract<Step, { do: 'ask-alone' }>, 'asks' | 'bound' | 'maxUses'>
const nothing: Asks = { order: false, roles: [], agreement: false }
/** All of it unless the sender says otherwise; a provider alone asks for no roles (pain 41). */
const usual = (kind: Invitation['kind'], from: OrgName): Wish => ({
  order: true,
  roles: kind === 'reseller_alone' && kindOf(from) === 'provider' ? 'none' : 'all',
  agreement: true,
})
const asksOf = ({ roles, ...rest }: Wish): Asks => ({ ...rest, roles: rolesIn[roles] })

export function invite(
  m: Model,
  kind: Invitation['kind'],
  from: OrgName,
  other: OrgName | null,
  asked?: Asked,
): string {
  if ([from, other].some((org) => org && m.suspended.has(org))) return 'partner_suspended' // I-51
  const maxUses = asked?.maxUses ?? 1
  m.invitations.push({
    kind,
    from,
    with: other,
    asks: kind === 'partnership' ? nothing : asksOf(asked?.asks ?? usual(kind, from)),
    bound: maxUses === 1 ? (asked?.bound ?? null) : null,
    maxUses,
    state: 'draft',
    expires: m.now + 30 * day,
    by: [],
    successor: false,
    orphaned: false,
  })
  return 'ok'
}

type LinkStep = Extract<Step, { invitation: number }>
export function aboutInvitation(m: Model, step: LinkStep, i: Invitation | undefined): string {
  const own = orgOf(step.who)
  if (step.do === 'revoke' || step.do === 'send' || step.do === 'replace') return bySender(m, step.do, own, i)
  if (!i) return 'link_invalid'
  if (step.do === 'open') return 'ok' // I-45: opening changes nothing
  if (step.do === 'see') {
    if (isOpen(m, i)) i.state = 'viewed'
    return 'ok'
  }
  if (step.do === 'decline') return decline(m, step.who, i)
  if (step.do === 'keep') return keep(m, step.who, i)
  if (step.do === 'authorize') return authorize(m, step, i)
  return accept(m, step as Accept, i)
}

function bySender(m: Model, action: 'revoke' | 'send' | 'replace', own: OrgName, i?: Invitation): string {
  if (action !== 'revoke' && m.suspended.has(own)) return 'partner_suspended'
  if (i?.from !== own) return 'not_found'
  if (action === 'replace') return replace(m, i)
  if (!isOpen(m, i)) return 'wrong_state'
  i.state = action === 'revoke' ? 'revoked' : 'sent'
  return 'ok'
}

/** The new one asks for the same of the same (pain 15); clicked again, it is the same one. */
function replace(m: Model, i: Invitation): string {
  if (i.successor) return 'ok'
  if (i.orphaned) return 'partnership_ended'
  if (!hasOpenState(i)) return 'wrong_state'
  if (i.with && m.suspended.has(i.with)) return 'partner_suspended'
  m.invitations.push({ ...i, state: 'draft', expires: m.now + 30 * day, by: [] })
  Object.assign(i, { state: 'superseded', successor: true })
  return 'ok'
}

const answerOf = (i: Invitation) =>
  i.kind === 'partnership' ? 'partnership.authorize' : 'relationship.accept'

/** Whoever is not meant does not answer either way (pains 17, 18); a campaign stays open to the others. */
function decline(m: Model, who: Person, i: Invitation): string {
  if (!may(who, answerOf(i))) return 'forbidden'
  const over = ended(m, i)
  if (over) return over
  if (['wrong-kind', 'wrong-domain', 'own-organisation', 'other-region'].includes(obstacle(m, who, i) ?? ''))
    return 'wrong_organisation'
  if (i.maxUses === 1) i.state = 'declined'
  return 'ok'
}

function keep(m: Model, who: Person, i: Invitation): string {
  const over = ended(m, i)
  if (over) return over
  return [null, 'not-global-admin'].includes(obstacle(m, who, i)) ? 'ok' : 'wrong_state'
}

type AskingPartner = { org: OrgName; order: boolean; roles: AdminRightsRole[] }
/** Together only the reseller administers (W7). */
export function askingOf({ kind, from, with: other, asks: { order, roles } }: Invitation): AskingPartner[] {
  if (kind === 'reseller_alone') return [{ org: from, order, roles }]
  return [from, other as OrgName].map((org) => ({
    org,
    order,
    roles: kindOf(org) === 'reseller' ? roles : [],
  }))
}

/** All partners have all that the invitation asks for (W9). */
const holdsAll = (m: Model, own: OrgName, i: Invitation): boolean =>
  askingOf(i).every(({ org, order, roles }) => {
    const r = related(m, org, own)
    if (!r || (order && !r.mayOrder) || (i.asks.agreement && !m.agreed.has(own))) return false
    return roles.every((role) => r.roles?.includes(role))
  })

/** The first thing in the way of the organisation's answer, as the link's page names it. */
export function obstacle(m: Model, who: Person, i: Invitation): string | null {
  const own = orgOf(who)
  const isPartnership = i.kind === 'partnership'
  if (isPartnership && kindOf(own) === 'reseller' && standing(m, i.from, own)) return 'already-connected'
  const state = shownState(m, i)
  const isCustomers = !isPartnership && kindOf(own) === 'customer'
  if (state === 'accepted') return isCustomers && holdsAll(m, own, i) ? 'already-connected' : 'used'
  if (i.orphaned) return 'partnership-ended'
  if (['declined', 'revoked', 'superseded', 'expired'].includes(state)) return state
  if (own === i.from || own === i.with) return 'own-organisation'
  if (kindOf(own) !== (isPartnership ? 'reseller' : 'customer')) return 'wrong-kind'
  if (i.bound && i.bound !== own) return 'wrong-domain'
  if (!isPartnership && holdsAll(m, own, i)) return 'already-connected'
  if (!may(who, answerOf(i))) return 'not-global-admin'
  if (isAbroad(own) !== isAbroad(i.from)) return 'other-region' // I-08
  if (m.suspended.has(own)) return 'own-suspended'
  return [i.from, i.with].some((org) => org && m.suspended.has(org)) ? 'sender-not-ready' : null
}

/** I-04: invitation of the one, consent of the other's global admin; clicked again it answers the same (I-06). */
function authorize(m: Model, { who, access }: Extract<Step, { do: 'authorize' }>, i: Invitation): string {
  const own = orgOf(who)
  if (i.kind !== 'partnership') return 'wrong_organisation'
  if (standing(m, i.from, own)) return 'ok'
  const over = ended(m, i)
  if (over) return over
  if (obstacle(m, who, i)) return 'wrong_organisation'
  Object.assign(i, { state: 'accepted', by: [own] })
  m.partnerships.push({
    provider: i.from,
    reseller: own,
    isOver: false,
    endsOn: null,
    noticeBy: null,
    access,
  })
  return 'ok'
}

type Accept = Extract<Step, { do: 'accept' }>
/** Whom the customer chose and for what; undefined gives all that is asked. Nobody answers for who did not ask. */
export function chosenBy({ only, gives }: Accept, i: Invitation): AskingPartner[] | undefined {
  if (!only && !gives) return undefined
  const asking = askingOf(i)
  const fitting = asking.filter(({ org }) => !only || kindOf(org) === only)
  return (fitting.length > 0 ? fitting : asking).map((partner) => {
    if (!gives) return partner
    const isAdmin = i.kind === 'reseller_alone' || kindOf(partner.org) === 'reseller'
    return { org: partner.org, order: gives.order, roles: isAdmin ? rolesIn[gives.roles] : [] }
  })
}

/** I-05: those the customer chose, at once or not at all; what stands stays as it is, and gains what is new (I-10). */
function accept(m: Model, step: Accept, i: Invitation): string {
  const own = orgOf(step.who)
  if (i.kind === 'partnership') return 'wrong_organisation'
  if (i.by.includes(own)) return 'ok'
  const over = ended(m, i)
  if (over) return over
  if (obstacle(m, step.who, i)) return 'wrong_organisation'
  const asking = askingOf(i)
  const given = chosenBy(step, i) ?? asking
  const isBeyond = given.some(({ org, order, roles }) => {
    const asked = asking.find((partner) => partner.org === org)
    return (order && !asked?.order) || roles.some((role) => !asked?.roles.includes(role))
  })
  if (isBeyond) return 'invalid_input'
  i.by.push(own)
  i.state = i.by.length === i.maxUses ? 'accepted' : 'viewed'
  if (i.asks.agreement && step.agrees) m.agreed.add(own)
  for (const partner of given) connect(m, own, partner)
  return 'ok'
}

function connect(m: Model, customer: OrgName, { org, order, roles }: AskingPartner) {
  const existing = related(m, org, customer)
  const r = existing ?? { partner: org, customer, mayOrder: false, roles: null }
  if (!existing) m.relationships.push(r)
  r.mayOrder ||= order
  if (roles.length > 0) r.roles = adminRightsRoles.filter((role) => isIn(r.roles, role) || isIn(roles, role))
}
const isIn = (roles: readonly DirectoryRole[] | null, role: DirectoryRole) => roles?.includes(role) ?? false
