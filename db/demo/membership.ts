import { applicants, freeProfiles } from './applicants.ts'
import { type Org, orgOf } from './organisations.ts'
import { resellers } from './resellers.ts'
import type { Row } from './rows.ts'

/** The partner IDs of all resellers by key. */
export const partnerIds = new Map([...resellers, ...applicants].map(({ key, partnerId }) => [key, partnerId]))

const freeAccount = 'fichte'
/** Accounts of the membership site; `fichte` is for trying an enrolment. */
export const accountRows = (passwordHash: string): Row<'membership_accounts'>[] =>
  [freeAccount, ...partnerIds.keys()].map((user_name) => ({ user_name, password_hash: passwordHash }))

/** Who owns which partner ID. */
export const profileRows = (orgs: Org[]): Row<'membership_profiles'>[] => [
  ...freeProfiles.map((profile) => ({ ...profile, user_name: freeAccount, tenant_id: null })),
  ...[...partnerIds].map(([key, partner_id]) => {
    const { name, country, tenantId } = orgOf(orgs, key)
    return { partner_id, user_name: key, name, country, is_active: true, tenant_id: tenantId }
  }),
]
