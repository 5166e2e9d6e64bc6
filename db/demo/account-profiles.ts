import type { EnrolmentProfile } from '#contract/enrolment-profile.ts'
import type { enrolmentRows } from './enrolments.ts'
import { mailboxOf, type Org, personOf } from './organisations.ts'
import type { Row } from './rows.ts'

/** What the resellers in business say about themselves in account settings: support, and whom to tell at night. */
export function accountProfileRows(
  orgs: Org[],
  enrolments: ReturnType<typeof enrolmentRows>,
): Row<'account_profiles'>[] {
  return enrolments
    .filter(({ state }) => state === 'active')
    .flatMap((enrolment) => {
      const org = orgs.find(({ id }) => id === enrolment.organisation_id)
      if (!org) return []
      const person = personOf(org)
      const { supportContact, primaryContact } = enrolment.profile as EnrolmentProfile
      const [firstName = '', ...rest] = person.name.split(' ')
      const security = {
        firstName,
        lastName: rest.join(' '),
        email: `${mailboxOf(person.name)}@${org.domain}`,
      }
      const by = {
        organisation_id: org.id,
        version: 1,
        changed_by_name: person.name,
        changed_at: enrolment.signed_at ?? enrolment.created_at,
      }
      return [
        { ...by, section: 'support', content: supportContact },
        { ...by, section: 'security-contact', content: { ...security, phone: primaryContact.phone } },
      ]
    })
}
