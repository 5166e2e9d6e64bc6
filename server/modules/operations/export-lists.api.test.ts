import { expect, test } from 'vitest'
import type { Endpoint } from '#contract/endpoint.ts'
import { programmeListsApi } from '#contract/programme-lists.ts'
import { submitted } from '#tests/applicant.ts'
import { send } from '#tests/client.ts'
import { withCatalogue } from '#tests/story.ts'
import { aWorld, type World } from '#tests/world.ts'

async function linesOf(world: World, endpoint: Endpoint, filter: object = {}, language = 'en') {
  const operator = await world.as(world.kompass, undefined, language)
  const sender = { base: world.base, cookie: operator.cookie(), language }
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

  expect((await linesOf(world, registry, { search: ids[0] }))[1]).toContain(`${ids[0]},Fichte,DE,yes`)
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
