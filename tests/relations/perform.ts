import { accessCareApi } from '#contract/access-care.ts'
import { adminRelationshipsApi } from '#contract/admin-relationships.ts'
import { customersApi } from '#contract/customers.ts'
import { farewellsApi } from '#contract/farewells.ts'
import { invitationsApi } from '#contract/invitations.ts'
import { linkWaysApi } from '#contract/link-ways.ts'
import { ordersApi } from '#contract/orders.ts'
import { partnershipEndingsApi } from '#contract/partnership-endings.ts'
import { partnershipsApi } from '#contract/partnerships.ts'
import { standingApi } from '#contract/standing.ts'
import { sealLink } from '#server/platform/links.ts'
import { expect } from 'vitest'
import { chosenBy, obstacle } from './consent-rules.ts'
import { type Lane, line, passTime, type World } from './lane.ts'
import { dateOf, day, type Model, type OrgName, orgOf, type Relationship } from './model.ts'
import { codeOf, request, runDue } from './real.ts'
import { bundles, rolesIn, type Step } from './story.ts'

// A step of a story, as requests to the server.

/** One story told twice, to the model and to the server; `ids` are the server's names for the model's things. */
export type Story = {
  lane: Lane
  world: World
  model: Model
  ids: {
    invitations: string[]
    partnerships: string[]
    subscriptions: string[]
    administrations: string[]
    measures: Map<OrgName, string>
  }
  /** How many steps were not refused. */
  turn: number
  /** The relationship a step is about; the model may have ended it already. */
  wanted?: Relationship | undefined
}
type Ask = <E extends Parameters<typeof request>[3]>(
  endpoint: E,
  input: Parameters<typeof request<E>>[4],
) => Promise<unknown>
type Made = { id: string }

const nobody = '01980000-0000-7000-8000-000000000000'
const reason = 'because'

/** The same step at the server. What does not exist in the story has a name that exists nowhere. */
export async function perform(story: Story, step: Step): Promise<void> {
  const { lane, world, ids } = story
  if (step.do === 'time') {
    await passTime(lane, world, step.days)
    return await runDue(lane, world)
  }
  const ask: Ask = (endpoint, input) => request(lane, world.people[step.who], world.now, endpoint, input)
  if ('invitation' in step) return await performOnInvitation(story, step, ask)
  if ('partnership' in step) return await performOnPartnership(story, step, ask)
  if ('relationship' in step) return await performOnRelationship(story, step, ask)
  if ('subscription' in step) return await performOnSubscription(story, step, ask)
  if ('administration' in step) return await performOnAdministration(story, step, ask)
  if ('partner' in step) return await performMeasure(story, step, ask)
  const made = (
    step.do === 'ask-partner'
      ? await ask(partnershipsApi.request, { language: 'de' })
      : await ask(invitationsApi.inviteAlone, wishOf(story, step))
  ) as Made
  ids.invitations.push(made.id)
}

/** What an invitation of a customer asks, in the words of the contract. */
function wishOf({ world }: Story, { asks, bound, maxUses }: Extract<Step, { do: 'ask-alone' }>) {
  return {
    language: 'de' as const,
    maxUses,
    ...(bound && { recipientEmail: `info@${world.domains[bound]}` }),
    ...(asks && { asks: { ...asks, roles: rolesIn[asks.roles] } }),
  }
}

async function performOnInvitation(
  story: Story,
  step: Extract<Step, { invitation: number }>,
  ask: Ask,
): Promise<void> {
  const { ids, model } = story
  const invitationId = ids.invitations[step.invitation] ?? nobody
  const link = sealLink('invitation', invitationId)
  const calls: Record<typeof step.do, () => Promise<unknown>> = {
    open: () => ask(invitationsApi.link, { link }),
    see: () => ask(invitationsApi.seen, { link }),
    keep: () => ask(linkWaysApi.keep, { link }),
    decline: () => ask(invitationsApi.decline, { link }),
    revoke: () => ask(invitationsApi.revoke, { invitationId }),
    send: () => ask(invitationsApi.send, { invitationId, way: 'clipboard' }),
    replace: () => ask(invitationsApi.supersede, { invitationId }),
    accept: () => ask(customersApi.accept, { link, isAccepted: true, ...consentOf(story, step) }),
    authorize: () => {
      const grantsAdminAccess = step.do === 'authorize' && step.access
      return ask(partnershipsApi.authorize, { link, isConsented: true, grantsAdminAccess })
    },
  }
  const answer = (await calls[step.do]()) as { id: string; obstacle?: string | null } | undefined
  const made = { replace: ids.invitations, authorize: ids.partnerships }[step.do as string]
  if (made && answer && !made.includes(answer.id)) made.push(answer.id)
  const invitation = model.invitations[step.invitation]
  if (step.do === 'open' && invitation)
    expect(answer?.obstacle ?? null).toBe(obstacle(model, step.who, invitation))
}

function consentOf({ model, world }: Story, step: Extract<Step, { invitation: number }>) {
  const invitation = model.invitations[step.invitation]
  if (step.do !== 'accept' || !invitation || invitation.kind === 'partnership') return {}
  const chosen = chosenBy(step, invitation)
  return {
    ...(step.agrees && { agreementVersion: '2026-11' }),
    ...(chosen && {
      partners: chosen.map(({ org, order, roles }) => ({ partnerId: world[org], mayOrder: order, roles })),
    }),
  }
}

async function performOnPartnership(
  story: Story,
  step: Extract<Step, { partnership: number }>,
  ask: Ask,
): Promise<void> {
  const { ids, world } = story
  const partnershipId = ids.partnerships[step.partnership] ?? nobody
  const calls: Record<typeof step.do, () => Promise<unknown>> = {
    'ask-customer': async () => {
      const wish = step.do === 'ask-customer' ? wishOf(story, { ...step, do: 'ask-alone' }) : undefined
      if (!wish) return
      const made = (await ask(partnershipsApi.inviteCustomer, { partnershipId, ...wish })) as Made
      ids.invitations.push(made.id)
    },
    remove: () => ask(partnershipEndingsApi.remove, { partnershipId, reason, isUnderstood: true }),
    'give-notice': () =>
      ask(partnershipEndingsApi.giveNotice, {
        partnershipId,
        reason,
        isUnderstood: true,
        endsOn: dateOf(world.now + (step.do === 'give-notice' ? step.days : 0) * day),
      }),
    'withdraw-notice': () => ask(partnershipEndingsApi.withdrawNotice, { partnershipId }),
    'grant-access': () => ask(partnershipEndingsApi.grantAccess, { partnershipId }),
    'revoke-access': () => ask(partnershipEndingsApi.revokeAccess, { partnershipId }),
    'end-by-operator': () =>
      ask(partnershipEndingsApi.endByOperator, {
        programmePartnershipId: partnershipId,
        reason,
        isUnderstood: true,
      }),
  }
  await calls[step.do]()
}

async function performMeasure(
  { world, ids }: Story,
  { do: action, partner }: Extract<Step, { partner: OrgName }>,
  ask: Ask,
): Promise<void> {
  if (action === 'suspend') {
    const partnerId = world[partner]
    const { measures } = (await ask(standingApi.suspend, { partnerId, reason: 'security' })) as {
      measures: Made[]
    }
    return void ids.measures.set(partner, measures[0]?.id ?? nobody)
  }
  const measureId = ids.measures.get(partner) ?? nobody
  try {
    await ask(standingApi.reinstate, { measureId })
  } catch (error) {
    // Never suspended: there is no measure to lift.
    if (measureId !== nobody || codeOf(error) !== 'not_found') throw error
    throw Object.assign(error as Error, { code: 'wrong_state' })
  }
}

async function performOnRelationship(
  story: Story,
  step: Extract<Step, { relationship: number }>,
  ask: Ask,
): Promise<void> {
  const { wanted, world, ids } = story
  const customerId = wanted ? world[wanted.customer] : nobody
  const relationshipId = await relationshipIdOf(story, wanted)
  const calls: Record<typeof step.do, () => Promise<unknown>> = {
    'remove-rights': () => ask(customersApi.removeAdminRights, { relationshipId }),
    'give-back': () => ask(accessCareApi.giveBack, { customerIds: [customerId] }),
    'end-by-customer': () => ask(farewellsApi.endByCustomer, { relationshipId, reason }),
    'end-by-partner': () => ask(farewellsApi.end, { customerId, reason, isUnderstood: true }),
    order: async () => {
      const resellerId = step.do === 'order' ? world[step.reseller] : nobody
      const order = await ask(ordersApi.place, { customerId, resellerId, lines: [line] })
      ids.subscriptions.push(
        (order as { lines: { subscriptionId: string }[] }).lines[0]?.subscriptionId ?? '',
      )
    },
    'ask-administration': () => askAdministration(story, step, customerId, ask),
  }
  await calls[step.do]()
}

async function askAdministration(
  { ids }: Story,
  step: Extract<Step, { relationship: number }>,
  customerId: string,
  ask: Ask,
): Promise<void> {
  if (step.do !== 'ask-administration') return
  const { id: adminRelationshipId } = (await ask(adminRelationshipsApi.create, {
    customerId,
    name: `a${ids.administrations.length}`,
    durationDays: step.days,
    roles: bundles[step.bundle],
    autoExtend: step.extends,
  })) as Made
  ids.administrations.push(adminRelationshipId)
  await ask(adminRelationshipsApi.send, { customerId, adminRelationshipId })
}

async function relationshipIdOf({ lane, world }: Story, wanted: Relationship | undefined) {
  if (!wanted) return nobody
  const { rows } = await lane.owner.query({
    name: 'relationship-of',
    text: `select id from relationships where partner_id = $1 and customer_id = $2 and state = 'active'`,
    values: [world[wanted.partner], world[wanted.customer]],
  })
  return rows[0]?.id ?? nobody
}

async function performOnSubscription(
  { world, model, ids }: Story,
  step: Extract<Step, { subscription: number }>,
  ask: Ask,
): Promise<void> {
  const subscriptionId = ids.subscriptions[step.subscription] ?? nobody
  const named = model.subscriptions[step.subscription]
  const one = { customerId: named ? world[named.customer] : nobody, subscriptionId }
  await (step.do === 'suspend-subscription'
    ? ask(ordersApi.suspend, one)
    : ask(ordersApi.reactivate, { ...one, autoRenew: true }))
}

async function performOnAdministration(
  { world, model, ids }: Story,
  step: Extract<Step, { administration: number }>,
  ask: Ask,
): Promise<void> {
  const adminRelationshipId = ids.administrations[step.administration] ?? nobody
  const named = model.administrations[step.administration]
  const one = { customerId: named ? world[named.customer] : nobody, adminRelationshipId }
  const calls: Record<typeof step.do, () => Promise<unknown>> = {
    approve: () => ask(adminRelationshipsApi.approve, { ...one, isAccepted: true }),
    refuse: () => ask(adminRelationshipsApi.decline, one),
    'take-back': () => ask(adminRelationshipsApi.withdraw, one),
    terminate: () => ask(adminRelationshipsApi.terminate, one),
    'drop-role': () =>
      ask(adminRelationshipsApi.dropRoles, { ...one, roles: (named?.roles ?? bundles.readers).slice(-1) }),
    extend: () =>
      ask(adminRelationshipsApi.changeAutoExtend, { ...one, autoExtend: step.do === 'extend' && step.on }),
    'assign-group': () => {
      const bundle = step.do === 'assign-group' && step.bundle
      const roles = bundle ? bundles[bundle] : (named?.roles ?? bundles.readers)
      const groupId = world.groups[orgOf(step.who)] ?? nobody
      return ask(adminRelationshipsApi.assignGroup, { ...one, groupId, roles })
    },
  }
  await calls[step.do]()
}
