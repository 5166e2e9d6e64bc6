import type { EnrolmentProfile, KnownCompany } from '#contract/enrolment-profile.ts'
import type { Tx } from '#server/platform/database.ts'
import { isSame } from './which-checks.ts'

/** The parts the operator has vetted; the phone is written in one form only after it was judged. */
const vetted = [
  'legalProfile',
  'primaryContact.firstName',
  'primaryContact.lastName',
  'primaryContact.email',
] as const

/** Whether what is entered is exactly what the operator has vetted before (W1s). */
export const isKnownCompany = (entered: unknown, known: unknown): known is KnownCompany =>
  known !== null && vetted.every((path) => isSame(entered, known, path))

/** What the registry knows of the company behind a partner ID, or null. Runs in `as_identity`. */
export async function findKnownCompany(tx: Tx, partnerId: string | null): Promise<KnownCompany | null> {
  if (!partnerId) return null
  const row = await tx
    .selectFrom('membership_profiles')
    .select('known')
    .where('partner_id', '=', partnerId)
    .executeTakeFirst()
  return (row?.known ?? null) as KnownCompany | null
}

/** The draft with the found data filled in; what the applicant has typed for customer support stays. */
export const withKnown = (draft: unknown, { legalProfile, primaryContact }: KnownCompany) => ({
  ...(draft as Partial<EnrolmentProfile>),
  legalProfile,
  primaryContact,
})
