import { expect } from 'vitest'
import { adminRightsRoles, customersApi } from '#contract/customers.ts'
import { farewellsApi } from '#contract/farewells.ts'
import { invitationsApi } from '#contract/invitations.ts'
import { linkWaysApi } from '#contract/link-ways.ts'
import { partnershipEndingsApi } from '#contract/partnership-endings.ts'
import { partnershipsApi } from '#contract/partnerships.ts'
import { standingApi } from '#contract/standing.ts'
import { sealLink } from '#server/platform/links.ts'
import {
  canDo,
  dateOf,
  day,
  emptyModel,
  kindOf,
  type Model,
  orgNames,
  orgOf,
  type OrgName,
  otherSide,
  type Relationship,
  resolve,
  type Person,
  shownState,
  type Step,
} from './model.ts'
import { apply, obstacle } from './rules.ts'
import { codeOf, type Lane, newWorld, openFor, request, runDue, seenBy, type World } from './real.ts'

/** One story told twice, to the model and to the server; `ids` are the server's names for the model's things. */
type Story = {
  lane: Lane
  world: World
  model: Model
  ids: { invitations: string[]; partnerships: string[]; measures: Map<OrgName, string> }
  /** The relationship a step is about; the model may have ended it already. */
  wanted?: Relationship | undefined
}

const nobody = '01980000-0000-7000-8000-000000000000'
const reason = 'because'

/** Tells a story to both and compares after each step; throws at the first difference. */
export async function tell(lane: Lane, steps: readonly Step[], done: Map<string, number>): Promise<void> {
  const model = emptyModel(Date.now())
  const world = await newWorld(lane, model.now)
  const story: Story = { lane, world, model, ids: { invitations: [], partnerships: [], measures: new Map() } }
  for (const [index, told] of steps.entries()) {
    const step = resolve(model, told)
    story.wanted = 'relationship' in step ? model.relationships[step.relationship] : undefined
    const wanted = apply(model, step)
    const got = await perform(story, step).then(
      () => 'ok',
      (error: unknown) => codeOf(error),
    )
    expect(`step ${index + 1}: ${got}`).toBe(`step ${index + 1}: ${wanted}`)
    if (wanted === 'ok') await compare(story, step)
    count(done, `${step.do} ${wanted === 'ok' ? 'done' : 'refused'}`)
  }
  await compare(story, { do: 'time', days: 0 })
  await compareInvariants(story)
}

const count = (counts: Map<string, number>, name: string) => counts.set(name, (counts.get(name) ?? 0) + 1)

/** The same step at the server. What does not exist in the story has a name that exists nowhere. */
async function perform(story: Story, step: Step): Promise<void> {
  const { lane, world, model, ids } = story
  if (step.do === 'time') return await runDue(lane, model.now)
  const actor = world.people[step.who]
  const ask = <E extends Parameters<typeof request>[3]>(
    endpoint: E,
    input: Parameters<typeof request<E>>[4],
  ) => request(lane, actor, model.now, endpoint, input)
  if ('invitation' in step) return await performOnInvitation(story, step, ask)
  if ('partnership' in step) return await performOnPartnership(story, step, ask)
  if (step.do === 'ask-partner') {
    const { id } = await ask(partnershipsApi.request, { language: 'de' })
    return void ids.invitations.push(id)
  }
  if ('relationship' in step) return await performOnRelationship(story, step, ask)
  return await performMeasure(story, step as Extract<Step, { partner: OrgName }>, ask)
}
type Ask = <E extends Parameters<typeof request>[3]>(
  endpoint: E,
  input: Parameters<typeof request<E>>[4],
) => Promise<unknown>

async function performOnInvitation(
  story: Story,
  step: Extract<Step, { invitation: number }>,
  ask: Ask,
): Promise<void> {
  const { ids, model } = story
  const invitationId = ids.invitations[step.invitation] ?? nobody
  const link = sealLink('invitation', invitationId)
  const chosen = step.do === 'accept' ? consentOf(story, step) : {}
  const calls: Record<typeof step.do, () => Promise<unknown>> = {
    open: () => ask(invitationsApi.link, { link }),
    see: () => ask(invitationsApi.seen, { link }),
    keep: () => ask(linkWaysApi.keep, { link }),
    decline: () => ask(invitationsApi.decline, { link }),
    revoke: () => ask(invitationsApi.revoke, { invitationId }),
    send: () => ask(invitationsApi.send, { invitationId, way: 'clipboard' }),
    accept: () =>
      ask(customersApi.accept, { link, isAccepted: true, agreementVersion: '2026-11', ...chosen }),
    authorize: async () => {
      const grantsAdminAccess = step.do === 'authorize' && step.access
      const made = (await ask(partnershipsApi.authorize, { link, isConsented: true, grantsAdminAccess })) as {
        id: string
      }
      if (!ids.partnerships.includes(made.id)) ids.partnerships.push(made.id)
    },
  }
  const page = (await calls[step.do]()) as { obstacle?: string | null } | undefined
  const invitation = model.invitations[step.invitation]
  if (step.do === 'open' && invitation)
    expect(page?.obstacle ?? null).toBe(obstacle(model, step.who, invitation))
}

/** Authorises both as asked, or one of the two with everything asked for it. */
function consentOf({ model, world }: Story, { invitation, only }: Extract<Step, { do: 'accept' }>) {
  const asking = model.invitations[invitation]
  if (!only || asking?.kind !== 'reseller_joint') return {}
  const partner = [asking.from, asking.with as OrgName].find((org) => kindOf(org) === only)
  const roles = only === 'reseller' ? [...adminRightsRoles] : []
  return { partners: [{ partnerId: world[partner as OrgName], mayOrder: true, roles }] }
}

async function performOnPartnership(
  { ids, model }: Story,
  step: Extract<Step, { partnership: number }>,
  ask: Ask,
): Promise<void> {
  const partnershipId = ids.partnerships[step.partnership] ?? nobody
  const calls: Record<typeof step.do, () => Promise<unknown>> = {
    'ask-customer': async () => {
      const { id } = (await ask(partnershipsApi.inviteCustomer, { partnershipId, language: 'de' })) as {
        id: string
      }
      ids.invitations.push(id)
    },
    remove: () => ask(partnershipEndingsApi.remove, { partnershipId, reason, isUnderstood: true }),
    'give-notice': () =>
      ask(partnershipEndingsApi.giveNotice, {
        partnershipId,
        reason,
        isUnderstood: true,
        endsOn: dateOf(model.now + (step.do === 'give-notice' ? step.days : 0) * day),
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
    const { measures } = (await ask(standingApi.suspend, {
      partnerId: world[partner],
      reason: 'security',
    })) as {
      measures: { id: string }[]
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
  const { wanted } = story
  const customerId = wanted ? story.world[wanted.customer] : nobody
  const relationshipId = await relationshipIdOf(story, wanted)
  const calls: Record<typeof step.do, () => Promise<unknown>> = {
    'remove-rights': () => ask(customersApi.removeAdminRights, { relationshipId }),
    'end-by-customer': () => ask(farewellsApi.endByCustomer, { relationshipId, reason }),
    'end-by-partner': () => ask(farewellsApi.end, { customerId, reason, isUnderstood: true }),
  }
  await calls[step.do]()
}

async function relationshipIdOf({ lane, world }: Story, wanted: Relationship | undefined) {
  if (!wanted) return nobody
  const { rows } = await lane.owner.query(
    `select id from relationships where partner_id = $1 and customer_id = $2 and state = 'active'`,
    [world[wanted.partner], world[wanted.customer]],
  )
  return rows[0]?.id ?? nobody
}

const inOrder = (lines: string[]) => lines.toSorted().join(' ')

/** What an organisation should see, in the words of `seenBy`. */
function shouldSee({ world, model, ids }: Story, org: OrgName): string {
  const own = model.relationships.filter(({ partner, customer }) => org === partner || org === customer)
  const pair = ({ partner, customer }: (typeof own)[number]) => `${world[partner]}+${world[customer]}`
  const partnerships = model.partnerships.flatMap((p, index) =>
    p.provider === org || p.reseller === org
      ? [`${ids.partnerships[index]}=${p.isOver ? 'removed' : 'active'}`]
      : [],
  )
  const invitations = model.invitations.flatMap((i, index) =>
    i.from === org ? [`${ids.invitations[index]}=${i.state}`] : [],
  )
  return [
    ...(kindOf(org) === 'customer' ? [] : [inOrder(partnerships), inOrder(invitations)]),
    inOrder(own.map((r) => `${pair(r)}=${r.hasRights}`)),
    inOrder(own.filter((r) => r.hasRights).map(pair)),
  ].join('\n')
}

/** Everything each organisation sees, and the one that acted may do, is what the model says. */
async function compare(story: Story, step: Step): Promise<void> {
  const actions = step.do === 'time' ? undefined : compareActions(story, orgOf(step.who))
  const [seen] = await Promise.all([seenBy(story.lane, story.world), actions])
  for (const org of orgNames)
    if (org !== 'op') equal(seen.get(org), shouldSee(story, org), `what ${org} sees`)
}

/** As `expect(…).toEqual(…)`, which explains a difference well but takes its time where there is none. */
function equal(got: unknown, wanted: unknown, what: string): void {
  if (JSON.stringify(got) !== JSON.stringify(wanted)) expect({ [what]: got }).toEqual({ [what]: wanted })
}

/** The lists of whoever acted, with what each row allows, and whose account and directory they can open. */
async function compareActions(story: Story, own: OrgName): Promise<void> {
  if (kindOf(own) === 'operator' || kindOf(own) === 'customer') return
  const { lane, world, model } = story
  const admin = world.people[own as Person]
  const [list, sent, opened] = await Promise.all([
    request(lane, admin, model.now, partnershipsApi.list, { limit: 100 }),
    request(lane, admin, model.now, invitationsApi.list, { limit: newest }),
    openFor(lane, world, own),
  ])
  const partnerships = list.items.map(({ id, partnerId, state, can }) => [id, partnerId, state, can])
  equal(partnerships.toSorted(byId), partnershipsOf(story, own).toSorted(byId), `partnerships of ${own}`)
  const invitations = sent.items.map(({ id, state, can }) => [id, state, can])
  equal(invitations, invitationsOf(story, own).toReversed().slice(0, newest), `invitations of ${own}`)
  for (const [customer, ...access] of opened) {
    const r = model.relationships.find((it) => it.partner === own && it.customer === customer)
    const wanted = [r && 'account', r?.hasRights && 'directory'].filter(Boolean).join(' ')
    equal(access, [wanted, wanted], `${own} at ${customer}`)
  }
}

const partnershipsOf = ({ model, world, ids }: Story, own: OrgName) =>
  model.partnerships.flatMap((p, index) =>
    !p.isOver && (p.provider === own || p.reseller === own)
      ? [
          [
            ids.partnerships[index],
            world[otherSide(p, own)],
            p.endsOn ? 'ending' : 'active',
            canDo(model, p, own),
          ],
        ]
      : [],
  )
const invitationsOf = ({ model, ids }: Story, own: OrgName) =>
  model.invitations.flatMap((i, index) =>
    i.from === own ? [[ids.invitations[index], shownState(model, i), canWith(shownState(model, i))]] : [],
  )
/** What its sender may do with an invitation that was never mailed; an expired one can still be replaced. */
const canWith = (state: string) => {
  if (state === 'expired') return ['supersede']
  return ['draft', 'sent', 'viewed'].includes(state) ? ['edit', 'send', 'supersede', 'revoke'] : []
}
/** How many of the newest invitations are read with what they allow. */
const newest = 10
const byId = ([a]: unknown[], [b]: unknown[]) => (String(a) < String(b) ? -1 : 1)

/** What must hold of the rows themselves, whatever the model says. Read by the owner, once for each story. */
async function compareInvariants({ lane, world, ids }: Story): Promise<void> {
  const orgs = orgNames.map((name) => world[name])
  const { rows } = await lane.owner.query(
    `select 'I-04' as broken from partnerships p where p.provider_id = any($1) and not exists (
       select from invitations i where i.id = p.invitation_id and i.kind = 'partnership' and i.state = 'accepted' and i.from_id = p.provider_id and i.accepted_org_id = p.reseller_id)
     union all select 'I-05' from relationships r where r.customer_id = any($1) and not exists (
       select from invitations i where i.id = r.invitation_id and i.state = 'accepted' and i.accepted_org_id = r.customer_id and r.partner_id in (i.from_id, i.with_id))
     union all select 'I-05: one or both' from invitations i where i.kind = 'reseller_joint' and i.state = 'accepted' and i.from_id = any($1)
       and (select count(distinct r.partner_id) from relationships r where r.customer_id = i.accepted_org_id and r.partner_id in (i.from_id, i.with_id)) not in (1, 2)
     union all select 'I-06' from relationships r where r.customer_id = any($1) and r.state = 'active' group by r.partner_id, r.customer_id having count(*) > 1
     union all select 'I-06' from partnerships p where p.provider_id = any($1) and p.state = 'active' group by p.provider_id, p.reseller_id having count(*) > 1
     union all select 'I-09' from relationships r where r.customer_id = any($1) and r.invitation_id is null
     union all select 'I-11' from grants g where g.customer_id = any($1) and g.state = 'active' and not exists (
       select from relationships r where r.partner_id = g.partner_id and r.customer_id = g.customer_id and r.state = 'active')
     union all select 'I-57' from partnerships p where p.provider_id = any($1) and not exists (select from events e where e.subject_id = p.id and e.action = 'partnership.authorize')
     union all select 'I-57' from invitations i where i.from_id = any($1) and i.state = 'revoked' and not exists (
       select from events e where e.subject_id = i.id and e.action = 'invitation.revoke')
     union all select 'I-58' from events e where e.subject_id = any($2) and (e.actor_name = '' or e.actor_organisation = '') and e.request_id <> ''`,
    [orgs, [...ids.invitations, ...ids.partnerships]],
  )
  expect(rows.map(({ broken }) => broken)).toEqual([])
}
