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
export const standing = (m: Model, provider: OrgName, reseller: OrgName) =>
  m.partnerships.find((p) => !p.isOver && p.provider === provider && p.reseller === reseller)
export const related = (m: Model, partner: OrgName, customer: OrgName) =>
  m.relationships.find((r) => r.partner === partner && r.customer === customer)
export const isSide = (p: Partnership, org: OrgName) => p.provider === org || p.reseller === org
export const otherSide = (p: Partnership, org: OrgName) => (p.provider === org ? p.reseller : p.provider)

/** What ended invitations answer whoever opens their link. */
export function ended(m: Model, i: Invitation): string | undefined {
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
export function end(m: Model, p: Partnership) {
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
  | { do: 'remove-rights' | 'end-by-customer' | 'end-by-partner'; who: Person; relationship: number }
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

/** Whether a person's roles hold a permission. */
export const may = (person: Person, permission: string) => mayOf[person]?.has(permission as never) ?? false

/** I-51: with one of its sides suspended, nothing new begins by a partnership. */
export const isHeld = (m: Model, p: Partnership) => m.suspended.has(p.provider) || m.suspended.has(p.reseller)

/** What may be done with a partnership by an organisation's admin, as its list says. */
export function canDo(m: Model, p: Partnership, own: OrgName): string[] {
  const isFree = !isHeld(m, p)
  const isReseller = own === p.reseller
  return [
    'view-customers',
    ...(isFree ? ['invite-customers'] : []),
    ...(isFree && !isReseller ? ['add-customers'] : []),
    'remove',
    ...(p.endsOn && p.noticeBy === own ? ['withdraw-notice'] : []),
    ...(isReseller && p.access ? ['revoke-access'] : []),
    ...(isReseller && !p.access && isFree ? ['grant-access'] : []),
  ]
}
