import type { Role } from '#contract/permissions.ts'
import { type OrgKind, permissionsOf } from '#contract/permissions.ts'

// What should be true, in as few words as possible: the rules of domain.md, without a database.

/** Two of each, so that everybody is somebody's stranger. */
export const orgNames = ['op', 'p0', 'p1', 'r0', 'r1', 'c0', 'c1'] as const
export type OrgName = (typeof orgNames)[number]
const kinds = { o: 'operator', p: 'provider', r: 'reseller', c: 'customer' } as const
export const kindOf = (org: OrgName): OrgKind => kinds[org[0] as keyof typeof kinds]

/** Who acts: an organisation's global admin, or somebody of it who may less. */
export const people = [...orgNames, 'r0-agent', 'p0-billing', 'c0-billing'] as const
export type Person = (typeof people)[number]
export const orgOf = (person: Person) => person.slice(0, 2) as OrgName
export const rolesOf = (person: Person): Role[] => {
  if (person.endsWith('-agent')) return ['admin-agent']
  if (person.endsWith('-billing')) return ['billing-admin']
  return kindOf(orgOf(person)) === 'customer' || person === 'op'
    ? ['global-admin']
    : ['global-admin', 'admin-agent']
}
const mayOf = Object.fromEntries(
  people.map((person) => [person, permissionsOf(kindOf(orgOf(person)), rolesOf(person))]),
)

type InvitationState = 'draft' | 'sent' | 'viewed' | 'accepted' | 'declined' | 'revoked'
export type Invitation = {
  kind: 'partnership' | 'reseller_joint'
  from: OrgName
  with: OrgName | null
  state: InvitationState
  expires: number
  by: OrgName | null
}
export type Partnership = {
  provider: OrgName
  reseller: OrgName
  isOver: boolean
  endsOn: string | null
  noticeBy: OrgName | null
  access: boolean
}
export type Relationship = { partner: OrgName; customer: OrgName; hasRights: boolean }
export type Model = {
  now: number
  suspended: Set<OrgName>
  invitations: Invitation[]
  partnerships: Partnership[]
  relationships: Relationship[]
}

export const day = 86_400_000
export const emptyModel = (now: number): Model => ({
  now,
  suspended: new Set(),
  invitations: [],
  partnerships: [],
  relationships: [],
})

const openStates: InvitationState[] = ['draft', 'sent', 'viewed']
export const isOpen = (m: Model, i: Invitation) => openStates.includes(i.state) && i.expires > m.now
/** How its sender reads it today. */
export const shownState = (m: Model, i: Invitation) =>
  openStates.includes(i.state) && i.expires <= m.now ? 'expired' : i.state
export const dateOf = (at: number) => new Date(at).toISOString().slice(0, 10)
const standing = (m: Model, provider: OrgName, reseller: OrgName) =>
  m.partnerships.find((p) => !p.isOver && p.provider === provider && p.reseller === reseller)
const related = (m: Model, partner: OrgName, customer: OrgName) =>
  m.relationships.find((r) => r.partner === partner && r.customer === customer)
const isSide = (p: Partnership, org: OrgName) => p.provider === org || p.reseller === org
export const otherSide = (p: Partnership, org: OrgName) => (p.provider === org ? p.reseller : p.provider)

/** What ended invitations answer whoever opens their link. */
function ended(m: Model, i: Invitation): string | undefined {
  if (i.state === 'accepted' || i.state === 'declined') return 'link_used'
  if (i.state === 'revoked') return 'link_revoked'
  return i.expires <= m.now ? 'link_expired' : undefined
}
/** What the two sent together falls with their partnership (W6r). */
function revokeJoint(m: Model, { provider, reseller }: Partnership) {
  for (const i of m.invitations)
    if (
      i.kind === 'reseller_joint' &&
      isOpen(m, i) &&
      [i.from, i.with].every((o) => o === provider || o === reseller)
    )
      i.state = 'revoked'
}
function end(m: Model, p: Partnership) {
  p.isOver = true
  revokeJoint(m, p)
}

export type Step =
  | { do: 'ask-partner'; who: Person }
  | { do: 'ask-customer'; who: Person; partnership: number }
  | { do: 'open' | 'see' | 'decline' | 'keep'; who: Person; invitation: number }
  | { do: 'accept'; who: Person; invitation: number; only: 'provider' | 'reseller' | null }
  | { do: 'authorize'; who: Person; invitation: number; access: boolean }
  | { do: 'revoke' | 'send'; who: Person; invitation: number }
  | {
      do: 'remove' | 'withdraw-notice' | 'grant-access' | 'revoke-access' | 'end-by-operator'
      who: Person
      partnership: number
    }
  | { do: 'give-notice'; who: Person; partnership: number; days: number }
  | { do: 'remove-rights'; who: Person; relationship: number }
  | { do: 'suspend' | 'reinstate'; who: Person; partner: OrgName }
  | { do: 'time'; days: number }

/** What a story's numbers mean: counted from the newest, among those the step makes sense for, or among all. */
export function resolve(m: Model, step: Step): Step {
  if ('invitation' in step) {
    const isWanted = {
      authorize: ({ kind }: Invitation) => kind === 'partnership',
      accept: ({ kind }: Invitation) => kind === 'reseller_joint',
      open: () => true,
      see: () => true,
      decline: () => true,
      keep: () => true,
      revoke: () => true,
      send: () => true,
    }[step.do]
    return { ...step, invitation: nth(m.invitations, step.invitation, isWanted) }
  }
  if ('partnership' in step)
    return {
      ...step,
      partnership: nth(m.partnerships, step.partnership, (p) => step.partnership > 1 || !p.isOver),
    }
  if ('relationship' in step)
    return { ...step, relationship: nth(m.relationships, step.relationship, () => true) }
  return step
}
function nth<T>(all: T[], n: number, isWanted: (one: T) => boolean): number {
  const fitting = n === wild ? [...all.keys()] : [...all.keys()].filter((index) => isWanted(all[index] as T))
  return fitting.at(-1 - (n % Math.max(fitting.length, 1))) ?? 9999
}
/** Any at all, whether it makes sense or not. */
export const wild = 40

const needs: Record<string, string> = {
  'ask-partner': 'partnership.request',
  'ask-customer': 'customer.invite',
  authorize: 'partnership.authorize',
  accept: 'relationship.accept',
  revoke: 'invitation.view',
  send: 'invitation.view',
  remove: 'partnership.remove',
  'give-notice': 'partnership.remove',
  'withdraw-notice': 'partnership.remove',
  'grant-access': 'partner-access.change',
  'revoke-access': 'partner-access.change',
  'end-by-operator': 'partnership.end',
  'remove-rights': 'admin-rights.remove',
  suspend: 'partner.suspend',
  reinstate: 'partner.suspend',
}
const may = (person: Person, permission: string) => mayOf[person]?.has(permission as never) ?? false

/** One step: `ok`, or the code of the refusal. Changes the model only when it is `ok`. */
export function apply(m: Model, step: Step): string {
  if (step.do === 'time') return passTime(m, step.days)
  const needed = needs[step.do]
  if (needed && !may(step.who, needed)) return 'forbidden'
  if ('invitation' in step) return aboutInvitation(m, step, m.invitations[step.invitation])
  if ('partnership' in step) return aboutPartnership(m, step, m.partnerships[step.partnership])
  if (step.do === 'ask-partner') return askPartner(m, orgOf(step.who))
  if (step.do === 'remove-rights') return removeRights(m, step)
  return measure(m, step as Extract<Step, { partner: OrgName }>)
}

function passTime(m: Model, days: number): string {
  m.now += days * day
  for (const p of m.partnerships) if (!p.isOver && p.endsOn && p.endsOn < dateOf(m.now)) end(m, p)
  return 'ok'
}

const newInvitation = (
  m: Model,
  kind: Invitation['kind'],
  from: OrgName,
  other: OrgName | null,
): Invitation => ({
  kind,
  from,
  with: other,
  state: 'draft',
  expires: m.now + 30 * day,
  by: null,
})

function askPartner(m: Model, own: OrgName): string {
  if (m.suspended.has(own)) return 'partner_suspended' // I-51
  m.invitations.push(newInvitation(m, 'partnership', own, null))
  return 'ok'
}

function removeRights(m: Model, { who, relationship }: Extract<Step, { do: 'remove-rights' }>): string {
  const r = m.relationships[relationship]
  if (!r || r.customer !== orgOf(who)) return 'not_found'
  if (!r.hasRights) return 'wrong_state'
  r.hasRights = false // I-11: the relationship stays
  return 'ok'
}

function measure(m: Model, { do: action, partner }: Extract<Step, { partner: OrgName }>): string {
  if (m.suspended.has(partner) === (action === 'suspend')) return 'wrong_state'
  if (action === 'suspend') m.suspended.add(partner)
  else m.suspended.delete(partner)
  return 'ok'
}

type LinkStep = Extract<Step, { invitation: number }>
function aboutInvitation(m: Model, step: LinkStep, i: Invitation | undefined): string {
  const own = orgOf(step.who)
  const isOwnersStep = step.do === 'revoke' || step.do === 'send'
  if (!i && !isOwnersStep) return 'link_invalid'
  if (step.do === 'send' && m.suspended.has(own)) return 'partner_suspended'
  if (!i) return 'not_found'
  if (step.do === 'open') return 'ok' // I-45: opening changes nothing
  if (step.do === 'see') {
    if (isOpen(m, i) && i.state !== 'viewed') i.state = 'viewed'
    return 'ok'
  }
  if (step.do === 'decline') return decline(m, step.who, i)
  if (step.do === 'keep') return keep(m, step.who, i)
  if (step.do === 'authorize') return authorize(m, own, i, step.access)
  if (step.do === 'accept') return accept(m, own, i, step.only)
  if (i.from !== own) return 'not_found'
  if (!isOpen(m, i)) return 'wrong_state'
  i.state = step.do === 'revoke' ? 'revoked' : 'sent'
  return 'ok'
}

function decline(m: Model, who: Person, i: Invitation): string {
  if (!may(who, i.kind === 'partnership' ? 'partnership.authorize' : 'relationship.accept'))
    return 'forbidden'
  const over = ended(m, i)
  if (over) return over
  i.state = 'declined'
  return 'ok'
}

/** The first thing in the way of the organisation's answer, as the link's page names it. */
export function obstacle(m: Model, who: Person, i: Invitation): string | null {
  const own = orgOf(who)
  const isPartnership = i.kind === 'partnership'
  if (isPartnership && kindOf(own) === 'reseller' && standing(m, i.from, own)) return 'already-connected'
  const state = shownState(m, i)
  if (state === 'accepted') return 'used'
  if (['declined', 'revoked', 'expired'].includes(state)) return state
  if (own === i.from || own === i.with) return 'own-organisation'
  if (kindOf(own) !== (isPartnership ? 'reseller' : 'customer')) return 'wrong-kind'
  if (!rolesOf(who).includes('global-admin')) return 'not-global-admin'
  if (m.suspended.has(own)) return 'own-suspended'
  return [i.from, i.with].some((org) => org && m.suspended.has(org)) ? 'sender-not-ready' : null
}

function keep(m: Model, who: Person, i: Invitation): string {
  const over = ended(m, i)
  if (over) return over
  return [null, 'not-global-admin'].includes(obstacle(m, who, i)) ? 'ok' : 'wrong_state'
}

/** I-04: invitation of the one, consent of the other's global admin; clicked again it answers the same (I-06). */
function authorize(m: Model, own: OrgName, i: Invitation, access: boolean): string {
  if (i.kind !== 'partnership') return 'wrong_organisation'
  if (standing(m, i.from, own)) return 'ok'
  const over = ended(m, i)
  if (over) return over
  if (m.suspended.has(own) || m.suspended.has(i.from)) return 'wrong_organisation'
  Object.assign(i, { state: 'accepted', by: own })
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

/** I-05: those the customer chose, at once or not at all; one that stands stays as it is (I-10). */
function accept(m: Model, own: OrgName, i: Invitation, only: string | null): string {
  if (i.kind !== 'reseller_joint') return 'wrong_organisation'
  if (i.state === 'accepted' && i.by === own) return 'ok'
  const over = ended(m, i)
  if (over) return over
  const pair = [i.from, i.with as OrgName]
  if (pair.some((org) => m.suspended.has(org))) return 'wrong_organisation'
  const [provider, reseller] = pair.toSorted() as [OrgName, OrgName]
  if (!standing(m, provider, reseller)) return 'sender_not_ready'
  Object.assign(i, { state: 'accepted', by: own })
  for (const partner of [reseller, provider].filter((org) => !only || kindOf(org) === only)) {
    const isReseller = partner === reseller
    const existing = related(m, partner, own)
    if (existing) existing.hasRights ||= isReseller
    else m.relationships.push({ partner, customer: own, hasRights: isReseller })
  }
  return 'ok'
}

type PartnershipStep = Extract<Step, { partnership: number }>
function aboutPartnership(m: Model, step: PartnershipStep, p: Partnership | undefined): string {
  const own = orgOf(step.who)
  const isOperator = own === 'op'
  if (!p || (!isOperator && !isSide(p, own))) return 'not_found'
  if (step.do === 'remove' || step.do === 'end-by-operator') {
    if (!p.isOver) end(m, p)
    return 'ok'
  }
  if (p.isOver) return 'not_found'
  if (step.do === 'ask-customer') {
    if ([p.provider, p.reseller].some((org) => m.suspended.has(org))) return 'partner_suspended'
    m.invitations.push(newInvitation(m, 'reseller_joint', own, otherSide(p, own)))
    return 'ok'
  }
  return step.do === 'grant-access' || step.do === 'revoke-access'
    ? changeAccess(m, p, step.do === 'grant-access', own)
    : changeNotice(m, step as NoticeStep, p, own)
}

function changeAccess(m: Model, p: Partnership, grants: boolean, own: OrgName): string {
  if (p.access === grants) return 'ok'
  if (grants && m.suspended.has(own)) return 'wrong_state'
  p.access = grants
  return 'ok'
}

type NoticeStep = Extract<Step, { do: 'give-notice' }> | { do: 'withdraw-notice'; who: Person }
function changeNotice(m: Model, step: NoticeStep, p: Partnership, own: OrgName): string {
  if (step.do === 'give-notice') {
    if (step.days > 90) return 'invalid_input'
    const endsOn = dateOf(m.now + step.days * day)
    if (p.noticeBy === own && p.endsOn === endsOn) return 'ok'
    if (p.endsOn) return 'wrong_state'
    Object.assign(p, { endsOn, noticeBy: own })
    return 'ok'
  }
  if (!p.endsOn) return 'ok'
  if (p.noticeBy !== own) return 'forbidden'
  Object.assign(p, { endsOn: null, noticeBy: null })
  return 'ok'
}

/** What may be done with a partnership by an organisation's admin, as its list says. */
export function canDo(m: Model, p: Partnership, own: OrgName): string[] {
  const isFree = !m.suspended.has(own)
  const isReseller = own === p.reseller
  return [
    'view-customers',
    ...(isFree ? ['invite-customers'] : []),
    'remove',
    ...(p.endsOn && p.noticeBy === own ? ['withdraw-notice'] : []),
    ...(isReseller && p.access ? ['revoke-access'] : []),
    ...(isReseller && !p.access && isFree ? ['grant-access'] : []),
  ]
}
