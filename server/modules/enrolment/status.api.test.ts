import { expect, test, vi } from 'vitest'
import { submitted, underReview } from '#tests/applicant.ts'
import { linkIn } from '#tests/mailbox.ts'
import { aWorld, type World } from '#tests/world.ts'

const patience = { timeout: 10_000 }

async function withStatus(world: World) {
  const all = await submitted(world)
  const admin = (await all.applicant.identity.session()).user.userName
  const link = linkIn(await world.mailTo(admin, /ist eingegangen/), 's')
  return { ...all, link, visitor: world.visitor() }
}
const longAgo = (world: World, orgId: string) =>
  world.owner.query(
    `update enrolments set link_expires_at = now() + interval '13 days' where organisation_id = $1`,
    [orgId],
  )

test('the mailed status link shows the board without a sign-in and without personal data', async () => {
  const world = await aWorld()
  const { visitor, link, email, org } = await withStatus(world)

  const status = await visitor.status.status({ link })

  expect(status).toMatchObject({
    organisationName: org.name,
    state: 'email_verification',
    contactDomain: org.domain,
    canResend: false,
  })
  expect(status.checks.map(({ state }) => state)).toEqual([
    'pending',
    'not_started',
    'not_started',
    'not_started',
  ])
  expect(JSON.stringify(status)).not.toContain(email)
  expect(JSON.stringify(status)).not.toMatch(/Petra|Waldweg|761/)
})

test('opening the status fifty times changes nothing, and no other kind of link opens it', async () => {
  const world = await aWorld()
  const { applicant, link, email, visitor } = await withStatus(world)
  const confirmation = linkIn(await world.mailTo(email, /bestätigen/), 'v')
  await vi.waitFor(
    async () => expect((await visitor.status.status({ link })).delivery).toBe('sent'),
    patience,
  )
  const before = await applicant.enrolment.get()

  await Promise.all(Array.from({ length: 50 }, () => visitor.status.status({ link })))

  expect(await applicant.enrolment.get()).toEqual(before)
  await expect(visitor.status.status({ link: confirmation })).rejects.toMatchObject({ code: 'link_invalid' })
  await expect(visitor.status.confirmEmail({ link })).rejects.toMatchObject({ code: 'link_invalid' })
})

test('a button sends the confirmation to another mailbox of the same domain, not twice in five minutes', async () => {
  const world = await aWorld()
  const { applicant, link, email, org, visitor } = await withStatus(world)
  const old = linkIn(await world.mailTo(email, /bestätigen/), 'v')
  await expect(visitor.status.resend({ link })).rejects.toMatchObject({ code: 'wrong_state' })
  await longAgo(world, org.id)

  await expect(visitor.status.resend({ link, mailbox: 'info' })).rejects.toMatchObject({
    problem: { fields: { mailbox: { rule: 'role-mailbox' } } },
  })
  await expect(visitor.status.resend({ link, mailbox: 'a@fremd.example' })).rejects.toMatchObject({
    code: 'invalid_input',
  })
  expect(await visitor.status.resend({ link, mailbox: 'ina' })).toMatchObject({ canResend: false })

  const fresh = linkIn(await world.mailTo(`ina@${org.domain}`, /bestätigen/), 'v')
  await expect(visitor.status.confirmEmail({ link: old })).rejects.toMatchObject({ code: 'link_invalid' })
  await visitor.status.confirmEmail({ link: fresh })
  const { state, draft } = await applicant.enrolment.get()
  expect({ state, email: draft.primaryContact?.['email'] }).toEqual({
    state: 'under_review',
    email: `ina@${org.domain}`,
  })
})

test('once confirmed there is nothing to send again', async () => {
  const world = await aWorld()
  const { applicant, org } = await underReview(world)
  const admin = (await applicant.identity.session()).user.userName
  const link = linkIn(await world.mailTo(admin, /ist eingegangen/), 's')
  await longAgo(world, org.id)

  expect(await world.visitor().status.status({ link })).toMatchObject({
    contactDomain: null,
    canResend: false,
  })
  await expect(world.visitor().status.resend({ link })).rejects.toMatchObject({ code: 'wrong_state' })
})

test('both pages say when the mailbox refuses the confirmation, and the next mailbox gets it', async () => {
  const world = await aWorld()
  world.mailbox.refuse((to) => to.startsWith('petra@'))
  const { applicant, link, org, visitor } = await withStatus(world)
  const delivery = async () => [
    (await visitor.status.status({ link })).delivery,
    (await applicant.enrolment.get()).delivery,
  ]
  await vi.waitFor(async () => expect(await delivery()).toEqual(['delayed', 'delayed']), patience)
  await world.owner.query(`update mails set state = 'dead' where recipient = $1`, [`petra@${org.domain}`])
  expect(await delivery()).toEqual(['failed', 'failed'])

  await longAgo(world, org.id)
  await visitor.status.resend({ link, mailbox: 'paul.fichte' })

  await vi.waitFor(async () => expect(await delivery()).toEqual(['sent', 'sent']), patience)
  world.mailbox.refuse()
})
