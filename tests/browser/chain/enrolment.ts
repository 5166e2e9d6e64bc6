import { expect } from 'vitest'
import { linkIn } from '../../mailbox.ts'
import { goTo, partsOf, see, seeTitle, setUpAuthenticator, type Hands } from '../hands.ts'
import { membershipPassword, type Company } from './company.ts'
import type { Stage } from '../people.ts'

/** From the checklist to Enroll now (W1); returns the applicant's window. */
export async function enrol(stage: Stage, company: Company): Promise<Hands> {
  const { t } = stage
  const applicant = await stage.visitor()
  await applicant.open('/enroll')
  await see(applicant.page, t.enrolment.titles.welcome)
  await applicant.press(t.ui.next)
  await createTenant(stage, applicant, company)
  await signInToMembership(stage, applicant, company)
  await choosePartnerId(stage, applicant)
  await describeCompany(stage, applicant, company)
  await applicant.press(t.enrolment.review.action)
  await see(applicant.page, t.enrolment.status.confirmTitle)
  return applicant
}

/** A new tenant with its first global admin, on the way of an enrolment or of an invitation. */
export async function createTenant({ t, germany }: Stage, hands: Hands, company: Company): Promise<void> {
  const labels = t.identity.tenant
  await hands.press(t.enrolment.tenant.create)
  await hands.fill(labels.organisationName, company.name)
  await hands.choose(labels.country, germany)
  await hands.fill(labels.domainPrefix, company.prefix)
  await see(hands.page, labels.domainFree(`${company.prefix}.mittler.example`))
  await hands.fill(labels.contactEmail, company.email)
  await hands.fill(labels.firstName, 'Petra')
  await hands.fill(labels.lastName, 'Fichte')
  await hands.fill(labels.userPrefix, 'petra')
  await hands.fill(labels.password, 'Wald-und-Wiese-2026')
  await hands.press(t.enrolment.tenant.create)
}

async function signInToMembership({ t }: Stage, hands: Hands, { prefix }: Company): Promise<void> {
  const labels = t.enrolment.membership
  await see(hands.page, labels.whyIntro)
  await hands.press(labels.signIn)
  await hands.fill(labels.userName, prefix)
  await hands.press(labels.next)
  await hands.fill(labels.passwordFor(prefix), membershipPassword)
  await hands.press(labels.signIn)
}

/** What is inactive or in another country says why it cannot be chosen. */
async function choosePartnerId({ t, germany, austria }: Stage, hands: Hands): Promise<void> {
  const { obstacles, goOn } = t.enrolment.partnerId
  const { radio } = partsOf(hands.page)
  await see(hands.page, obstacles.inactive())
  await see(hands.page, obstacles['other-country'](austria, germany))
  expect(await radio(/Fichte alt/).isDisabled()).toBe(true)
  expect(await radio(/Fichte Wien/).isDisabled()).toBe(true)
  await hands.pick(/Fichte Systemhaus/)
  await hands.press(goOn)
}

async function describeCompany({ t }: Stage, hands: Hands, { email }: Company): Promise<void> {
  const labels = t.enrolment.fields
  await hands.fill(labels['legalProfile.address.line1'], 'Waldweg 3')
  await hands.fill(labels['legalProfile.address.postalCode'], '79098')
  await hands.fill(labels['legalProfile.address.city'], 'Freiburg')
  await hands.press(t.ui.next)
  await hands.fill(labels['primaryContact.firstName'], 'Petra')
  await hands.fill(labels['primaryContact.lastName'], 'Fichte')
  await hands.fill(labels['primaryContact.email'], email)
  await hands.fill(labels['primaryContact.phone'], '0761 1234567')
  await hands.press(t.ui.next)
  await hands.fill(labels['supportContact.email'], email)
  await hands.fill(labels['supportContact.phone'], '+49 761 1234568')
  await hands.press(t.ui.next)
}

/** The contact confirms, the operator approves, the applicant signs the partner agreement. */
export async function vet(stage: Stage, applicant: Hands, company: Company): Promise<void> {
  const { t, world } = stage
  const contact = await stage.visitor()
  await contact.open(`/v/${linkIn(await stage.mailWith(company.email, '/v/'), 'v')}`)
  await contact.press(t.enrolment.confirm.action)
  await seeTitle(contact.page, t.enrolment.confirm.confirmed)

  const operator = await stage.person(world.kompass, ['global-admin'])
  await goTo(operator, t.shell.menu.vetting)
  await operator.follow(`${t.vetting.review}: ${company.name}`)
  for (const check of ['employment', 'business', 'due-diligence'] as const) {
    await operator.press(`${t.vetting.pass}: ${t.checks.kinds[check]}`)
    await see(operator.page, t.vetting.passed(t.checks.kinds[check]))
  }
  await operator.press(t.vetting.approve)
  await operator.dialog().press(t.vetting.approve)
  await see(operator.page, t.vetting.approvedToast(company.name))

  await stage.mailWith(company.email, '/enrolment')
  await applicant.open('/enrolment')
  await applicant.tick(t.partnerAgreements.tick)
  await applicant.press(t.partnerAgreements.accept)
  // An active partner's people need a second factor (I-31).
  await seeTitle(applicant.page, t.security.secondStep.title)
  await setUpAuthenticator(applicant, t)
  await see(applicant.page, t.enrolment.status.activeTitle)
}
