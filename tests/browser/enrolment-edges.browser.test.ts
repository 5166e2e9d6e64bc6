import { expect, test } from 'vitest'
import { profile, submitted, withApplicant } from '../applicant.ts'
import { aWorld, password } from '../world.ts'
import { theBrowser } from './browser.ts'
import { edgeStages } from './edge-stages.ts'
import { atMembership, atStep, nextWith, seeStep, windowOf } from './enrolling.ts'
import { partsOf, see } from './hands.ts'

/** W1's list of edges, one test a sentence; half of them in each language. Those of the form. */
const { stageIn, theWorld } = edgeStages(theBrowser())

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
  const world = theWorld()
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

test('a domain name that is taken is said while it is typed, with free ones to choose; an ill-formed one at its field', async () => {
  const world = theWorld()
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
  const { hands, t, step } = await nextWith(german, field, value)

  await see(hands.page, t.ui.errorsIn(1))
  await seeStep(hands, t.enrolment.titles[step])
  const country = rule === 'phone' || rule === 'postal-code' ? { country: 'DE' } : {}
  await see(hands.page, t.rules[rule](country))
})

test('a missing and an ill-formed registration number are refused where the country requires one', async () => {
  const english = stageIn('en')
  const { hands, t, org } = await atStep(english, 'company')
  const poland = new Intl.DisplayNames('en', { type: 'region' }).of('PL') ?? ''
  await hands.choose(t.enrolment.fields['legalProfile.address.country'], poland)
  await hands.fill(t.enrolment.fields['legalProfile.address.postalCode'], '00-001')
  const number = t.enrolment.needed['legalProfile.registrationId']
  await hands.press(t.ui.next)
  await see(hands.page, `${number}: ${t.rules.required({})}`)
  await hands.fill(number, 'abc')
  await hands.press(t.ui.next)
  await see(hands.page, t.rules['registration-id']({ country: 'PL' }))
  await seeStep(hands, t.enrolment.titles.company)
  expect(org.country).toBe('DE')
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
  const world = theWorld()
  const german = stageIn('de')
  const { org } = await atStep(german, 'company')
  const colleague = await world.as(org, ['global-admin'], 'de')

  const hands = await windowOf(german, colleague, '/enroll?step=company')

  const label = german.t.enrolment.fields['legalProfile.address.line1']
  await expect.poll(() => partsOf(hands.page).field(label).inputValue()).toBe('Waldweg 3')
})

test('of a company that is in the programme already only customer support is asked', async () => {
  const world = theWorld()
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

test('an address is proposed as it is usually written, and an odd name is pointed at, without stopping anybody', async () => {
  const english = stageIn('en')
  const { hands, t } = await atStep(english, 'company')
  const { fields, findings, titles } = t.enrolment
  await hands.fill(fields['legalProfile.legalName'], 'fichte-shop.de GmbH')
  await hands.fill(fields['legalProfile.address.line1'], 'hauptstr. 5')
  await hands.press(t.ui.next)

  await see(hands.page, findings.warnings['name-website'])
  await hands.press(findings.take)
  expect(await partsOf(hands.page).field(fields['legalProfile.address.line1']).inputValue()).toBe(
    'Hauptstraße 5',
  )
  await hands.press(t.ui.next)
  await see(hands.page, findings.warnings['name-website'])
  await hands.press(t.ui.next)
  await seeStep(hands, titles.contact)
})
