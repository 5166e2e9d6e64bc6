import { expect, test } from 'vitest'
import type { Language } from '#contract/common.ts'
import type { DirectoryRole } from '#contract/directory-roles.ts'
import { runningAdministration, withSharedCustomer } from '../story.ts'
import { aWorld, type World } from '../world.ts'
import { violationsOn } from './axe.ts'
import { theBrowser } from './browser.ts'
import { type Hands, partsOf, see, seeTitle } from './hands.ts'
import { watchMishaps } from './mishaps.ts'
import { messages } from './people.ts'

const { windowOf } = theBrowser()
const both = ['en', 'de'] as const

/** A reseller whose only way to the customer is what is asked for and approved, and an agent in its night shift. */
async function withNightShift(world: World) {
  const { reseller, admin } = await withSharedCustomer(world)
  const partners = (await admin.customers.partners()).items
  const { id: relationshipId } = partners.find(({ partnerName }) => partnerName === 'Kiefer IT')!
  await admin.customers.removeAdminRights({ relationshipId })
  const agent = await world.as(world.kiefer, ['admin-agent'])
  const group = await reseller.groups.create({ name: 'Night shift', roles: [] })
  await reseller.groups.addMembers({ groupId: group.id, userIds: [(await agent.identity.session()).user.id] })
  return { reseller, admin, agent }
}

test.each(both)(
  'a partner asks for roles, the customer approves, its group works with them, and what was missing is named (%s)',
  async (language) => {
    const world = await aWorld()
    const { adminRelationships: t, company, customers, home, rights, directoryRoles } = messages[language]
    const { reseller, admin, agent } = await withNightShift(world)
    const account = `/customers/${world.ahorn.id}`
    const [ours, theirs, worker] = await Promise.all(
      [reseller, admin, agent].map((client) => windowOf(world.base, client, language)),
    )
    if (!ours || !theirs || !worker) throw new Error('Three came.')
    const mishaps = [ours, theirs, worker].map(({ page }) => watchMishaps(page))

    await worker.open(account)
    await worker.follow(customers.whoMayHere)
    await see(worker.page, rights.obstacles['admin-role']())
    await see(worker.page, rights.noCandidate('Bäckerei Ahorn'))

    await ours.open(account)
    await ours.follow(customers.adminRelationships)
    await ours.follow(t.request)
    await ours.fill(t.name, 'Ahorn-care')
    await ours.press(t.save)
    await seeTitle(ours.page, 'Ahorn-care')
    await ours.press(t.send)
    await ours.dialog().press(t.send)
    await see(ours.page, t.states.approval_pending)

    await theirs.open('/')
    await see(theirs.page, home.tasks['answer-admin-request'][0](null, 'Kiefer IT'))
    await theirs.follow(home.tasks['answer-admin-request'][1])
    await see(theirs.page, t.approveText('Kiefer IT', t.days(730)))
    await see(theirs.page, company.partners.ways['joint-invitation']('Erika Muster'))
    await theirs.tick(t.approveTick('Kiefer IT'))
    await theirs.press(t.approve)
    await see(theirs.page, t.approved('Kiefer IT'))
    await see(theirs.page, t.noGroups)

    await worker.page.reload()
    await see(worker.page, rights.candidates)
    await ours.page.reload()
    await ours.press(t.addGroup)
    await ours.dialog().choose(t.group, 'Night shift')
    await ours.dialog().press(t.saveGroup)
    await see(ours.page, t.groupSaved('Night shift'))

    await worker.page.reload()
    await see(worker.page, new RegExp(`${directoryRoles['user-administrator']}.*Night shift.*Ahorn-care`))
    await worker.open(`${account}/users`)
    await partsOf(worker.page).button(messages[language].licences.add).waitFor()

    await ours.press(t.end)
    await ours.dialog().tick(t.endTick('Ahorn-care'))
    await ours.dialog().press(t.end)
    await see(ours.page, t.states.terminated)
    expect(mishaps.flatMap((one) => one.taken(false))).toEqual([])
    await worker.page.reload()
    await see(worker.page, customers.noRightsText)
  },
)

test.each(both)('a customer approves what a partner asks, and takes it back (%s)', async (language) => {
  const world = await aWorld()
  const { adminRelationships: t } = messages[language]
  const { reseller, admin } = await withSharedCustomer(world)
  const customerId = world.ahorn.id
  const { adminRelationshipId: id } = await runningAdministration(world, reseller, admin, {
    durationDays: 90,
  })
  const hands = await windowOf(world.base, admin, language)

  await hands.open('/admin-relationships')
  await hands.follow('Betreuung')
  await hands.press(t.removeRoles)
  await hands.dialog().fill(t.reason, 'Wir machen es selbst')
  await hands.dialog().tick(t.endTick('Betreuung'))
  await hands.dialog().press(t.removeRoles)
  await see(hands.page, t.states.terminated)

  const { items } = await reseller.adminRelationships.list({ customerId })
  expect(items[0]).toMatchObject({
    id,
    state: 'terminated',
    endedBy: 'customer',
    endReason: 'Wir machen es selbst',
  })
})

/** Moves its end so near that it can be renewed, and its beginning so far that its roles count as unused. */
const nearItsEnd = ({ owner }: World, { adminRelationshipId: id }: { adminRelationshipId: string }) =>
  owner.query(
    `update admin_relationships set answered_at = answered_at - make_interval(days => 310), ends_at = ends_at - make_interval(days => 310) where id = $1`,
    [id],
  )

const roleBox = (language: Language, role: DirectoryRole) =>
  new RegExp(`^${messages[language].directoryRoles[role]}`)

test.each(both)(
  'all that ends is renewed at once, with fewer roles; what nobody used is given back; health says where to look (%s)',
  async (language) => {
    const world = await aWorld()
    const { accessCare: t, adminRelationships } = messages[language]
    const { reseller, admin } = await withSharedCustomer(world)
    const all = await runningAdministration(world, reseller, admin, {
      name: 'alles',
      roles: ['directory-readers', 'global-administrator'],
    })
    const extending = await runningAdministration(world, reseller, admin, { name: 'dehnt', autoExtend: true })
    for (const one of [all, extending]) await nearItsEnd(world, one)
    await reseller.licences.users({ customerId: world.ahorn.id }) // a use, noted a moment later
    await expect
      .poll(async () => (await reseller.adminRelationships.get(extending)).unusedRoles)
      .toEqual(['license-administrator'])
    const hands = await windowOf(world.base, reseller, language)
    const mishaps = watchMishaps(hands.page)

    await hands.open('/access-health')
    await see(hands.page, t.problems.expiring)
    await see(hands.page, t.problems['no-group'])
    await see(hands.page, t.figures.globalAdministrator)
    await hands.follow(t.ending.title)
    await hands.press(t.ending.renewAll)
    expect(await violationsOn(hands.page)).toEqual([])
    await hands.dialog().tick(t.ending.withoutGlobal)
    await hands.dialog().press(t.ending.renewAll)
    await seeTitle(hands.page, t.renewal.title)
    await see(hands.page, t.renewal.sentence(2, 2))
    await see(hands.page, t.renewal.extended)
    await see(hands.page, t.renewal.requested)
    const asked = (await admin.adminRelationships.list({ customerId: world.ahorn.id })).items
    expect(asked.find(({ state }) => state === 'approval_pending')).toMatchObject({
      roles: ['directory-readers'],
    })

    await hands.follow('dehnt')
    await hands.press(t.unused.drop)
    await hands.dialog().press(t.unused.drop)
    const lost = messages[language].directoryRoles['license-administrator']
    await see(hands.page, adminRelationships.dropped(lost))
    expect(mishaps.taken(false)).toEqual([])
  },
)

/** Opens the dialog and asks for one role with a reason. */
async function askForAnHour(hands: Hands, language: Language, reason: string) {
  const t = messages[language].accessCare.elevation
  await hands.press(t.take)
  const dialog = hands.dialog()
  await dialog.page
    .getByRole('dialog')
    .getByRole('checkbox', { name: roleBox(language, 'license-administrator') })
    .check()
  await dialog.fill(t.reason, reason)
  await dialog.fill(t.ticket, 'INC-77')
  expect(await violationsOn(hands.page)).toEqual([])
  await dialog.press(t.ask)
  await see(hands.page, t.asked)
}

test.each(both)(
  'roles for a time: asked for with a reason, approved by somebody else, given back; the customer reads why (%s)',
  async (language) => {
    const world = await aWorld()
    const { accessCare, customerLog, operations } = messages[language]
    const t = accessCare.elevation
    const { reseller, admin, agent } = await withNightShift(world)
    const one = await runningAdministration(world, reseller, admin)
    const path = `/customers/${world.ahorn.id}/admin-relationships/${one.adminRelationshipId}`
    const reason = 'Lizenzen der neuen Filiale'
    const boss = await windowOf(world.base, reseller, language)
    const worker = await windowOf(world.base, agent, language)

    await boss.open(path)
    await boss.choose(t.setting, t.settings.approval)
    await see(boss.page, t.saved)
    await worker.open(path)
    await askForAnHour(worker, language, reason)
    expect(await worker.page.getByRole('button', { name: t.approve }).count()).toBe(0)

    await boss.page.reload()
    await boss.press(t.of(t.approve, 'Erika Muster'))
    await see(boss.page, t.approved('Erika Muster'))
    await worker.page.reload()
    await worker.press(t.of(t.end, 'Erika Muster'))
    await see(worker.page, t.ended)

    const customer = await windowOf(world.base, admin, language)
    await customer.open('/log?kind=elevation')
    await seeTitle(customer.page, customerLog.title)
    await see(customer.page, operations.activity.actions['elevation.request'])
    await customer.page.getByRole('button', { name: messages[language].ui.openRow }).last().click()
    await see(customer.page, reason)
    await see(customer.page, 'INC-77')

    await customer.open(`/admin-relationships/${one.adminRelationshipId}`)
    await customer.tick(t.demand)
    await see(customer.page, t.demandSaved)
    await boss.page.reload()
    await see(boss.page, t.demanded)
    await worker.page.reload()
    await askForAnHour(worker, language, reason)
    await customer.open('/elevations')
    await seeTitle(customer.page, t.all)
    expect(await violationsOn(customer.page)).toEqual([])
    await customer.press(t.of(t.approve, 'Erika Muster'))
    await see(customer.page, t.approved('Erika Muster'))
    await customer.page.getByRole('button', { name: messages[language].ui.openRow }).last().click()
    await see(customer.page, t.noActs)
  },
)
