import { expect, test } from 'vitest'
import type { Endpoint } from '#contract/endpoint.ts'
import { ownListsApi } from '#contract/own-lists.ts'
import { programmeListsApi } from '#contract/programme-lists.ts'
import { submitted } from '#tests/applicant.ts'
import { send } from '#tests/client.ts'
import { withCatalogue } from '#tests/story.ts'
import { aWorld, type World } from '#tests/world.ts'

async function linesOf(
  world: World,
  endpoint: Endpoint,
  filter: object = {},
  language = 'en',
  org = world.kompass,
) {
  const client = await world.as(org, undefined, language)
  const sender = { base: world.base, cookie: client.cookie(), language }
  const answer = await send(sender, endpoint, filter as Record<string, unknown>)
  expect(answer.status).toBe(200)
  return String(answer.body).split('\r\n')
}

test('each list of the operator is saved as a table, filtered as it is shown', async () => {
  const world = await aWorld()
  await withCatalogue(world)
  const { org, ids, email } = await submitted(world)
  await world.mailTo(email, /bestätigen/)
  const { registry, vetting, partners, products, mails, signatures } = programmeListsApi
  const mark = org.domain.slice('fichtesystemhaus-'.length, -'.example'.length)
  await world.owner.query(`update organisations set sort_name = $1 where id = $2`, [`fichte ${mark}`, org.id])

  expect((await linesOf(world, registry, { search: ids[0] }))[1]).toContain(`${ids[0]},Fichte,DE,Yes`)
  const cases = await linesOf(world, vetting, { search: `Fichte ${mark}`, state: 'email_verification' })
  expect(cases).toHaveLength(3)
  expect(cases[1]).toContain('Fichte Systemhaus,DE')
  expect(await linesOf(world, partners, { search: `fichte ${mark}` })).toEqual([
    expect.stringMatching(/^Tenant ID,/),
    expect.stringContaining(org.domain),
    '',
  ])
  expect((await linesOf(world, products, { search: 'office suite' }))[1]).toContain('Office Suite Basic')
  const sent = await linesOf(world, mails, { search: email.toUpperCase() })
  expect(sent[1]).toContain(`${email},Confirm an application,Sent,1`)
  const version = (await (await world.as(world.kiefer)).agreements.own()).signed
  const signers = await linesOf(world, signatures, { versionId: version?.id })
  expect(signers.some((line) => line.includes('Kiefer IT'))).toBe(true)
})

test('an organisation takes people, groups, locations, guests and requests along, as the lists show them', async () => {
  const world = await aWorld()
  const kiefer = await world.as(world.kiefer)
  const { userId } = await world.person(world.kiefer, ['sales-agent'])
  const asking = await world.signedIn(userId, world.kiefer)
  await asking.access.request({ role: 'billing-admin', reason: '=1+1' })
  await kiefer.groups.create({ name: 'Nachtdienst', description: 'Ab 22 Uhr', roles: ['helpdesk-agent'] })
  const address = { line1: 'Ring 1', city: 'Wien', postalCode: '1010', country: 'AT' }
  const contact = { firstName: 'Franzi', email: 'wien@kiefer.example', phone: '01 5120000' }
  const { partnerId } = await kiefer.locations.add({ name: 'Büro Wien', address, contact })
  await kiefer.guests.invite({ email: 'anna@gast.example', language: 'de', roles: ['referrals-admin'] })
  const of = (endpoint: Endpoint, filter?: object) => linesOf(world, endpoint, filter, 'de', world.kiefer)
  const { people, groups, locations, guests, accessRequests } = ownListsApi

  const sellers = await of(people, { role: 'sales-agent' })
  expect(sellers[0]).toBe('Name;Benutzername;E-Mail;Rollen;Status;Gast;Letzte Anmeldung (UTC)')
  expect(sellers[1]).toMatch(/^Erika Muster;.*;Vertriebs-Agent;Aktiv;Nein;/)
  expect(sellers).toHaveLength(3)
  expect((await of(groups))[1]).toMatch(/^Nachtdienst;Ab 22 Uhr;Helpdesk-Agent;Erika Muster;\d{4}-/)
  expect((await of(locations, { search: 'buro' }))[1]).toContain(
    `Büro Wien;${partnerId};AT;Aktiv;Erika Muster`,
  )
  expect((await of(guests, { search: 'anna' }))[1]).toMatch(/^anna@gast.example;.*;Gesendet;Erika Muster;/)
  expect((await of(accessRequests))[1]).toMatch(/^Erika Muster;.*;'=1\+1;Offen;/)
  expect(await of(accessRequests, { state: 'denied' })).toHaveLength(2)
})

test('in German the tables are what Excel there opens, and a formula stays text', async () => {
  const world = await aWorld()
  await world.owner.query(`update organisations set name = '=cmd()' where id = $1`, [world.kiefer.id])
  const lines = await linesOf(world, programmeListsApi.partners, { search: 'Kiefer' }, 'de')

  expect(lines[0]).toMatch(/^\uFEFF?Mandanten-ID;Name;Nimmt teil als/)
  expect(lines.find((line) => line.includes(world.kiefer.id))).toContain(`;'=cmd();`)
})

test('applications, partners and mails are found by the beginning of a name', async () => {
  const world = await aWorld()
  const { email } = await submitted(world)
  await world.mailTo(email, /bestätigen/)
  const operator = await world.as(world.kompass)

  const found = await operator.enrolment.queue({ state: 'email_verification', search: 'fichte sys' })
  expect(found.items.length).toBeGreaterThan(0)
  expect((await operator.enrolment.queue({ search: 'systemhaus' })).items).toEqual([])
  const partners = await operator.operations.partners({ search: 'NORDLICHT dis', limit: 100 })
  expect(partners.items.length).toBeGreaterThan(0)
  expect(partners.items.every(({ name }) => name.startsWith('Nordlicht'))).toBe(true)
  expect((await operator.operations.mails({ search: email.slice(0, -3) })).items).toMatchObject([
    { recipient: email },
  ])
})
