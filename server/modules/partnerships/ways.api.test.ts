import { expect, test } from 'vitest'
import { send } from '#tests/client.ts'
import { partnershipsApi } from '#contract/partnerships.ts'
import { becomePartners, inviteJointly, linkOf } from '#tests/story.ts'
import { aWorld, type World } from '#tests/world.ts'

const entry = {
  services: ['support' as const],
  countries: ['DE', 'AT'],
  description: { en: 'Second-level support in two languages.', de: 'Second-Level-Support in zwei Sprachen.' },
  email: 'partner@nordlicht.example',
  phone: '0731 123456',
  website: 'https://nordlicht.example',
}
const reason = 'Bitte nennen Sie die Supportzeiten'

/** Nordlicht in the directory, released by the operator. */
async function listed(world: World) {
  const provider = await world.as(world.nordlicht)
  const operator = await world.as(world.kompass)
  const { draft } = await provider.providerEntries.submit({ ...entry, version: 0 })
  const providerId = world.nordlicht.id
  await operator.providerEntries.release({ providerId, version: draft!.version })
  return { provider, operator, providerId }
}
const found = async (world: World, filter: object) =>
  (await world.visitor().partnerships.directory({ limit: 100, ...filter })).items.filter(
    ({ id }) => id === world.nordlicht.id,
  )

test('a changed entry appears only once the operator released it; the old one stays until then', async () => {
  const world = await aWorld()
  const { provider, operator, providerId } = await listed(world)
  const next = { ...entry, services: ['technical' as const, 'financing' as const], countries: ['CH'] }

  const { draft, released } = await provider.providerEntries.submit({ ...next, version: 1 })
  expect(draft).toMatchObject({
    state: 'submitted',
    services: ['technical', 'financing'],
    phone: '+49731123456',
  })
  expect(released).toMatchObject({ services: ['support'] })
  expect(await found(world, { service: 'financing' })).toEqual([])
  const { items } = await operator.providerEntries.waiting()
  expect(items.find((item) => item.providerId === providerId)).toMatchObject({
    draft: { countries: ['CH'] },
    released: { countries: ['DE', 'AT'] },
    can: ['release', 'refuse'],
  })
  await operator.providerEntries.release({ providerId, version: 2 })
  await operator.providerEntries.release({ providerId, version: 2 })

  expect(await found(world, { service: 'financing', country: 'CH', search: 'zwei sprachen' })).toMatchObject([
    { countries: ['CH'], services: ['technical', 'financing'] },
  ])
  expect(await found(world, { country: 'AT' })).toEqual([])
})

test('the operator refuses with a reason that is mailed; a text sent meanwhile is not decided about', async () => {
  const world = await aWorld()
  const { provider, operator, providerId } = await listed(world)
  const admin = await world.person(world.nordlicht, ['global-admin'])
  await provider.providerEntries.submit({ ...entry, services: ['marketing'], version: 1 })
  await provider.providerEntries.submit({ ...entry, services: ['financing'], version: 2 })

  await expect(operator.providerEntries.release({ providerId, version: 2 })).rejects.toMatchObject({
    code: 'changed_meanwhile',
  })
  await expect(
    provider.providerEntries.submit({ ...entry, services: ['marketing'], version: 2 }),
  ).rejects.toMatchObject({ code: 'changed_meanwhile' })
  await operator.providerEntries.refuse({ providerId, version: 3, reason })

  expect(await provider.providerEntries.own()).toMatchObject({
    released: { services: ['support'] },
    draft: { state: 'refused', reason },
  })
  expect((await world.mailTo(admin.userName, /nicht freigegeben/)).text).toContain(reason)
})

test('an entry names only countries of the own region, and a telephone that exists', async () => {
  const world = await aWorld()
  const provider = await world.as(world.nordlicht)

  await expect(
    provider.providerEntries.submit({ ...entry, countries: ['DE', 'US'], phone: '12345', version: 0 }),
  ).rejects.toMatchObject({
    problem: { code: 'invalid_input', fields: { countries: { rule: 'region' }, phone: { rule: 'phone' } } },
  })
})

test('a reseller asks once, the provider’s answer is an invitation, and the two become partners by it', async () => {
  const world = await aWorld()
  const { provider, providerId } = await listed(world)
  const sales = await world.person(world.nordlicht, ['sales-agent'])
  const agent = await world.as(world.kiefer, ['admin-agent'])
  const admin = await world.as(world.kiefer)

  const ask = await agent.partnershipAsks.ask({ providerId, message: 'Wir betreuen 40 Handwerksbetriebe.' })
  const again = await admin.partnershipAsks.ask({ providerId, message: 'Noch einmal' })
  expect(again).toMatchObject({ id: ask.id, message: 'Wir betreuen 40 Handwerksbetriebe.' })
  expect((await world.mailTo(sales.userName, /Kiefer IT bittet Sie/)).text).toContain('Handwerksbetriebe')
  expect((await provider.operations.home()).tasks[0]).toMatchObject({ task: 'answer-asks', count: 1 })
  expect((await provider.partnershipAsks.list({ open: true })).items).toMatchObject([
    { id: ask.id, partnerName: 'Kiefer IT', can: ['accept', 'decline'] },
  ])
  await provider.partnershipAsks.accept({ askId: ask.id })
  await provider.partnershipAsks.accept({ askId: ask.id })

  const [mine] = (await admin.partnershipAsks.list()).items
  expect(mine).toMatchObject({ state: 'accepted', can: [], invitationId: null })
  expect((await admin.operations.home()).tasks[0]).toMatchObject({
    task: 'answer-invitation',
    path: mine!.path,
  })
  await admin.partnerships.authorize({
    link: linkOf(mine!.path!),
    isConsented: true,
    grantsAdminAccess: false,
  })
  expect((await provider.partnerships.list()).items).toMatchObject([{ partnerName: 'Kiefer IT' }])
  expect((await admin.operations.home()).tasks.map(({ task }) => task)).not.toContain('answer-invitation')
  await expect(admin.partnershipAsks.ask({ providerId, message: 'x' })).rejects.toMatchObject({
    code: 'already_exists',
  })
})

test('partners by another invitation, nobody waits for an answer to the ask any more', async () => {
  const world = await aWorld()
  const { provider, providerId } = await listed(world)
  const reseller = await world.as(world.kiefer)
  const ask = await reseller.partnershipAsks.ask({ providerId, message: 'Guten Tag' })

  const { id } = await becomePartners(world)

  expect((await provider.partnershipAsks.list({ open: true })).items).toEqual([])
  const [settled] = (await provider.partnershipAsks.list()).items
  expect(settled).toMatchObject({ id: ask.id, state: 'accepted', can: [], answeredBy: null })
  expect(await provider.invitations.get({ invitationId: settled!.invitationId! })).toMatchObject({
    state: 'accepted',
  })
  expect(await provider.partnershipAsks.accept({ askId: ask.id })).toMatchObject({ state: 'accepted' })
  expect((await provider.invitations.list()).items).toHaveLength(1)
  expect((await provider.partnerships.list()).items).toMatchObject([{ id }])
})

test('a provider declines with a reason, a reseller takes an ask back, and may ask again', async () => {
  const world = await aWorld()
  const { provider, providerId } = await listed(world)
  const reseller = await world.as(world.kiefer)
  const admin = await world.person(world.kiefer, ['global-admin'])

  const first = await reseller.partnershipAsks.ask({ providerId, message: 'Guten Tag' })
  await provider.partnershipAsks.decline({ askId: first.id, reason: 'Wir sind ausgelastet' })
  expect((await world.mailTo(admin.userName, /Bitte um eine Partnerschaft abgelehnt/)).text).toContain(
    'ausgelastet',
  )
  const second = await reseller.partnershipAsks.ask({ providerId, message: 'Und jetzt?' })
  await reseller.partnershipAsks.withdraw({ askId: second.id })
  await expect(provider.partnershipAsks.accept({ askId: second.id })).rejects.toMatchObject({
    code: 'wrong_state',
  })

  expect((await reseller.partnershipAsks.list()).items.map(({ state }) => state)).toEqual([
    'withdrawn',
    'declined',
  ])
})

test('only a vetted reseller of the region asks, and not everybody at once', async () => {
  const world = await aWorld()
  const { providerId } = await listed(world)
  const neu = await world.as(await world.org('reseller', 'Neu GmbH', { state: 'enrolling' }))
  const abroad = await world.as(await world.org('reseller', 'Prairie IT', { country: 'US' }))
  const reseller = await world.as(world.kiefer)
  const ask = { providerId, message: 'Guten Tag' }

  await expect(neu.partnershipAsks.ask(ask)).rejects.toMatchObject({ code: 'wrong_state' })
  await expect(abroad.partnershipAsks.ask(ask)).rejects.toMatchObject({
    problem: { code: 'wrong_organisation', obstacle: 'other-region' },
  })
  await expect(
    reseller.partnershipAsks.ask({ ...ask, providerId: world.suedlicht.id }), // not in the directory
  ).rejects.toMatchObject({ code: 'not_found' })
  for (let asked = 0; asked < 10; asked++) {
    const { id } = await reseller.partnershipAsks.ask(ask)
    await reseller.partnershipAsks.withdraw({ askId: id })
  }
  await expect(reseller.partnershipAsks.ask(ask)).rejects.toMatchObject({ code: 'too_many_requests' })
})

test('the list of partners is filtered by state, and saved as a table Excel in Germany opens', async () => {
  const world = await aWorld()
  const { id } = await becomePartners(world)
  await becomePartners(world, world.nordlicht, world.buche)
  const provider = await world.as(world.nordlicht)
  const endsOn = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10)
  await provider.partnershipEndings.giveNotice({ partnershipId: id, endsOn, reason, isUnderstood: true })

  expect((await provider.partnerships.list({ state: 'ending' })).items).toMatchObject([{ id }])
  expect((await provider.partnerships.list({ state: 'suspended' })).items).toEqual([])
  const sender = { base: world.base, cookie: provider.cookie(), language: 'de' }
  const { headers, body } = await send(sender, partnershipsApi.export, { search: 'kie' })

  expect(headers.get('content-disposition')).toContain('indirekte-vertriebspartner.csv')
  const [head, row, rest] = String(body).split('\r\n')
  expect(head).toMatch(/^\uFEFF?Mandanten-ID;Name;Land;Status;Partner seit;Letzter Tag;Administratorzugriff$/)
  expect(row).toContain(`${world.kiefer.id};Kiefer IT;DE;endet;`)
  expect(row).toContain(`;${endsOn};nein`)
  expect(rest).toBe('')
})

test('the operator announces the end of a partnership, takes it back, and ends it with a reason', async () => {
  const world = await aWorld()
  const { id } = await becomePartners(world)
  const reseller = await world.as(world.kiefer)
  const link = await inviteJointly(world, reseller, id)
  const operator = await world.as(world.kompass)
  const boss = await world.person(world.nordlicht, ['global-admin'])
  const one = { programmePartnershipId: id }
  const endsOn = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)

  await operator.partnershipEndings.endByOperator({ ...one, endsOn, reason, isUnderstood: true })
  expect(await reseller.partnerships.get({ partnershipId: id })).toMatchObject({
    state: 'ending',
    ending: { on: endsOn, by: 'operator', reason },
    can: ['view-customers', 'invite-customers', 'remove', 'grant-access'],
  })
  await expect(reseller.partnershipEndings.withdrawNotice({ partnershipId: id })).rejects.toMatchObject({
    code: 'forbidden',
  })
  await operator.partnershipEndings.keepByOperator(one)
  expect(await reseller.partnerships.get({ partnershipId: id })).toMatchObject({
    state: 'active',
    ending: null,
  })
  await operator.partnershipEndings.endByOperator({ ...one, reason, isUnderstood: true })

  expect((await reseller.partnerships.list({ state: 'removed' })).items).toMatchObject([
    { id, ending: { by: 'operator', reason } },
  ])
  expect(await (await world.as(world.ahorn)).invitations.link({ link })).toMatchObject({
    obstacle: 'partnership-ended',
  })
  expect(
    (await world.mailTo(boss.userName, /Partnerschaft .*beendet|hat geendet|ist beendet/)).text,
  ).toContain(reason)
})
