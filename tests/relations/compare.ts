import { expect } from 'vitest'
import { adminRelationshipsApi } from '#contract/admin-relationships.ts'
import { adminRightsRoles, customersApi, rightsOf } from '#contract/customers.ts'
import { directoryRolesFor } from '#contract/directory-roles.ts'
import { invitationsApi } from '#contract/invitations.ts'
import { partnershipsApi } from '#contract/partnerships.ts'
import { openFor, seenBy } from './eyes.ts'
import {
  activeAt,
  type Administration,
  customers,
  effectiveRoles,
  hasRights,
  type Invitation,
  isHeld,
  kindOf,
  may,
  type Model,
  type OrgName,
  orgNames,
  orgOf,
  otherSide,
  type Partnership,
  type Person,
  type Relationship,
  related,
  shownState,
} from './model.ts'
import type { Story } from './perform.ts'
import { codeOf, request } from './real.ts'
import type { Step } from './story.ts'

// What everybody sees and may do, at the server and in the model.

/** Everything each organisation sees, and the one that acted may do, is what the model says. */
export async function compare(story: Story, step: Step): Promise<void> {
  const actions = step.do === 'time' ? undefined : compareActions(story, orgOf(step.who))
  const [seen] = await Promise.all([seenBy(story.lane, story.world), actions])
  for (const org of orgNames)
    if (org !== 'op') equal(seen.get(org), shouldSee(story, org), `what ${org} sees`)
}

/** As `expect(…).toEqual(…)`, which explains a difference well but takes its time where there is none. */
function equal(got: unknown, wanted: unknown, what: string): void {
  if (JSON.stringify(got) !== JSON.stringify(wanted)) expect({ [what]: got }).toEqual({ [what]: wanted })
}

const inOrder = (lines: string[]) => lines.toSorted().join(' ')

/** What an organisation should see, in the words of `seenBy`: its own, and nothing of the others (I-09, I-22, I-23). */
function shouldSee({ world, model, ids }: Story, org: OrgName): string {
  const linesOf = <T>(all: T[], of: string[], isOwn: (one: T) => boolean, state: (one: T) => string) =>
    inOrder(all.flatMap((one, index) => (isOwn(one) ? [`${of[index]}=${state(one)}`] : [])))
  const own = model.relationships.filter(({ partner, customer }) => org === partner || org === customer)
  const pair = ({ partner, customer }: Relationship) => `${world[partner]}+${world[customer]}`
  const isTheirs = (one: object) => Object.values(one).includes(org)
  return [
    ...(kindOf(org) === 'customer'
      ? []
      : [
          linesOf(model.partnerships, ids.partnerships, isTheirs, (p) => (p.isOver ? 'removed' : 'active')),
          linesOf(
            model.invitations,
            ids.invitations,
            ({ from }) => from === org,
            ({ state }) => state,
          ),
        ]),
    inOrder(own.map((r) => `${pair(r)}=${hasRights(model, r)}${r.mayOrder}`)),
    inOrder(own.flatMap((r) => (r.roles ? [`${pair(r)}=${r.roles.toSorted().join(',')}`] : []))),
    linesOf(model.subscriptions, ids.subscriptions, isTheirs, ({ state }) => state),
    linesOf(model.administrations, ids.administrations, isTheirs, ({ state }) => state),
  ].join('\n')
}

/** Whose account and directory whoever acted can open; and of its lists, with what each row allows, one in turn. */
async function compareActions(story: Story, own: OrgName): Promise<void> {
  if (kindOf(own) === 'operator') return
  const isCustomer = kindOf(own) === 'customer'
  const lists = isCustomer
    ? [comparePartners, compareAdministrations]
    : [comparePartnerships, compareSent, compareAdministrations, compareAccount]
  await Promise.all([lists[story.turn % lists.length]?.(story, own), isCustomer || compareOpened(story, own)])
}

const asked = { limit: 100 }
const ask = <E extends Parameters<typeof request>[3]>(
  { lane, world }: Story,
  own: OrgName,
  endpoint: E,
  input: Parameters<typeof request<E>>[4],
) => request<E>(lane, world.people[own as Person], world.now, endpoint, input)
const byId = ([a]: unknown[], [b]: unknown[]) => (String(a) < String(b) ? -1 : 1)

async function comparePartnerships(story: Story, own: OrgName): Promise<void> {
  const { model, ids, world } = story
  const { items } = await ask(story, own, partnershipsApi.list, asked)
  const wanted = model.partnerships.flatMap((p, index) => {
    if (p.isOver || (p.provider !== own && p.reseller !== own)) return []
    const state = p.endsOn ? 'ending' : 'active'
    return [[ids.partnerships[index], world[otherSide(p, own)], state, canWithPartnership(model, p, own)]]
  })
  const got = items.map(({ id, partnerId, state, can }) => [id, partnerId, state, can])
  equal(got.toSorted(byId), wanted.toSorted(byId), `partnerships of ${own}`)
}

/** What may be done with a partnership by an organisation's admin. */
function canWithPartnership(m: Model, p: Partnership, own: OrgName): string[] {
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

/** How many of the newest invitations are read with what they allow. */
const newest = 10
async function compareSent(story: Story, own: OrgName): Promise<void> {
  const { model, ids } = story
  const { items } = await ask(story, own, invitationsApi.list, { limit: newest })
  const wanted = model.invitations.flatMap((i, index) => {
    const state = shownState(model, i)
    return i.from === own ? [[ids.invitations[index], state, usesOf(i), canWithInvitation(i, state)]] : []
  })
  const got = items.map(({ id, state, uses, can }) => [id, state, uses, can])
  equal(got, wanted.toReversed().slice(0, newest), `invitations of ${own}`)
}

/** A customer's acceptance spends one; a partnership is made or not. */
const usesOf = ({ kind, by }: Invitation) => (kind === 'partnership' ? 0 : by.length)

/** What its sender may do with an invitation that was never mailed; an expired one can still be replaced. */
function canWithInvitation({ orphaned }: Invitation, state: string): string[] {
  if (state === 'expired') return orphaned ? [] : ['supersede']
  return ['draft', 'sent', 'viewed'].includes(state) ? ['edit', 'send', 'supersede', 'revoke'] : []
}

/** What a partner's routes open at each customer. */
async function compareOpened(story: Story, own: OrgName): Promise<void> {
  const { model, lane, world } = story
  const opened = await openFor(lane, world, own)
  for (const [customer, byRoute, byClaim] of opened) {
    const r = related(model, own, customer)
    const isOpen = r && seesPeople.some((role) => effectiveRoles(model, r, true).includes(role))
    const access = (directory: boolean | undefined) =>
      [r && 'account', directory && 'directory'].filter(Boolean).join(' ')
    const wanted = [access(isOpen), access(r && hasRights(model, r))]
    equal([byRoute, byClaim], wanted, `${own} at ${customer}`)
  }
}
const seesPeople = directoryRolesFor('customer-user.view')

/** What the account page of a customer offers, one customer after the other. */
async function compareAccount(story: Story, own: OrgName): Promise<void> {
  const { model, world } = story
  const customer = customers[Math.floor(story.turn / 4) % customers.length]
  if (!customer) return
  const r = related(model, own, customer)
  const wanted = r ? [r.mayOrder, hasRights(model, r), canAtCustomer(model, r)] : 'not_found'
  const got = await ask(story, own, customersApi.get, { customerId: world[customer] }).then(
    ({ mayOrder, hasAdminRights, can }) => [mayOrder, hasAdminRights, can],
    codeOf,
  )
  equal(got, wanted, `account of ${customer} for ${own}`)
}

/** What the admin of a partner may do at a customer (I-24, I-31). */
function canAtCustomer(m: Model, r: Relationship): string[] {
  const roles = effectiveRoles(m, r, true)
  const holds = (permission: string) => directoryRolesFor(permission).some((role) => roles.includes(role))
  return [
    ...(r.mayOrder && may(r.partner as Person, 'order.place') ? ['place-order'] : []),
    ...(holds('customer-user.create') ? ['create-user'] : []),
    ...(holds('licence.assign') ? ['assign-licence'] : []),
    ...(holds('customer-user.view') ? ['view-users'] : []),
    ...(r.roles ? ['give-back'] : []),
    'end',
  ]
}

/** A customer sees all its partners, with what each may do and what it can take back (I-22). */
async function comparePartners(story: Story, own: OrgName): Promise<void> {
  const { model, world, ids } = story
  const { items } = await ask(story, own, customersApi.partners, asked)
  const got = items.map((p) => [
    p.partnerId,
    p.rights,
    p.adminRelationships.map(({ id }) => id).toSorted(),
    p.can,
  ])
  const wanted = model.relationships
    .filter(({ customer }) => customer === own)
    .map((r) => {
      const kind = kindOf(r.partner) === 'provider' ? 'provider' : 'reseller'
      const active = activeAt(model, r).map(
        (a) => ids.administrations[model.administrations.indexOf(a)] ?? '',
      )
      const roles = adminRightsRoles.filter((role) => r.roles?.includes(role))
      const can = hasRights(model, r) ? ['remove-admin-rights', 'end'] : ['end']
      return [world[r.partner], rightsOf(kind, { mayOrder: r.mayOrder, roles }), active.toSorted(), can]
    })
  equal(got.toSorted(byId), wanted.toSorted(byId), `partners of ${own}`)
}

async function compareAdministrations(story: Story, own: OrgName): Promise<void> {
  const { model, ids } = story
  const { items } = await ask(story, own, adminRelationshipsApi.all, asked)
  const got = items.map(({ id, state, roles, can }) => [id, state, roles, can])
  // A partner finds those of customers it still has (I-20).
  const isListed = (a: Administration) =>
    a.customer === own || (a.partner === own && related(model, own, a.customer) !== undefined)
  const wanted = model.administrations.flatMap((a, index) =>
    isListed(a) ? [[ids.administrations[index], a.state, a.roles, canWithAdministration(a, own)]] : [],
  )
  equal(got.toSorted(byId), wanted.toSorted(byId), `admin relationships of ${own}`)
}

/** C5: what holds Global administrator never extends itself, and only the customer lets anything do so. */
function canWithAdministration(a: Administration, own: OrgName): string[] {
  const isPartner = own === a.partner
  const isActive = a.state === 'active'
  const isOpen = a.state === 'approval_pending'
  const mayExtend = !a.roles.includes('global-administrator') && (a.autoExtend || !isPartner)
  return [
    ...(isOpen ? (isPartner ? ['withdraw'] : ['approve', 'decline']) : []),
    ...(isActive ? ['terminate'] : []),
    ...(isPartner && (isOpen || isActive) ? ['assign-groups'] : []),
    ...(isPartner && isActive && a.roles.length > 1 ? ['drop-roles'] : []),
    ...(isActive && mayExtend ? ['change-auto-extend'] : []),
    ...(!isPartner && (isActive || isOpen) ? ['demand-approval'] : []),
  ]
}
