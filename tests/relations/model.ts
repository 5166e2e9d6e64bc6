import type { DirectoryRole } from '#contract/directory-roles.ts'
import type { Asks } from '#contract/customers.ts'
import { type OrgKind, permissionsOf, type Role } from '#contract/permissions.ts'

// What should be true, in as few words as possible: the rules of domain.md, without a database.

/** Two of each, so that everybody is somebody's stranger; and two of another region, as the third of their kind. */
export const orgNames = ['op', 'p0', 'p1', 'r0', 'r1', 'r2', 'c0', 'c1', 'c2'] as const
export type OrgName = (typeof orgNames)[number]
const kinds = { o: 'operator', p: 'provider', r: 'reseller', c: 'customer' } as const
export const kindOf = (org: OrgName): OrgKind => kinds[org[0] as keyof typeof kinds]
export const customers = orgNames.filter((name) => kindOf(name) === 'customer')
export const partners = orgNames.filter((name) => /^[pr]/.test(name))
export const isAbroad = (org: OrgName) => org.endsWith('2')
/** Whose agreement with the operator is not signed (I-02). */
export const hasSigned = (org: OrgName) => org !== 'r1'

/** Who acts: an organisation's global admin, somebody of it who may less, or a guest with the same role. */
export const people = [...orgNames, 'r0-agent', 'p0-billing', 'c0-billing', 'r0-guest'] as const
export type Person = (typeof people)[number]
export const orgOf = (person: Person) => person.slice(0, 2) as OrgName
export const isGuest = (person: Person) => person.endsWith('-guest')
export const rolesOf = (person: Person): Role[] => {
  if (person.endsWith('-agent')) return ['admin-agent']
  if (person.endsWith('-billing')) return ['billing-admin']
  const isPartner = ['provider', 'reseller'].includes(kindOf(orgOf(person)))
  return isPartner && !isGuest(person) ? ['global-admin', 'admin-agent'] : ['global-admin']
}
const mayOf = Object.fromEntries(
  people.map((who) => [who, permissionsOf(kindOf(orgOf(who)), rolesOf(who), isGuest(who))]),
)
/** Whether a person's roles hold a permission. */
export const may = (person: Person, permission: string) => mayOf[person]?.has(permission as never) ?? false

type InvitationState = 'draft' | 'sent' | 'viewed' | 'accepted' | 'declined' | 'revoked' | 'superseded'
export type Invitation = {
  kind: 'partnership' | 'reseller_joint' | 'reseller_alone'
  from: OrgName
  with: OrgName | null
  asks: Asks
  /** The customer it is for, where its sender said so. */
  bound: OrgName | null
  maxUses: number
  state: InvitationState
  expires: number
  /** Who accepted it; a campaign's are many. */
  by: OrgName[]
  successor: boolean
  /** The partnership it was sent by is over (W6r). */
  orphaned: boolean
}
export type Partnership = {
  provider: OrgName
  reseller: OrgName
  isOver: boolean
  endsOn: string | null
  noticeBy: OrgName | null
  access: boolean
}
export type Relationship = {
  partner: OrgName
  customer: OrgName
  mayOrder: boolean
  /** The default administration; null without. */
  roles: DirectoryRole[] | null
}
export type Subscription = {
  provider: OrgName
  reseller: OrgName
  customer: OrgName
  state: 'active' | 'suspended'
}
/** An admin relationship (GDAP), and what the partner's group holds by it. */
export type Administration = {
  partner: OrgName
  customer: OrgName
  roles: DirectoryRole[]
  days: number
  autoExtend: boolean
  state:
    | 'approval_pending'
    | 'active'
    | 'declined'
    | 'withdrawn'
    | 'request_expired'
    | 'expired'
    | 'terminated'
  requested: number
  ends: number
  assigned: DirectoryRole[] | null
}
export type Model = {
  now: number
  suspended: Set<OrgName>
  /** Customers that accepted their agreement (I-50). */
  agreed: Set<OrgName>
  invitations: Invitation[]
  partnerships: Partnership[]
  relationships: Relationship[]
  subscriptions: Subscription[]
  administrations: Administration[]
}

export const day = 86_400_000
export const emptyModel = (now: number): Model => ({
  now,
  suspended: new Set(),
  agreed: new Set(),
  invitations: [],
  partnerships: [],
  relationships: [],
  subscriptions: [],
  administrations: [],
})

const openStates: InvitationState[] = ['draft', 'sent', 'viewed']
export const hasOpenState = (i: Invitation) => openStates.includes(i.state)
export const isOpen = (m: Model, i: Invitation) => hasOpenState(i) && i.expires > m.now
/** How its sender reads it today. */
export const shownState = (m: Model, i: Invitation) =>
  hasOpenState(i) && i.expires <= m.now ? 'expired' : i.state
export const dateOf = (at: number) => new Date(at).toISOString().slice(0, 10)
export const standing = (m: Model, provider: OrgName, reseller: OrgName) =>
  m.partnerships.find((p) => !p.isOver && p.provider === provider && p.reseller === reseller)
export const related = (m: Model, partner: OrgName, customer: OrgName) =>
  m.relationships.find((r) => r.partner === partner && r.customer === customer)
export const isSide = (p: Partnership, org: OrgName) => p.provider === org || p.reseller === org
export const otherSide = (p: Partnership, org: OrgName) => (p.provider === org ? p.reseller : p.provider)
/** I-51: with one of its sides suspended, nothing new begins by a partnership. */
export const isHeld = (m: Model, p: Partnership) => m.suspended.has(p.provider) || m.suspended.has(p.reseller)

/** Active admin relationships of a partner at a customer. */
export const activeAt = (m: Model, { partner, customer }: Pick<Relationship, 'partner' | 'customer'>) =>
  m.administrations.filter((a) => a.state === 'active' && a.partner === partner && a.customer === customer)
/** Whether there is an administration of either kind. */
export const hasRights = (m: Model, r: Relationship) => r.roles !== null || activeAt(m, r).length > 0
/** I-31, C18: what the groups give wins over the default administration. `isInGroup`: the person is in the group. */
export function effectiveRoles(m: Model, r: Relationship, isInGroup: boolean): DirectoryRole[] {
  const assigned = activeAt(m, r).filter(({ assigned: held }) => held)
  if (isInGroup && assigned.length > 0) return assigned.flatMap(({ assigned: held }) => held ?? [])
  return r.roles ?? []
}

/** What ended invitations answer whoever opens their link. */
export function ended(m: Model, i: Invitation): string | undefined {
  if (i.state === 'accepted' || i.state === 'declined') return 'link_used'
  if (i.orphaned) return 'partnership_ended'
  if (i.state === 'revoked' || i.state === 'superseded') return 'link_revoked'
  return i.expires <= m.now ? 'link_expired' : undefined
}
/** A partnership ends; what the two sent together falls with it (W6r), and what had expired is renewed no more. */
export function end(m: Model, p: Partnership) {
  p.isOver = true
  for (const i of m.invitations) {
    const isTheirs = i.kind === 'reseller_joint' && isSide(p, i.from) && isSide(p, i.with as OrgName)
    if (!isTheirs || !hasOpenState(i)) continue
    i.orphaned = true
    if (isOpen(m, i)) i.state = 'revoked'
  }
}
/** A relationship ends with all it gave; nothing else does (I-11, I-33). */
export function endRelationship(m: Model, r: Relationship) {
  m.relationships.splice(m.relationships.indexOf(r), 1)
  for (const a of m.administrations) {
    if (a.partner !== r.partner || a.customer !== r.customer) continue
    if (a.state === 'active') a.state = 'terminated'
    if (a.state === 'approval_pending') a.state = 'withdrawn'
  }
}
