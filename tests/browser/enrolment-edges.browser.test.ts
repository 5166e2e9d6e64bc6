import { beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest'
import type { Language } from '#contract/common.ts'
import { profile, submitted, underReview, withApplicant } from '../applicant.ts'
import { linkIn } from '../mailbox.ts'
import { aWorld, password, theServer, type World } from '../world.ts'
import { theBrowser } from './browser.ts'
import { atMembership, atStep, enrolWith, seeStep, windowOf } from './enrolling.ts'
import { partsOf, see, seeTitle } from './hands.ts'
import { stageOf, type Stage } from './people.ts'

/** W1's list of edges, one test a sentence; half of them in each language. */
const browser = theBrowser()
let world: World

beforeAll(async () => void (await theServer({ MITTLER_SUPPORT_EMAIL: 'partner@kompass.example' })))
beforeEach(async () => {
  world = await aWorld()
})

/** A stage for one test; its windows close with it. */
function stageIn(language: Language): Stage {
  const stage = stageOf(world, browser, 'mouse', language)
  onTestFinished(async () => {
    await stage.leave()
    if (stage.errors.length > 0) throw new Error(stage.errors.join('\n'))
  })
  return stage
}

test('a wrong membership password is said, and the name stays typed', async () => {
  const english = stageIn('en')
  const { hands, t, account } = await atMembership(english)

  await hands.fill(t.membership.passwordFor(account), 'not the password')
  await hands.press(t.membership.signIn)

  await see(hands.page, english.t.errors.wrong_credentials)
  await hands.fill(t.membership.passwordFor(account), password)
  await hands.press(t.membership.signIn)
  await seeStep(hands, t.titles['partner-id'])
})

test('a partner ID that is inactive, in another country or linked elsewhere is shown with the reason, and cannot be chosen', async () => {
  const german = stageIn('de')
  const taken = await submitted(await aWorld())
  const { hands, t, account, ids } = await atMembership(german)
  await world.owner.query('update membership_profiles set user_name = $1 where partner_id = $2', [
    account,
    taken.ids[0],
  ])
  await hands.fill(t.membership.passwordFor(account), password)
  await hands.press(t.membership.signIn)

  await see(hands.page, t.partnerId.obstacles.inactive())
  await see(hands.page, t.partnerId.obstacles['other-country'](german.austria, german.germany))
  await see(hands.page, t.partnerId.obstacles['linked-elsewhere']())
  const { radio } = partsOf(hands.page)
  for (const id of [ids[1], ids[2], taken.ids[0]])
    expect(await radio(new RegExp(id)).isDisabled(), id).toBe(true)
  expect(await radio(new RegExp(ids[0])).isChecked()).toBe(true)
})

test('Cancel at the partner ID leads back to signing in with other credentials', async () => {
  const english = stageIn('en')
  const { hands, t } = await atStep(english, 'partner-id')

  await hands.press(t.enrolment.partnerId.cancel)

  await seeStep(hands, t.enrolment.titles.membership)
  await partsOf(hands.page).button(t.enrolment.membership.signIn).waitFor()
})

test('the partner ID can be linked later; until then the agreement waits', async () => {
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

test('a domain name that is taken is said while it is typed, with free ones to choose; an ill-formed one at its field', async () => {
  const english = stageIn('en')
  const hands = await english.visitor()
  const labels = english.t.identity.tenant
  await hands.open('/enroll?step=tenant')
  await hands.press(english.t.enrolment.tenant.create)
  await world.owner.query(`update tenants set initial_domain = 'belegt.mittler.example' where id = $1`, [
    world.linde.tenantId,
  ])

  await hands.fill(labels.domainPrefix, 'belegt')
  await see(hands.page, labels.domainTaken('belegt.mittler.example'))
  await hands.fill(labels.domainPrefix, 'x')
  await hands.press(english.t.enrolment.tenant.create)
  await see(hands.page, labels.domainForm)
})

test('a weak password of the new tenant is refused at its field, and nothing that was typed is lost', async () => {
  const german = stageIn('de')
  const hands = await german.visitor()
  const labels = german.t.identity.tenant
  await hands.open('/enroll?step=tenant')
  await hands.press(german.t.enrolment.tenant.create)
  await hands.fill(labels.organisationName, 'Ulme Technik')
  await hands.choose(labels.country, german.germany)
  await hands.fill(labels.domainPrefix, 'ulme-technik')
  await hands.fill(labels.contactEmail, 'post@ulme.example')
  await hands.fill(labels.firstName, 'Ute')
  await hands.fill(labels.lastName, 'Ulme')
  await hands.fill(labels.userPrefix, 'ute')
  await hands.fill(labels.password, 'Password2026!')
  await hands.press(german.t.enrolment.tenant.create)

  await see(hands.page, german.t.rules['password-breached']({}))
  expect(await partsOf(hands.page).field(labels.organisationName).inputValue()).toBe('Ulme Technik')
})

test.each([
  ['an address of a free mail service', 'primaryContact.email', 'petra.fichte@gmail.com', 'free-mail'],
  ['a shared mailbox', 'primaryContact.email', 'info@fichte.example', 'role-mailbox'],
  ['a phone number with letters', 'primaryContact.phone', '0761/CALL-ME', 'phone'],
  ['a postal code of another country', 'legalProfile.address.postalCode', 'SW1A 1AA', 'postal-code'],
  ['a bare legal form as name', 'legalProfile.legalName', 'GmbH', 'company-name'],
] as const)('%s is refused at its field', async (_, field, value, rule) => {
  const german = stageIn('de')
  const { hands, t } = await enrolWith(german, field, value)

  await see(hands.page, t.ui.errorsIn(1))
  const country = rule === 'phone' || rule === 'postal-code' ? { country: 'DE' } : {}
  await see(hands.page, t.rules[rule](country))
})

test('a missing and an ill-formed registration number are refused where the country requires one', async () => {
  const english = stageIn('en')
  const { hands, t, org } = await atStep(english, 'company')
  const poland = new Intl.DisplayNames('en', { type: 'region' }).of('PL') ?? ''
  await hands.choose(t.enrolment.fields['legalProfile.address.country'], poland)
  await hands.fill(t.enrolment.fields['legalProfile.address.postalCode'], '00-001')
  for (const number of ['', 'abc']) {
    await hands.fill(t.enrolment.fields['legalProfile.registrationId'], number)
    for (const title of ['contact', 'support', 'review'] as const) {
      await hands.press(t.ui.next)
      await seeStep(hands, t.enrolment.titles[title])
    }
    await hands.press(t.enrolment.review.action)
    await see(hands.page, t.rules['registration-id']({ country: 'PL' }))
    await hands.open('/enroll?step=company')
    await seeStep(hands, t.enrolment.titles.company)
  }
  expect(org.country).toBe('DE')
})

test('a contact at a domain of nobody is asked for a document that proves the employment', async () => {
  const german = stageIn('de')
  const { applicant } = await underReview(world, 'agentur-meier.example')

  const hands = await windowOf(german, applicant, '/enrolment')

  const { t } = german
  await see(hands.page, t.checks.rules['contact-not-employed'])
  await see(hands.page, t.checks.documents['employment-letter'])
  await partsOf(hands.page).link(t.enrolment.status.proveDomain).waitFor()
  await hands.press(`${t.checks.fixNow}: ${t.checks.kinds.employment}`)
  await hands.dialog().choose(t.checks.documentType, t.checks.documents['employment-letter'])
  await hands.page.locator('input[type=file]').setInputFiles({
    name: 'bestätigung.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF'),
  })
  await hands.dialog().press(t.checks.upload)
  await see(hands.page, t.enrolment.status.reviewTitle)
})

test('an expired, a replaced and a used confirmation link each say what they are, and resending helps', async () => {
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

test('what was typed before the browser was closed is there when it opens again', async () => {
  const english = stageIn('en')
  const { hands, applicant, t } = await atStep(english, 'company')
  const label = t.enrolment.fields['legalProfile.tradingName']
  const saved = hands.page.waitForResponse(
    (response) => response.url().endsWith('/enrolment/draft') && response.ok(),
  )
  await hands.fill(label, 'Fichte Cloud')
  await saved
  await hands.page.context().close()

  const later = await windowOf(english, applicant, '/enroll?step=company')

  await expect.poll(() => partsOf(later.page).field(label).inputValue()).toBe('Fichte Cloud')
})

test('a second global admin of the organisation finds the enrolment that is under way', async () => {
  const german = stageIn('de')
  const { org } = await atStep(german, 'company')
  const colleague = await world.as(org, ['global-admin'], 'de')

  const hands = await windowOf(german, colleague, '/enroll?step=company')

  const label = german.t.enrolment.fields['legalProfile.address.line1']
  await expect.poll(() => partsOf(hands.page).field(label).inputValue()).toBe('Waldweg 3')
})

test('a rejected application names its rule and is corrected by Fix now', async () => {
  const english = stageIn('en')
  const { applicant, operator, enrolmentId } = await underReview(world)
  await operator.enrolment.reject({ enrolmentId, rule: 'address-mismatch', comment: 'Hausnummer fehlt' })

  const hands = await windowOf(english, applicant, '/enrolment')

  const { t } = english
  await see(hands.page, t.enrolment.status.rejectedTitle)
  await see(hands.page, t.checks.rules['address-mismatch'])
  await see(hands.page, /Hausnummer fehlt/)
  await partsOf(hands.page).button(`${t.checks.fixNow}: ${t.checks.kinds.business}`).waitFor()
})

test('a review that takes longer than five business days says so, and where to write', async () => {
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

test('of a company that is in the programme already only customer support is asked', async () => {
  const german = stageIn('de')
  const all = await withApplicant(world)
  const known = {
    vettedOn: '2025-03-14',
    legalProfile: profile('x@y.example').legalProfile,
    primaryContact: { ...profile(`petra@${all.org.domain}`).primaryContact },
  }
  await world.owner.query('update membership_profiles set known = $2 where partner_id = $1', [
    all.ids[0],
    JSON.stringify(known),
  ])
  await all.applicant.enrolment.signInToMembership({ userName: all.account, password })
  const hands = await windowOf(german, all.applicant, '/enroll?step=partner-id')
  const { t } = german
  await hands.press(t.enrolment.partnerId.goOn)

  await see(hands.page, /14\. ?(März|03\.|3\.) ?2025/)
  await see(hands.page, 'Waldweg 3')
  await hands.press(t.ui.next)
  await hands.fill(t.enrolment.fields['supportContact.email'], 'hilfe@fichte.example')
  await hands.fill(t.enrolment.fields['supportContact.phone'], '+49 761 1234568')
  await hands.press(t.ui.next)
  await hands.press(t.enrolment.review.action)

  await see(hands.page, t.enrolment.status.confirmTitle)
})
