import { expect, test } from 'vitest'
import { profile, submitted, underReview, withApplicant } from '../applicant.ts'
import { linkIn } from '../mailbox.ts'
import { password } from '../world.ts'
import { theBrowser } from './browser.ts'
import { edgeStages } from './edge-stages.ts'
import { seeStep, windowOf } from './enrolling.ts'
import { type Hands, partsOf, see, seeTitle } from './hands.ts'
import type { Stage } from './people.ts'

/** W1's list of edges, one test a sentence; half of them in each language. Those after Enroll now. */
const { stageIn, theWorld } = edgeStages(theBrowser())

/** Answers a check with a document. */
async function fixNow(hands: Hands, t: Stage['t'], kind: 'employment' | 'business', document: string) {
  await hands.press(`${t.checks.fixNow}: ${t.checks.kinds[kind]}`)
  await hands.dialog().choose(t.checks.documentType, document)
  await hands.page.locator('input[type=file]').setInputFiles({
    name: 'bestätigung.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF'),
  })
  await hands.dialog().press(t.checks.upload)
}

test('the partner ID can be linked later; until then the agreement waits', async () => {
  const world = theWorld()
  const german = stageIn('de')
  const { org, applicant, account } = await withApplicant(world)
  const hands = await windowOf(german, applicant, '/enroll?step=membership')
  const { t } = german
  await hands.press(t.enrolment.later.action)
  await seeStep(hands, t.enrolment.titles.company)
  await applicant.enrolment.submit(profile(`petra@${org.domain}`))
  const mail = await world.mailTo(`petra@${org.domain}`, /bestätigen/)
  await world.visitor().status.confirmEmail({ link: linkIn(mail, 'v') })
  const { id } = await applicant.enrolment.get()
  const operator = await world.as(world.kompass)
  for (const check of ['business', 'due-diligence'] as const)
    await operator.vetting.pass({ enrolmentId: id, check })
  await operator.enrolment.approve({ enrolmentId: id })

  await hands.open('/enrolment')
  await see(hands.page, t.enrolment.later.nowText)
  expect(await partsOf(hands.page).button(t.partnerAgreements.accept).count()).toBe(0)
  await hands.follow(t.enrolment.later.now)
  await hands.press(t.enrolment.membership.signIn)
  await hands.fill(t.enrolment.membership.userName, account)
  await hands.press(t.enrolment.membership.next)
  await hands.fill(t.enrolment.membership.passwordFor(account), password)
  await hands.press(t.enrolment.membership.signIn)
  await hands.press(t.enrolment.partnerId.goOn)

  await hands.page.waitForURL('**/enrolment')
  await partsOf(hands.page).button(t.partnerAgreements.accept).waitFor()
})

test('a tenant that is enrolled already is shown its enrolment', async () => {
  const world = theWorld()
  const english = stageIn('en')
  const { applicant, org } = await withApplicant(world)
  await world.owner.query(
    `update enrolments set state = 'active', signed_at = now() where organisation_id = $1`,
    [org.id],
  )

  const hands = await windowOf(english, applicant, '/enroll?step=membership')

  await hands.page.waitForURL('**/enrolment')
  await see(hands.page, english.t.enrolment.status.activeTitle)
})

test('a contact at a domain of nobody is asked for a document that proves the employment', async () => {
  const german = stageIn('de')
  const { applicant } = await underReview(theWorld(), 'agentur-meier.example')

  const hands = await windowOf(german, applicant, '/enrolment')

  const { t } = german
  await see(hands.page, t.checks.rules['contact-not-employed'])
  await see(hands.page, t.checks.documents['employment-letter'])
  await partsOf(hands.page).link(t.enrolment.status.proveDomain).waitFor()
  await fixNow(hands, t, 'employment', t.checks.documents['employment-letter'])
  await see(hands.page, t.enrolment.status.reviewTitle)
})

test('an expired, a replaced and a used confirmation link each say what they are, and resending helps', async () => {
  const world = theWorld()
  const english = stageIn('en')
  const { applicant, email } = await submitted(world)
  const first = linkIn(await world.mailTo(email, /bestätigen/), 'v')
  const { t } = english
  const contact = await english.visitor()
  await world.owner.query(
    `update enrolments set link_expires_at = now() - interval '1 hour' where profile #>> '{primaryContact,email}' = $1`,
    [email],
  )
  await contact.open(`/v/${first}`)
  await seeTitle(contact.page, t.enrolment.confirm.expired)

  const hands = await windowOf(english, applicant, '/enrolment')
  await hands.press(t.enrolment.status.resend)
  await see(hands.page, t.enrolment.status.resent)
  const again = await world.mailbox.find((mail) => mail.to === email && !mail.text.includes(first))
  await contact.open(`/v/${first}`)
  await seeTitle(contact.page, t.links.titles.invalid)
  await contact.open(`/v/${linkIn(again, 'v')}`)
  await contact.press(t.enrolment.confirm.action)
  await seeTitle(contact.page, t.enrolment.confirm.confirmed)
  await contact.open(`/v/${linkIn(again, 'v')}`)
  await seeTitle(contact.page, t.enrolment.confirm.confirmed)
})

test('another person who opens the confirmation link reads whom it is about, and opening it confirms nothing', async () => {
  const world = theWorld()
  const german = stageIn('de')
  const { applicant, email } = await submitted(world)
  const link = linkIn(await world.mailTo(email, /bestätigen/), 'v')
  const { t } = german

  const stranger = await windowOf(german, await world.as(world.buche), `/v/${link}`)

  await seeTitle(stranger.page, t.enrolment.confirm.title)
  await see(stranger.page, t.enrolment.confirm.points(email)[1] ?? '')
  expect((await applicant.enrolment.get()).state).toBe('email_verification')
  await stranger.press(t.enrolment.confirm.deny)
  await stranger.dialog().press(t.enrolment.confirm.deny)
  await seeTitle(stranger.page, t.enrolment.confirm.denied)
  expect((await applicant.enrolment.get()).state).toBe('rejected')
})

test('a rejected application names its rule and is corrected by Fix now', async () => {
  const world = theWorld()
  const english = stageIn('en')
  const { applicant, operator, enrolmentId } = await underReview(world)
  await world.owner.query(
    `update enrolments set draft = jsonb_set(draft, '{legalProfile,legalName}', '"Tanne AG"') where id = $1`,
    [enrolmentId],
  )
  const vetter = await windowOf(english, operator, `/vetting/${enrolmentId}`)
  await see(vetter.page, english.t.vetting.warnings['name-of-tenant'])
  await vetter.page.context().close()
  await operator.enrolment.reject({ enrolmentId, rule: 'address-mismatch', comment: 'Hausnummer fehlt' })

  const hands = await windowOf(english, applicant, '/enrolment')

  const { t } = english
  await see(hands.page, t.enrolment.status.rejectedTitle)
  await see(hands.page, t.checks.rules['address-mismatch'])
  await see(hands.page, /Hausnummer fehlt/)
  await fixNow(hands, t, 'business', t.checks.documents['register-extract'])
  await see(hands.page, t.enrolment.status.reviewTitle)
  expect((await applicant.enrolment.get()).state).toBe('under_review')
})

test('a withdrawn application is begun anew', async () => {
  const german = stageIn('de')
  const { applicant } = await submitted(theWorld())
  const hands = await windowOf(german, applicant, '/enrolment')
  const { status, titles } = german.t.enrolment
  await hands.press(status.withdraw)
  await hands.dialog().press(status.withdraw)

  await see(hands.page, status.withdrawnText)
  await hands.press(status.enrolAgain)
  await seeStep(hands, titles.membership)
  expect((await applicant.enrolment.get()).state).toBe('draft')
})

test('who left the programme less than a year ago reads from when it can enroll again', async () => {
  const english = stageIn('en')
  const world = theWorld()
  const { applicant, org } = await withApplicant(world)
  await world.owner.query(
    `update enrolments set state = 'active', signed_at = now() where organisation_id = $1`,
    [org.id],
  )
  await world.owner.query(
    `update organisations set state = 'deauthorised', leaves_at = '2026-11-02T00:00:00Z' where id = $1`,
    [org.id],
  )
  const hands = await windowOf(english, applicant, '/enroll?step=membership')

  const { status } = english.t.enrolment
  await see(hands.page, status.leftTitle)
  await see(hands.page, /Nov\w* 2, 2027|2 Nov\w* 2027/)
  expect(await partsOf(hands.page).button(status.enrolAgain).count()).toBe(0)
})

test('a review that takes longer than five business days says so, and where to write', async () => {
  const world = theWorld()
  const german = stageIn('de')
  const { applicant, enrolmentId } = await underReview(world)
  await world.owner.query(
    `update vetting_checks set due_at = now() - interval '1 day' where enrolment_id = $1 and due_at is not null`,
    [enrolmentId],
  )

  const hands = await windowOf(german, applicant, '/enrolment')

  await see(hands.page, german.t.enrolment.status.lateTitle)
  await partsOf(hands.page).link('partner@kompass.example').waitFor()
})
