import { applicants, freeProfiles } from './applicants.ts'
import { type Org, orgOf, personOf } from './organisations.ts'
import { resellers } from './resellers.ts'
import { type Clock, idOf, plus, type Row } from './rows.ts'

/** The partner IDs of all resellers by key. */
export const partnerIds = new Map([...resellers, ...applicants].map(({ key, partnerId }) => [key, partnerId]))

const freeAccount = 'fichte'
/** Accounts of the membership site; `fichte` is for trying an enrolment. */
export const accountRows = (passwordHash: string): Row<'membership_accounts'>[] =>
  [freeAccount, ...partnerIds.keys()].map((user_name) => ({
    user_name,
    password_hash: passwordHash,
    email: `mitgliedschaft@${user_name}.example`,
  }))

/** Who owns which partner ID. */
export const profileRows = (orgs: Org[]): Row<'membership_profiles'>[] => [
  ...freeProfiles.map((profile) => ({ ...profile, user_name: freeAccount, tenant_id: null })),
  ...[...partnerIds].map(([key, partner_id]) => {
    const { name, country, tenantId } = orgOf(orgs, key)
    return { partner_id, user_name: key, name, country, is_active: true, tenant_id: tenantId }
  }),
]

/** Two uploads of the registry: one with faults, and its corrected version, applied. */
export function membershipImportRows(orgs: Org[], clock: Clock): Row<'membership_imports'>[] {
  const at = clock(300, 'registry')
  const created_by = personOf(orgOf(orgs, 'kompass')).id
  const fault = (row: number, column: string, rule: string, value: string) => ({ row, column, rule, value })
  const problems = [
    fault(4, 'Country', 'country', 'Deutschland'),
    fault(9, 'Email', 'email', 'mitgliedschaft.buche.example'),
  ]
  const file = { content: '', rows: partnerIds.size, changed: 0, unchanged: 0, created_by }
  return [
    {
      ...file,
      id: idOf('membership import', 1),
      file_name: 'mitglieder.csv',
      state: 'invalid',
      added: 0,
      problems,
      problem_count: problems.length,
      created_at: at,
    },
    {
      ...file,
      id: idOf('membership import', 2),
      file_name: 'mitglieder-berichtigt.csv',
      state: 'applied',
      added: partnerIds.size,
      problems: [],
      problem_count: 0,
      created_at: plus(at, 20),
      applied_at: plus(at, 22),
    },
  ]
}
