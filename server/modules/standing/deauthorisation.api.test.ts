import { expect, test } from 'vitest'
import { profile, underReview } from '#tests/applicant.ts'
import { linkIn } from '#tests/mailbox.ts'
import { asTheQueue, dayIn, inDays, measuresOf } from '#tests/measures.ts'
import { becomePartners, inviteJointly, orderSeats, withSharedCustomer } from '#tests/story.ts'
import { aWorld, password, type World } from '#tests/world.ts'
import { completeDeauthorisations, giveNotice, tellCustomers } from './run-deauthorisations.ts'

test('a deauthorisation is announced with its day, seen by the partner, and can be taken back before', async () => {
  const world = await aWorld()
  await withSharedCustomer(world)
  const operator = await world.as(world.kompass)
  const reseller = await world.as(world.kiefer)
  const own = await world.person(world.kiefer, ['global-admin'])
  const input = { partnerId: world.kiefer.id, reason: 'inactivity' as const }

  await expect(operator.standing.deauthorise({ ...input, endsOn: dayIn(3) })).rejects.toMatchObject({
    problem: { fields: { endsOn: { rule: 'notice' } } },
  })
  const partner = await operator.standing.deauthorise({ ...input, endsOn: dayIn(120) })

  expect(partner).toMatchObject({
    state: 'active',
    leavesAt: `${dayIn(120)}T00:00:00.000Z`,
    can: ['suspend', 'suspend-partnership'],
  })
  expect((await reseller.standing.own()).measures).toMatchObject([
    { kind: 'deauthorisation', state: 'announced', endsAt: partner.leavesAt },
  ])
  await world.mailTo(own.userName, /Kiefer IT scheidet aus dem Programm aus/)
  await expect(operator.standing.deauthorise({ ...input, endsOn: dayIn(100) })).rejects.toMatchObject({
    code: 'wrong_state',
  })
  const back = await operator.standing.withdraw({ measureId: partner.measures[0]!.id })
  expect(back).toMatchObject({ state: 'active', leavesAt: null, measures: [{ state: 'withdrawn' }] })
  await world.mailTo(own.userName, /Kiefer IT bleibt im Programm/)
  expect((await reseller.standing.own()).measures).toEqual([])
})

test('notices go out 90, 60, 30 and 7 days before, each once, to the partner and to linked partners with the reason', async () => {
  const world = await aWorld()
  await becomePartners(world)
  const operator = await world.as(world.kompass)
  const linked = await world.person(world.nordlicht, ['global-admin'])
  await operator.standing.deauthorise({ partnerId: world.kiefer.id, reason: 'abuse', endsOn: dayIn(120) })
  const noticesBy = async (days: number) => {
    await asTheQueue(world, (tx) => giveNotice(tx, inDays(days)))
    const { rows } = await world.owner.query(
      `select count(*)::int as n from events where action = 'partner.notice' and organisation_id = $1`,
      [world.kiefer.id],
    )
    return rows[0].n as number
  }

  expect(await noticesBy(10)).toBe(0)
  expect(await noticesBy(31)).toBe(1)
  expect(await noticesBy(32)).toBe(1)
  expect(await noticesBy(61)).toBe(2)
  expect(await noticesBy(91)).toBe(3)
  expect(await noticesBy(114)).toBe(4)
  expect(await noticesBy(118)).toBe(4)
  const mail = await world.mailTo(linked.userName, /Ihr Partner Kiefer IT scheidet aus/)
  expect(mail.text).toContain('schwerwiegend missbraucht')
})

/** Kiefer leaves on a day that has come. */
async function left(world: World) {
  const shared = await withSharedCustomer(world)
  await orderSeats(world, shared.provider, 2)
  await inviteJointly(world, shared.provider, shared.partnership.id)
  const operator = await world.as(world.kompass)
  await operator.standing.deauthorise({
    partnerId: world.kiefer.id,
    reason: 'agreement',
    handover: 'Nordlicht hilft',
    endsOn: dayIn(8),
  })
  const [measure] = await measuresOf(world, world.kiefer)
  await asTheQueue(world, (tx) => completeDeauthorisations(tx, inDays(9)))
  await asTheQueue(world, (tx) => tellCustomers(tx, measure!.id, inDays(9)))
  return { ...shared, operator }
}

test('on the day the partner is deauthorised: rights and partnerships end, customers are told, history stays readable', async () => {
  const world = await aWorld()
  const customer = await world.person(world.ahorn, ['global-admin'])
  const { operator, admin, reseller, provider } = await left(world)

  expect(await operator.standing.partner({ partnerId: world.kiefer.id })).toMatchObject({
    state: 'deauthorised',
    partnerships: [],
    measures: [{ state: 'done' }],
    can: [],
  })
  const { items: partners } = await admin.customers.partners()
  const gone = partners.find(({ partnerName }) => partnerName === 'Kiefer IT')
  expect(gone?.can).toEqual(['end'])
  expect(gone?.adminRightsRemovedAt).toMatch(/^20/)
  const { text } = await world.mailTo(
    customer.userName,
    /Ihr Partner Kiefer IT ist aus dem Programm ausgeschieden/,
  )
  expect(text).toContain('Nordlicht hilft')
  await expect(reseller.licences.users({ customerId: world.ahorn.id })).rejects.toMatchObject({
    code: 'forbidden',
  })
  expect((await reseller.orders.list()).items).toHaveLength(1)
  expect(await reseller.access.explain({ permission: 'partnership.ask' })).toMatchObject({
    may: false,
    obstacle: 'suspended',
  })
  const [invitation] = (await provider.invitations.list({ kind: 'reseller_joint' })).items
  expect(invitation).toMatchObject({ state: 'revoked' })
  expect(await world.auditOf(invitation!.id)).toContain('invitation.revoke')
  await expect(orderSeats(world, provider, 1)).rejects.toMatchObject({
    problem: { obstacle: 'no-partnership' },
  })
})

test('re-enrolment is refused for a year with the day, and possible after it', async () => {
  const world = await aWorld()
  const { reseller } = await left(world)
  const standing = await reseller.standing.own()
  expect(standing.state).toBe('deauthorised')

  await expect(reseller.enrolment.start()).rejects.toMatchObject({
    code: 'deauthorised',
    problem: { from: standing.reenrolFrom },
  })
  const expected = new Date(inDays(8).setUTCHours(0, 0, 0, 0))
  expected.setUTCFullYear(expected.getUTCFullYear() + 1)
  expect(standing.reenrolFrom).toBe(expected.toISOString())
  await world.owner.query(`update organisations set leaves_at = now() - interval '366 days' where id = $1`, [
    world.kiefer.id,
  ])
  expect(await reseller.enrolment.start()).toMatchObject({ state: 'draft' })
  expect((await reseller.operations.organisation()).state).toBe('enrolling')
})

test('a partner that comes back after its year is vetted, signs anew and works with its own data', async () => {
  const world = await aWorld()
  const { org, applicant, operator, enrolmentId, account, ids, email } = await underReview(world)
  const vetAndSign = async (id: string) => {
    await operator.vetting.pass({ enrolmentId: id, check: 'business' })
    await operator.vetting.pass({ enrolmentId: id, check: 'due-diligence' })
    await operator.enrolment.approve({ enrolmentId: id })
    const { offer } = await applicant.agreements.own()
    await applicant.enrolment.signAgreement({ version: offer!.version, isAccepted: true })
  }
  await vetAndSign(enrolmentId)
  await operator.standing.deauthorise({ partnerId: org.id, reason: 'own-request', endsOn: dayIn(8) })
  await asTheQueue(world, (tx) => completeDeauthorisations(tx, inDays(9)))
  await world.owner.query(`update organisations set leaves_at = now() - interval '366 days' where id = $1`, [
    org.id,
  ])

  await applicant.enrolment.start()
  await applicant.enrolment.signInToMembership({ userName: account, password })
  await applicant.enrolment.choosePartnerId({ partnerId: ids[0] })
  const again = profile(email)
  const supportContact = { ...again.supportContact, email: 'neu@fichte.example' }
  const { id } = await applicant.enrolment.submit({ ...again, supportContact })
  const mails = () =>
    world.mailbox.mails.filter((mail) => mail.to === email && /bestätigen/.test(mail.subject))
  await expect.poll(() => mails().length).toBe(2)
  await world.visitor().status.confirmEmail({ link: linkIn(mails()[1]!, 'v') })
  await vetAndSign(id)

  expect(await applicant.operations.organisation()).toMatchObject({ state: 'active', partnerId: ids[0] })
  expect((await applicant.accounts.get()).support?.content?.email).toBe('neu@fichte.example')
})
