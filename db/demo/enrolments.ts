import { vettingRules } from '#contract/checks.ts'
import type { EnrolmentProfile } from '#contract/enrolment-profile.ts'
import { type ApplicantFacts, applicants } from './applicants.ts'
import { mailboxOf, type Org, orgOf, personOf } from './organisations.ts'
import { type ResellerFacts, resellers } from './resellers.ts'
import { type Clock, idOf, iso, plus, plusDays, type Row } from './rows.ts'
import { type Story, tell } from './story.ts'

export const agreementVersion = '2026-11'

type State = ApplicantFacts['state'] | 'active'
type Case = {
  facts: ResellerFacts & Partial<ApplicantFacts>
  state: State
  org: Org
  submitted: Date
}

const regionOf = ({ country }: Org) => (country === 'US' ? 'US' : 'EU/EFTA')

function casesOf(orgs: Org[], clock: Clock): Case[] {
  const signed = resellers.map((facts): Case => {
    const org = orgOf(orgs, facts.key)
    return { facts, org, state: 'active', submitted: plusDays(org.createdAt, 1) }
  })
  const applied = applicants.map((facts): Case => {
    const { key, state } = facts
    return { facts, org: orgOf(orgs, key), state, submitted: clock(facts.submitted, `submitted ${key}`) }
  })
  return [...signed, ...applied]
}

function profileOf({ facts, org }: Case): EnrolmentProfile {
  const { phone } = facts
  const person = facts.contact ?? personOf(org).name
  const [firstName = '', lastName = ''] = person.split(' ')
  return {
    legalProfile: { legalName: org.name, address: { ...facts.address, country: org.country } },
    primaryContact: {
      firstName,
      lastName,
      email: `${mailboxOf(person)}@${facts.mailDomain ?? org.domain}`,
      phone,
    },
    supportContact: { email: `support@${org.domain}`, phone, website: `https://www.${org.domain}` },
  }
}

/** Applications of every kind: signed, waiting for review, waiting for the contact, rejected, approved. */
export function enrolmentRows(orgs: Org[], clock: Clock, story: Story): Row<'enrolments'>[] {
  const operator = personOf(orgOf(orgs, 'kompass'))
  return casesOf(orgs, clock).map((one) => {
    const { facts, org, submitted, state } = one
    const profile = profileOf(one)
    const isDecided = state === 'rejected' || state === 'qualified' || state === 'active'
    const row = {
      id: idOf('enrolment', org.key),
      organisation_id: org.id,
      tenant_id: org.tenantId,
      organisation_name: org.name,
      domain: org.domain,
      country: org.country,
      state,
      membership_user_name: org.key,
      partner_id: facts.partnerId,
      draft: profile,
      profile,
      applicant_id: personOf(org).id,
      applicant_name: personOf(org).name,
      submitted_at: submitted,
      link_id: idOf('verification', org.key),
      link_expires_at: plusDays(submitted, 14),
      email_confirmed_at: state === 'email_verification' ? null : plus(submitted, 150),
      decided_at: isDecided ? plusDays(submitted, 2) : null,
      decided_by: isDecided ? operator.id : null,
      rejection_reason: facts.rejection?.reason ?? null,
      comment: facts.rejection?.comment ?? facts.approval ?? null,
      signed_at: state === 'active' ? plusDays(submitted, 3) : null,
      created_at: plus(submitted, -45),
    }
    tellCase(story, row, one, profile, orgs)
    return row
  })
}

type EnrolmentRow = ReturnType<typeof enrolmentRows>[number] & { id: string }

function tellCase(story: Story, row: EnrolmentRow, one: Case, profile: EnrolmentProfile, orgs: Org[]): void {
  const { org, submitted, facts } = one
  const applicant = personOf(org)
  const operator = personOf(orgOf(orgs, 'kompass'))
  const { primaryContact } = profile
  const subject = { id: row.id, name: org.name }
  const move = row.state === 'rejected' ? 'reject' : 'approve'
  const { rejection_reason = null, comment = null } = row
  const expiresAt = iso(plusDays(submitted, 14))
  const details = {
    email: primaryContact.email,
    applicant: applicant.name,
    partnerId: facts.partnerId,
    linkId: idOf('verification', org.key),
    expiresAt,
  }
  tell(story, { at: plus(submitted, -45), by: applicant, action: 'enrolment.start', subject })
  tell(story, { at: submitted, by: applicant, action: 'enrolment.submit', subject, details })
  if (!row.email_confirmed_at) return
  const contact = { name: `${primaryContact.firstName} ${primaryContact.lastName}`, org }
  tell(story, { at: plus(submitted, 150), by: contact, action: 'enrolment.confirm', subject })
  if (facts.asked) {
    const turn = { check: vettingRules[facts.asked.rule].check, dueAt: iso(plusDays(submitted, 14)) }
    tell(story, {
      at: plus(submitted, 150),
      by: contact,
      action: 'enrolment.ask',
      subject,
      details: { ...facts.asked, ...turn },
    })
  }
  if (!row.decided_at) return
  const at = plusDays(submitted, 2)
  tell(story, {
    at,
    by: operator,
    action: `enrolment.${move}`,
    subject,
    details: { reason: rejection_reason, comment },
    of: org,
  })
  tell(story, {
    at,
    by: operator,
    action: `vetting.${move}`,
    subject,
    details: { comment, rejection_reason },
  })
  if (!row.signed_at) return
  const signed = { version: agreementVersion, region: regionOf(org) }
  tell(story, {
    at: plusDays(submitted, 3),
    by: applicant,
    action: 'agreement.sign',
    subject,
    details: signed,
  })
}

/** What a signature says about its version, the database fills in. */
type Signed = Omit<
  Row<'partner_agreements'>,
  'agreement_id' | 'number' | 'audience' | 'country' | 'organisation_name' | 'signed_by_name'
>

/** The partner agreements of the providers and of the resellers in business. */
export const partnerAgreementRows = (orgs: Org[], clock: Clock): Signed[] => [
  ...orgs
    .filter(({ kind }) => kind === 'provider')
    .map((org) => signatureOf(org, plusDays(org.createdAt, 1))),
  ...casesOf(orgs, clock)
    .filter(({ state }) => state === 'active')
    .map(({ org, submitted }) => signatureOf(org, plusDays(submitted, 3))),
]

const signatureOf = (org: Org, at: Date): Signed => ({
  organisation_id: org.id,
  version: agreementVersion,
  region: regionOf(org),
  language: org.language,
  signed_by: personOf(org).id,
  signed_at: at,
})
