import { beforeAll, expect, test, vi } from 'vitest'
import type { ImportReport } from '#contract/imports.ts'
import { profile, underReview, withApplicant } from '#tests/applicant.ts'
import { linkIn } from '#tests/mailbox.ts'
import { startNameServer } from '#tests/name-server.ts'
import { aWorld, password, theServer, type World } from '#tests/world.ts'

let dns: Awaited<ReturnType<typeof startNameServer>>
beforeAll(async () => {
  dns = await startNameServer()
  await theServer({ MITTLER_DNS_SERVERS: dns.address })
})

const header =
  'PartnerId;OrganisationName;Country;Active;UserName;Email;VettedOn;LegalName;Street;PostalCode;City;FirstName;LastName;ContactEmail;ContactPhone'
type Row = { id: string; account: string; domain: string; vettedOn?: string }
const rowOf = ({ id, account, domain, vettedOn = '2025-03-14' }: Row) =>
  `${id};Fichte;DE;true;${account};m@${domain};${vettedOn};Fichte Systemhaus GmbH;Waldweg 3;79098;Freiburg;Petra;Fichte;petra@${domain};0761 1234567`

async function upload(world: World, row: Row) {
  const operator = await world.as(world.kompass)
  const form = new FormData()
  form.append('file', new Blob([`${header}\n${rowOf(row)}\n`]), 'bekannt.csv')
  const response = await fetch(`${world.base}/api/membership-imports`, {
    method: 'POST',
    headers: { cookie: operator.cookie() },
    body: form,
  })
  const report = (await response.json()) as ImportReport
  return { operator, report }
}

/** An applicant whose company the operator has vetted before, up to the choice of the partner ID. */
async function knownApplicant(world: World) {
  const all = await withApplicant(world)
  const { operator, report } = await upload(world, {
    id: all.ids[0],
    account: all.account,
    domain: all.org.domain,
  })
  expect(report).toMatchObject({ state: 'validated', problems: [] })
  await operator.membership.apply({ importId: report.id })
  await all.applicant.enrolment.signInToMembership({ userName: all.account, password })
  const chosen = await all.applicant.enrolment.choosePartnerId({ partnerId: all.ids[0] })
  return { ...all, operator, chosen, email: `petra@${all.org.domain}` }
}

test('a company that was vetted before finds its data filled in; once the contact confirms, only approval is left', async () => {
  const world = await aWorld()
  const { applicant, chosen, email, operator } = await knownApplicant(world)
  expect(chosen.knownSince).toBe('2025-03-14')
  expect(chosen.draft).toMatchObject({
    legalProfile: { legalName: 'Fichte Systemhaus GmbH', address: { city: 'Freiburg', country: 'DE' } },
    primaryContact: { email },
  })

  await applicant.enrolment.submit(profile(email))
  await world.visitor().status.confirmEmail({ link: linkIn(await world.mailTo(email, /bestätigen/), 'v') })

  const { id, state, checks } = await applicant.enrolment.get()
  expect(state).toBe('under_review')
  expect(checks.map((check) => [check.kind, check.state, check.finding])).toEqual([
    ['email-ownership', 'passed', null],
    ['employment', 'passed', 'known-company'],
    ['business', 'passed', 'known-company'],
    ['due-diligence', 'passed', 'known-company'],
  ])
  expect(await operator.enrolment.approve({ enrolmentId: id })).toMatchObject({ state: 'qualified' })
})

test('whoever corrects the found data is vetted like everybody else', async () => {
  const world = await aWorld()
  const { applicant, email } = await knownApplicant(world)
  const { legalProfile, ...rest } = profile(email)

  await applicant.enrolment.submit({
    ...rest,
    legalProfile: { ...legalProfile, legalName: 'Fichte Neu GmbH' },
  })
  await world.visitor().status.confirmEmail({ link: linkIn(await world.mailTo(email, /bestätigen/), 'v') })

  const { knownSince, checks } = await applicant.enrolment.get()
  expect(knownSince).toBeNull()
  expect(checks.map(({ state }) => state)).toEqual(['passed', 'passed', 'pending', 'pending'])
})

test('vetted data is complete or left out, and a day is a day of the calendar', async () => {
  const world = await aWorld()
  const { ids, account, org } = await withApplicant(world)

  const { report } = await upload(world, { id: ids[0], account, domain: org.domain, vettedOn: '2025-02-30' })

  expect(report).toMatchObject({ state: 'invalid', problems: [{ row: 2, column: 'VettedOn', rule: 'date' }] })
})

test('a contact at a domain of nobody is asked for a document; proving the domain by DNS settles it', async () => {
  const world = await aWorld()
  const domain = `fichte-${Date.now()}.example.net`
  const { applicant } = await underReview(world, domain)
  expect(await applicant.enrolment.get()).toMatchObject({ state: 'info_requested' })
  const claimed = await applicant.domains.add({ name: domain })
  dns.records.set(claimed.host, [claimed.record])

  await applicant.domains.check({ domainId: claimed.id })

  await vi.waitFor(
    async () => {
      const { state, checks } = await applicant.enrolment.get()
      expect(state).toBe('under_review')
      expect(checks[1]).toMatchObject({ kind: 'employment', state: 'passed', finding: 'domain-proved' })
    },
    { timeout: 15_000 },
  )
})

test('a domain that was proved before the contact confirms needs no document', async () => {
  const world = await aWorld()
  const domain = `tanne-${Date.now()}.example.net`
  const all = await withApplicant(world)
  const claimed = await all.applicant.domains.add({ name: domain })
  dns.records.set(claimed.host, [claimed.record])
  await all.applicant.domains.check({ domainId: claimed.id })
  await vi.waitFor(
    async () => expect((await all.applicant.domains.list()).items[0]).toMatchObject({ state: 'verified' }),
    { timeout: 15_000 },
  )
  await all.applicant.enrolment.signInToMembership({ userName: all.account, password })
  await all.applicant.enrolment.choosePartnerId({ partnerId: all.ids[0] })

  await all.applicant.enrolment.submit(profile(`petra@${domain}`))
  const mail = await world.mailTo(`petra@${domain}`, /bestätigen/)
  await world.visitor().status.confirmEmail({ link: linkIn(mail, 'v') })

  const { state, checks } = await all.applicant.enrolment.get()
  expect(state).toBe('under_review')
  expect(checks[1]).toMatchObject({ state: 'passed', finding: 'domain-proved' })
})
