import { expect, test } from 'vitest'
import { linkIn } from '#tests/mailbox.ts'
import { profile, submitted, withApplicant } from '#tests/applicant.ts'
import { aWorld, password } from '#tests/world.ts'

test('an inactive partner ID and one of another country cannot be chosen', async () => {
  const world = await aWorld()
  const { applicant, account, ids } = await withApplicant(world)
  await applicant.enrolment.signInToMembership({ userName: account, password })

  await expect(applicant.enrolment.choosePartnerId({ partnerId: ids[1] })).rejects.toMatchObject({
    problem: { obstacle: 'other-country', countries: ['DE', 'AT'] },
  })
  await expect(applicant.enrolment.choosePartnerId({ partnerId: ids[2] })).rejects.toMatchObject({
    problem: { obstacle: 'inactive' },
  })
  await expect(applicant.enrolment.choosePartnerId({ partnerId: '999999' })).rejects.toMatchObject({
    code: 'invalid_input',
  })
})

test('a partner ID belongs to one tenant only', async () => {
  const world = await aWorld()
  const { account, ids } = await submitted(world)
  const other = await world.org('reseller', 'Zweite Fichte', { state: 'enrolling' })
  const second = await world.as(other, ['global-admin'])
  await second.enrolment.start()

  const { profiles } = await second.enrolment.signInToMembership({ userName: account, password })

  expect(profiles.find(({ partnerId }) => partnerId === ids[0])?.obstacle).toBe('linked-elsewhere')
})

test('a wrong membership password is refused, and Cancel lets one sign in again', async () => {
  const world = await aWorld()
  const { applicant, account } = await withApplicant(world)

  await expect(
    applicant.enrolment.signInToMembership({ userName: account, password: 'falsch' }),
  ).rejects.toMatchObject({ code: 'wrong_credentials' })
  await applicant.enrolment.signInToMembership({ userName: account, password })
  expect(await applicant.enrolment.leaveMembership()).toMatchObject({
    step: 'membership',
    membershipUserName: null,
    profiles: [],
  })
})

test('what is typed survives, right or wrong, and a second person continues it', async () => {
  const world = await aWorld()
  const { org, applicant } = await withApplicant(world)

  await applicant.enrolment.saveDraft({
    legalProfile: { legalName: 'GmbH' },
    primaryContact: { email: 'halb' },
  })

  const colleague = await world.as(org, ['global-admin'])
  expect((await colleague.enrolment.start()).draft).toEqual({
    legalProfile: { legalName: 'GmbH' },
    primaryContact: { email: 'halb' },
  })
})

test('every broken rule is named at once, in German, and nothing is lost', async () => {
  const world = await aWorld()
  const { applicant, account, ids } = await withApplicant(world)
  await applicant.enrolment.signInToMembership({ userName: account, password })
  await applicant.enrolment.choosePartnerId({ partnerId: ids[0] })
  const wrong = profile('info@fichte.example')
  wrong.legalProfile.legalName = 'GmbH'
  wrong.legalProfile.address.postalCode = 'ABC'
  wrong.primaryContact.phone = '12345'

  const refused = await applicant.enrolment.submit(wrong).catch(({ problem }) => problem)

  expect(
    Object.fromEntries(Object.entries(refused.fields).map(([field, { rule }]: any) => [field, rule])),
  ).toEqual({
    'legalProfile.legalName': 'company-name',
    'legalProfile.address.postalCode': 'postal-code',
    'primaryContact.email': 'role-mailbox',
    'primaryContact.phone': 'phone',
  })
  expect(refused.fields['primaryContact.email'].message).toMatch(/Person/)
  const free = await applicant.enrolment
    .submit(profile('petra.fichte@gmail.com'))
    .catch(({ problem }) => problem)
  expect(free.fields['primaryContact.email'].rule).toBe('free-mail')
  expect((await applicant.enrolment.get()).state).toBe('draft')
})

test('review begins only when the contact confirms; a resent link replaces the old one', async () => {
  const world = await aWorld()
  const { applicant, email } = await submitted(world)
  const old = linkIn(await world.mailTo(email, /bestätigen/), 'v')
  await world.owner.query(
    `update enrolments set link_expires_at = now() - interval '1 day' where link_id = $1`,
    [old.slice(0, 36)],
  )
  await expect(world.visitor().status.confirmEmail({ link: old })).rejects.toMatchObject({
    code: 'link_expired',
  })

  await applicant.enrolment.resend()

  await expect(world.visitor().status.verification({ link: old })).rejects.toMatchObject({
    code: 'link_invalid',
  })
  await expect.poll(() => world.mailbox.mails.filter(({ to }) => to === email).length).toBeGreaterThan(1)
  const fresh = world.mailbox.mails
    .filter((mail) => mail.to === email && /bestätigen/.test(mail.subject))
    .at(-1)!
  await world.visitor().status.confirmEmail({ link: linkIn(fresh, 'v') })
  await world.visitor().status.confirmEmail({ link: linkIn(fresh, 'v') })
  expect((await applicant.enrolment.get()).state).toBe('under_review')
})

test('"this was not me" stops the application', async () => {
  const world = await aWorld()
  const { applicant, email } = await submitted(world)
  const link = linkIn(await world.mailTo(email, /bestätigen/), 'v')

  await world.visitor().status.denyEmail({ link })

  expect(await applicant.enrolment.get()).toMatchObject({
    state: 'rejected',
    rejectionReason: 'contact-denied',
  })
  expect((await world.visitor().status.verification({ link })).state).toBe('denied')
  const admin = (await applicant.identity.session()).user.userName
  expect((await world.mailTo(admin, /muss korrigiert werden/)).text).toContain('Er hat ihn bestritten')
})

test('whoever opens the confirmation of an application that was taken back reads that it was', async () => {
  const world = await aWorld()
  const { applicant, email } = await submitted(world)
  const link = linkIn(await world.mailTo(email, /bestätigen/), 'v')

  await applicant.enrolment.withdraw()

  expect((await world.visitor().status.verification({ link })).state).toBe('withdrawn')
})

test('a rejected application names its reason, is corrected and sent again', async () => {
  const world = await aWorld()
  const { applicant, email } = await submitted(world)
  await world.visitor().status.confirmEmail({ link: linkIn(await world.mailTo(email, /bestätigen/), 'v') })
  const { id } = await applicant.enrolment.get()
  const operator = await world.as(world.kompass)
  expect((await operator.enrolment.queue({ limit: 100 })).items.map((row) => row.id)).toContain(id)

  await operator.enrolment.reject({
    enrolmentId: id,
    rule: 'address-mismatch',
    comment: 'Hausnummer fehlt',
  })

  expect(await applicant.enrolment.get()).toMatchObject({
    state: 'rejected',
    rejectionReason: 'address-mismatch',
    comment: 'Hausnummer fehlt',
  })
  await applicant.enrolment.saveDraft({ legalProfile: { legalName: 'Fichte Neu' } })
  expect((await applicant.enrolment.get()).draft.legalProfile?.legalName).toBe('Fichte Neu')
  expect((await applicant.enrolment.submit(profile(email))).state).toBe('under_review')
  await expect(operator.enrolment.approve({ enrolmentId: id })).rejects.toMatchObject({ code: 'wrong_state' })
})

test('nobody signs before approval, and the agreement is the one shown', async () => {
  const world = await aWorld()
  const { applicant } = await submitted(world)

  await expect(
    applicant.enrolment.signAgreement({ version: '2026-11', isAccepted: true }),
  ).rejects.toMatchObject({ code: 'wrong_state' })
  const provider = await world.as(world.nordlicht)
  const invitation = await provider.partnerships.request({ language: 'de' })
  const link = invitation.url.slice(invitation.url.lastIndexOf('/') + 1)
  expect((await applicant.invitations.link({ link })).obstacle).toBe('not-enrolled')
})

test('a partner ID that is not of the membership account is refused, also when it is free', async () => {
  const world = await aWorld()
  const { applicant, account, ids } = await withApplicant(world)
  const stranger = await withApplicant(await aWorld())
  await applicant.enrolment.signInToMembership({ userName: account, password })

  await expect(applicant.enrolment.choosePartnerId({ partnerId: stranger.ids[0] })).rejects.toMatchObject({
    problem: { fields: { partnerId: { rule: 'enum' } } },
  })
  expect((await applicant.enrolment.get()).partnerId).toBeNull()
  expect((await applicant.enrolment.choosePartnerId({ partnerId: ids[0] })).partnerId).toBe(ids[0])
})
