import { expect, test } from 'vitest'
import { profile, withApplicant } from '#tests/applicant.ts'
import { linkIn } from '#tests/mailbox.ts'
import { aWorld, password, type World } from '#tests/world.ts'

async function approvedWithoutId(world: World) {
  const all = await withApplicant(world)
  const { applicant, org } = all
  await applicant.enrolment.postponePartnerId()
  await applicant.enrolment.submit(profile(`petra@${org.domain}`))
  const mail = await world.mailTo(`petra@${org.domain}`, /bestätigen/)
  await world.visitor().status.confirmEmail({ link: linkIn(mail, 'v') })
  const operator = await world.as(world.kompass)
  const { id } = await applicant.enrolment.get()
  for (const kind of ['business', 'due-diligence'] as const)
    await operator.vetting.pass({ enrolmentId: id, check: kind })
  await operator.enrolment.approve({ enrolmentId: id })
  return { ...all, mail, enrolmentId: id }
}

test('without a partner ID everything goes on up to the agreement, which cannot be accepted', async () => {
  const world = await aWorld()

  const { applicant, mail } = await approvedWithoutId(world)

  const enrolment = await applicant.enrolment.get()
  expect(enrolment).toMatchObject({ state: 'qualified', partnerId: null, isPartnerIdPostponed: true })
  expect(enrolment.can).toContain('link')
  expect(enrolment.can).not.toContain('sign')
  expect(mail.text).not.toMatch(/MPN-ID|null/)
  await expect(
    applicant.enrolment.signAgreement({ version: enrolment.agreementVersion, isAccepted: true }),
  ).rejects.toMatchObject({ code: 'wrong_state', problem: { missing: 'partner-id' } })
})

test('linked later, the partner ID is tied at once, to one tenant only, and the agreement can be accepted', async () => {
  const world = await aWorld()
  const { applicant, account, ids, org } = await approvedWithoutId(world)

  await applicant.enrolment.signInToMembership({ userName: account, password })
  await expect(applicant.enrolment.choosePartnerId({ partnerId: ids[1] })).rejects.toMatchObject({
    problem: { obstacle: 'other-country' },
  })
  const linked = await applicant.enrolment.choosePartnerId({ partnerId: ids[0] })

  expect(linked).toMatchObject({ state: 'qualified', partnerId: ids[0], isPartnerIdPostponed: false })
  const { rows } = await world.owner.query(
    'select tenant_id from membership_profiles where partner_id = $1',
    [ids[0]],
  )
  expect(rows).toEqual([{ tenant_id: org.tenantId }])
  const version = linked.agreementVersion
  expect(await applicant.enrolment.signAgreement({ version, isAccepted: true })).toMatchObject({
    state: 'active',
  })
  await expect(applicant.enrolment.choosePartnerId({ partnerId: ids[0] })).rejects.toMatchObject({
    code: 'wrong_state',
  })
})

test('linked while a document is still missing, the partner ID is tied too', async () => {
  const world = await aWorld()
  const { applicant, account, ids, org } = await withApplicant(world)
  await applicant.enrolment.postponePartnerId()
  const email = `petra@agentur-${org.domain}`
  await applicant.enrolment.submit(profile(email))
  await world.visitor().status.confirmEmail({ link: linkIn(await world.mailTo(email, /bestätigen/), 'v') })
  await applicant.enrolment.signInToMembership({ userName: account, password })

  expect(await applicant.enrolment.choosePartnerId({ partnerId: ids[0] })).toMatchObject({
    state: 'info_requested',
    partnerId: ids[0],
  })

  const { rows } = await world.owner.query(
    'select tenant_id from membership_profiles where partner_id = $1',
    [ids[0]],
  )
  expect(rows).toEqual([{ tenant_id: org.tenantId }])
})

test('a partner ID that is linked cannot be put off once the application is sent', async () => {
  const world = await aWorld()
  const { applicant, account, ids, org } = await withApplicant(world)
  await applicant.enrolment.signInToMembership({ userName: account, password })
  await applicant.enrolment.choosePartnerId({ partnerId: ids[0] })
  await applicant.enrolment.submit(profile(`petra@${org.domain}`))

  await expect(applicant.enrolment.postponePartnerId()).rejects.toMatchObject({ code: 'wrong_state' })

  expect(await applicant.enrolment.get()).toMatchObject({ partnerId: ids[0] })
})

test('an applicant cannot approve itself by writing the state', async () => {
  const world = await aWorld()
  const { org } = await withApplicant(world)
  const client = await world.owner.connect()
  try {
    await client.query('begin')
    await client.query(`set local role as_reseller`)
    await client.query(`select set_config('app.org_id', $1, true)`, [org.id])

    await expect(
      client.query(`update enrolments set state = 'qualified' where organisation_id = $1`, [org.id]),
    ).rejects.toThrow(/only the operator approves/)
  } finally {
    await client.query('rollback')
    client.release()
  }
})
