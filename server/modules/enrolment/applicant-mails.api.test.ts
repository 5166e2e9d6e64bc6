import { expect, test } from 'vitest'
import { enrolmentApi } from '#contract/enrolment.ts'
import type { Problem } from '#contract/errors.ts'
import { submitted, underReview } from '#tests/applicant.ts'
import { type Refused, send } from '#tests/client.ts'
import { linkIn } from '#tests/mailbox.ts'
import { aWorld, type World } from '#tests/world.ts'

const mailsTo = (world: World, address: string) =>
  world.mailbox.mails.filter(({ to }) => to.toLowerCase() === address.toLowerCase())

test('the primary contact gets every mail of the review, each with the status link instead of a sign-in', async () => {
  const world = await aWorld()
  const { operator, email, enrolmentId, applicant } = await underReview(world)
  await operator.vetting.challenge({ enrolmentId, check: 'business', rule: 'address-mismatch' })
  await operator.vetting.reopen({ enrolmentId, check: 'business' })
  await operator.vetting.pass({ enrolmentId, check: 'business' })
  await operator.vetting.pass({ enrolmentId, check: 'due-diligence' })
  await operator.enrolment.approve({ enrolmentId })
  const { agreementVersion: version } = await applicant.enrolment.get()
  await applicant.enrolment.signAgreement({ version, language: 'de', isAccepted: true })

  for (const subject of [/^Wir prüfen den Antrag/, /Nachweis/, /ist genehmigt/, /Ihr Konto ist aktiv/]) {
    const mail = await world.mailTo(email, subject)
    const status = await world.visitor().status.status({ link: linkIn(mail, 's') })
    expect(status.organisationName).toBe('Fichte Systemhaus')
    expect(mail.text).toContain('als Hauptansprechpartner')
    expect(mail.text).toContain('Stand ansehen')
  }
})

test('a mailbox that has not confirmed gets the confirmation and nothing else', async () => {
  const world = await aWorld()
  const { applicant, email } = await submitted(world)
  const admin = (await applicant.identity.session()).user.userName
  await world.mailTo(admin, /ist eingegangen/)

  await world.visitor().status.denyEmail({ link: linkIn(await world.mailTo(email, /bestätigen/), 'v') })
  await world.mailTo(admin, /muss korrigiert werden/)

  expect(mailsTo(world, email)).toHaveLength(1)
})

test('who is primary contact and global admin at once gets each mail once', async () => {
  const world = await aWorld()
  const { applicant, email, org, enrolmentId, operator } = await underReview(world)
  const { user } = await applicant.identity.session()
  await world.owner.query(`update users set email = $1 where id = $2`, [`P${email.slice(1)}`, user.id])

  await operator.enrolment.reject({ enrolmentId, rule: 'legal-entity-not-found' })
  const mail = await world.mailTo(`P${email.slice(1)}`, /muss korrigiert werden/)

  expect(mail.text).toContain('/enrolment')
  const { rows } = await world.owner.query(
    `select lower(recipient) as to from mails m join events e on e.id = m.event_id where e.organisation_id = $1 and m.mail = 'enrolment-rejected'`,
    [org.id],
  )
  expect(rows).toEqual([{ to: email }])
})

test('the confirmation is mailed again after five minutes, and says so before', async () => {
  const world = await aWorld()
  const { applicant, org } = await submitted(world)

  const early = await applicant.enrolment.resend().catch((error: Refused) => error.problem)
  expect(early).toMatchObject({ code: 'too_many_requests', status: 429 })
  const seconds = Number((early as Problem)['retryAfter'])
  expect(seconds).toBeGreaterThan(200)
  expect(seconds).toBeLessThanOrEqual(300)
  const answer = await send({ base: world.base, cookie: applicant.cookie() }, enrolmentApi.resend, {})
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(200)

  await world.owner.query(
    `update enrolments set link_expires_at = link_expires_at - interval '5 minutes' where organisation_id = $1`,
    [org.id],
  )
  await applicant.enrolment.resend()
  await expect(applicant.enrolment.resend()).rejects.toMatchObject({ code: 'too_many_requests' })
})
