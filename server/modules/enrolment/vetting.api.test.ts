import { expect, test } from 'vitest'
import type { Enrolment } from '#contract/enrolment.ts'
import { profile, submitted, underReview } from '#tests/applicant.ts'
import { linkIn } from '#tests/mailbox.ts'
import { aWorld } from '#tests/world.ts'

const board = ({ checks }: Enrolment) => Object.fromEntries(checks.map(({ kind, state }) => [kind, state]))
const one = ({ checks }: Enrolment, kind: string) => checks.find((check) => check.kind === kind)!

test('after submitting it is the contact’s turn, and the other checks have not begun', async () => {
  const world = await aWorld()
  const { applicant } = await submitted(world)

  const enrolment = await applicant.enrolment.get()

  expect(board(enrolment)).toEqual({
    'email-ownership': 'pending',
    employment: 'not_started',
    business: 'not_started',
    'due-diligence': 'not_started',
  })
  expect(one(enrolment, 'email-ownership')).toMatchObject({ nextActor: 'contact' })
  expect(one(enrolment, 'email-ownership').dueAt).not.toBeNull()
})

test('the contact’s confirmation passes two checks when the mail domain is the company’s', async () => {
  const world = await aWorld()
  const { applicant } = await underReview(world)

  const enrolment = await applicant.enrolment.get()

  expect(enrolment.state).toBe('under_review')
  expect(board(enrolment)).toEqual({
    'email-ownership': 'passed',
    employment: 'passed',
    business: 'pending',
    'due-diligence': 'pending',
  })
  expect(one(enrolment, 'employment').finding).toBe('domain-of-tenant')
  expect(one(enrolment, 'business').nextActor).toBe('operator')
})

test('a foreign mail domain asks for a document: which, any one of, and until when', async () => {
  const world = await aWorld()
  const { applicant, org } = await underReview(world, 'andere-firma.example')
  const admin = (await applicant.identity.session()).user.userName

  const enrolment = await applicant.enrolment.get()

  expect(enrolment.state).toBe('info_requested')
  expect(one(enrolment, 'employment')).toMatchObject({
    state: 'challenged',
    rule: 'contact-not-employed',
    nextActor: 'applicant',
    finding: 'domain-differs',
  })
  const mail = await world.mailTo(admin, /Nachweis/)
  expect(mail.text).toContain('Einer dieser Nachweise genügt')
  expect(mail.text).toContain('Schreiben des Unternehmens, das den Ansprechpartner nennt')
  expect(mail.text).toMatch(/Bis: \d+\. \w+ \d{4}/)
  expect(org.domain).not.toContain('andere-firma')
})

test('approval is possible only when every check is passed', async () => {
  const world = await aWorld()
  const { operator, enrolmentId, applicant } = await underReview(world)

  const early = await operator.enrolment.vettingCase({ enrolmentId })
  expect(early.can).toEqual(['reject'])
  await expect(operator.enrolment.approve({ enrolmentId })).rejects.toMatchObject({ code: 'wrong_state' })
  await operator.vetting.pass({ enrolmentId, check: 'business', comment: 'Registerauszug gesehen' })
  const ready = await operator.vetting.pass({ enrolmentId, check: 'due-diligence' })

  expect(ready.can).toContain('approve')
  expect(one(ready, 'business')).toMatchObject({ decidedBy: 'Erika Muster', can: ['reopen'] })
  await operator.enrolment.approve({ enrolmentId })
  const seen = await applicant.enrolment.get()
  expect(seen.state).toBe('qualified')
  expect(one(seen, 'business').decidedBy).toBeNull()
})

test('only the contact can say whose mailbox it is', async () => {
  const world = await aWorld()
  const { applicant } = await submitted(world)
  const { id: enrolmentId } = await applicant.enrolment.get()
  const operator = await world.as(world.kompass)

  await expect(operator.vetting.pass({ enrolmentId, check: 'email-ownership' })).rejects.toMatchObject({
    code: 'wrong_state',
  })
})

test('a challenge names a rule of its own check, and can be taken back', async () => {
  const world = await aWorld()
  const { operator, enrolmentId } = await underReview(world)
  const business = { enrolmentId, check: 'business' } as const

  await expect(
    operator.vetting.challenge({ ...business, rule: 'contact-not-employed' }),
  ).rejects.toMatchObject({ problem: { fields: { rule: { rule: 'enum' } } } })
  const asked = await operator.vetting.challenge({
    ...business,
    rule: 'address-mismatch',
    comment: 'Nr. 14?',
  })
  expect(asked.state).toBe('info_requested')
  expect(one(asked, 'business')).toMatchObject({ rule: 'address-mismatch', comment: 'Nr. 14?' })
  const back = await operator.vetting.reopen(business)

  expect(back.state).toBe('under_review')
  expect(one(back, 'business')).toMatchObject({ state: 'pending', rule: null, nextActor: 'operator' })
  await expect(operator.vetting.reopen(business)).rejects.toMatchObject({ code: 'wrong_state' })
  expect(await world.auditOf(enrolmentId)).toEqual(
    expect.arrayContaining(['enrolment.ask', 'vetting.check-challenge', 'vetting.check-reopen']),
  )
})

test('a rejection names the rule, and both sides read the same', async () => {
  const world = await aWorld()
  const { operator, enrolmentId, applicant } = await underReview(world)

  await operator.enrolment.reject({ enrolmentId, rule: 'legal-entity-not-found' })

  const [theirs, ours] = [
    await applicant.enrolment.get(),
    await operator.enrolment.vettingCase({ enrolmentId }),
  ]
  expect(theirs.rejectionReason).toBe('legal-entity-not-found')
  for (const seen of [theirs, ours])
    expect(one(seen, 'business')).toMatchObject({ state: 'rejected', rule: 'legal-entity-not-found' })
})

test('a corrected address runs only its own checks again; the contact is not asked twice', async () => {
  const world = await aWorld()
  const { operator, enrolmentId, applicant, email } = await underReview(world)
  await operator.vetting.pass({ enrolmentId, check: 'due-diligence' })
  await operator.enrolment.reject({ enrolmentId, rule: 'address-mismatch' })
  const corrected = profile(email)
  corrected.legalProfile.address.line1 = 'Waldweg 14'

  const again = await applicant.enrolment.submit(corrected)

  expect(again.state).toBe('under_review')
  expect(board(again)).toEqual({
    'email-ownership': 'passed',
    employment: 'passed',
    business: 'pending',
    'due-diligence': 'pending',
  })
})

test('a phone number changes without any check running again', async () => {
  const world = await aWorld()
  const { operator, enrolmentId, applicant, email } = await underReview(world)
  await operator.vetting.pass({ enrolmentId, check: 'due-diligence' })
  await operator.vetting.challenge({ enrolmentId, check: 'business', rule: 'address-mismatch' })
  const corrected = profile(email)
  corrected.primaryContact.phone = '0761 1234599'

  const again = await applicant.enrolment.submit(corrected)

  expect(board(again)).toMatchObject({ employment: 'passed', business: 'pending', 'due-diligence': 'passed' })
})

test('another contact has to confirm anew, and what was proven about the company stays', async () => {
  const world = await aWorld()
  const { operator, enrolmentId, applicant, org } = await underReview(world)
  await operator.vetting.pass({ enrolmentId, check: 'business' })
  await operator.enrolment.reject({ enrolmentId, rule: 'contact-not-employed' })
  const other = profile(`ina@${org.domain}`)
  other.primaryContact.firstName = 'Ina'

  const again = await applicant.enrolment.submit(other)

  expect(again.state).toBe('email_verification')
  expect(board(again)).toMatchObject({
    'email-ownership': 'pending',
    employment: 'not_started',
    business: 'passed',
  })
  const link = linkIn(await world.mailTo(`ina@${org.domain}`, /bestätigen/), 'v')
  await world.visitor().status.confirmEmail({ link })
  expect(board(await applicant.enrolment.get())).toMatchObject({ employment: 'passed', business: 'passed' })
})

test('a contact who denies leaves a rejected check, and another contact can be named', async () => {
  const world = await aWorld()
  const { applicant, email, org } = await submitted(world)
  await world.visitor().status.denyEmail({ link: linkIn(await world.mailTo(email, /bestätigen/), 'v') })

  expect(one(await applicant.enrolment.get(), 'email-ownership')).toMatchObject({
    state: 'rejected',
    rule: 'contact-denied',
  })
  expect((await applicant.enrolment.submit(profile(`ina@${org.domain}`))).state).toBe('email_verification')
})

test('of two vetters, one who approves and one who takes a check back, the second meets what the first did', async () => {
  const world = await aWorld()
  const { operator, enrolmentId } = await underReview(world)
  const colleague = await world.as(world.kompass)
  for (const check of ['business', 'due-diligence'] as const)
    await operator.vetting.pass({ enrolmentId, check })

  const answers = await Promise.allSettled([
    colleague.vetting.reopen({ enrolmentId, check: 'business' }),
    operator.enrolment.approve({ enrolmentId }),
  ])

  const { state, checks } = await operator.enrolment.vettingCase({ enrolmentId })
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(checks.every((check) => check.state === 'passed')).toBe(state === 'qualified')
})

test('the same name, mail domain or registration ID of another application is pointed out', async () => {
  const world = await aWorld()
  const mark = world.kompass.domain.slice(-16, -8)
  const legalProfile = { ...profile('x@y.example').legalProfile, registrationId: `HRB ${mark}` }
  const first = await submitted(world, `gleich-${mark}.example`, { legalProfile })
  const other = await world.org('reseller', 'Tanne Systemhaus', { state: 'enrolling' })
  await world.owner.query(
    `insert into enrolments (organisation_id, tenant_id, organisation_name, domain, country, state, profile, applicant_id, applicant_name, created_at, due_at)
     select $1, $2, 'Tanne', 'tanne.example', 'AT', 'rejected', $3, (select id from users limit 1), 'x', now(), now()`,
    [
      other.id,
      other.tenantId,
      {
        ...profile(`a@gleich-${mark}.example`),
        legalProfile: { ...legalProfile, legalName: 'Tanne', registrationId: `hrb-${mark}` },
      },
    ],
  )
  const { id: enrolmentId } = await first.applicant.enrolment.get()

  const found = await (await world.as(world.kompass)).vetting.duplicates({ enrolmentId })

  expect(found.find(({ organisationName }) => organisationName === 'Tanne')).toMatchObject({
    by: ['domain', 'registration-id'],
    state: 'rejected',
  })
  expect(found.map((duplicate) => duplicate.enrolmentId)).not.toContain(enrolmentId)
})

test.each([
  ['Müller-Eibe IT GmbH', 'Mueller Eibe-IT'],
  ['Eibe und Söhne AG & Co. KG', 'Eibe & Soehne UG (haftungsbeschränkt)'],
  ['EibeSoft S.à r.l.', 'Eibe Soft Ltd.'],
])('%s and %s are pointed out as one name', async (legalName, spelled) => {
  const world = await aWorld()
  const company = { ...profile('x@y.example').legalProfile }
  const one = await submitted(world, 'eins.example', { legalProfile: { ...company, legalName } })
  const two = await submitted(await aWorld(), 'zwei.example', {
    legalProfile: { ...company, legalName: spelled },
  })
  const { id: enrolmentId } = await one.applicant.enrolment.get()
  const { id } = await two.applicant.enrolment.get()

  const found = await (await world.as(world.kompass)).vetting.duplicates({ enrolmentId })

  expect(found.find((duplicate) => duplicate.enrolmentId === id)?.by).toEqual(['name'])
})

test('what is odd about the company stands at its check, for the vetter alone', async () => {
  const world = await aWorld()
  const legalProfile = { ...profile('x@y.example').legalProfile, legalName: 'nadelholz.de GmbH' }
  const { applicant } = await submitted(world, undefined, { legalProfile })
  const { id: enrolmentId, ...own } = await applicant.enrolment.get()
  const found = await (await world.as(world.kompass)).enrolment.vettingCase({ enrolmentId })

  expect(one(found, 'business').warnings).toEqual(['name-website', 'name-of-tenant', 'name-of-partner-id'])
  expect(found.checks.filter(({ kind }) => kind !== 'business').flatMap(({ warnings }) => warnings)).toEqual(
    [],
  )
  expect(own.checks.flatMap(({ warnings }) => warnings)).toEqual([])
})

test('registration and VAT IDs follow the rules of the country', async () => {
  const world = await aWorld()
  const { applicant, email } = await submitted(world)
  await applicant.enrolment.withdraw()
  await applicant.enrolment.start()
  const refusal = async (country: string, registrationId: string, taxId = '') => {
    const wrong = profile(email)
    Object.assign(wrong.legalProfile, { registrationId, taxId })
    wrong.legalProfile.address = {
      line1: 'x',
      city: 'y',
      postalCode: country === 'PL' ? '00-001' : '79098',
      country,
    }
    const { fields = {} } = await applicant.enrolment.submit(wrong).catch(({ problem }) => problem)
    return Object.keys(fields)
  }

  expect(await refusal('PL', '')).toEqual(['legalProfile.registrationId'])
  expect(await refusal('PL', '12')).toEqual(['legalProfile.registrationId'])
  expect(await refusal('PL', '0000 123 456')).toEqual([])
  expect(await refusal('DE', '', 'DE12')).toEqual(['legalProfile.taxId'])
  expect(await refusal('DE', 'HRB 12345', 'DE 136695976')).toEqual([])
})

test('an inactive partner ID cannot sign: without it there is no agreement', async () => {
  const world = await aWorld()
  const { operator, enrolmentId, applicant, ids } = await underReview(world)
  for (const check of ['business', 'due-diligence'] as const)
    await operator.vetting.pass({ enrolmentId, check })
  await operator.enrolment.approve({ enrolmentId })
  const [profileRow] = (await operator.membership.list({ search: ids[0] })).items
  await operator.membership.edit({
    profileId: profileRow!.id,
    name: 'Fichte',
    country: 'DE',
    isActive: false,
  })

  await expect(
    applicant.enrolment.signAgreement({ version: '2026-11', isAccepted: true }),
  ).rejects.toMatchObject({ problem: { missing: 'partner-id' } })
})
