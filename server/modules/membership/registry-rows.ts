import { sql } from 'kysely'
import { type CsvKind, filled, must, oneOf } from '#server/platform/check-rows.ts'
import type { Tx } from '#server/platform/database.ts'
import type { KnownCompany } from '#contract/enrolment-profile.ts'
import { isDay } from '#server/platform/rules.ts'
import type { Cells, Problem } from '#server/platform/read-csv.ts'

export const columns = ['PartnerId', 'OrganisationName', 'Country', 'Active', 'UserName', 'Email']

/** What the operator has vetted of a company: all of it, or nothing (W1s). */
export const knownColumns = [
  'VettedOn',
  'LegalName',
  'Street',
  'PostalCode',
  'City',
  'FirstName',
  'LastName',
  'ContactEmail',
  'ContactPhone',
]
/** Where the country gives such numbers. */
export const optionalColumns = [...knownColumns, 'RegistrationId', 'TaxId']
const isKnown = (row: Cells) => knownColumns.some((column) => filled.test(row[column] ?? ''))

/** The registry's file; a password or its hash has no column and is refused as an unknown one. */
export const registryFile = (countries: string[]): CsvKind => ({
  columns,
  optional: optionalColumns,
  checks: [
    must('PartnerId', 'partner-id', /^[0-9]{4,10}$/),
    must('OrganisationName', 'required', filled),
    must('OrganisationName', 'maxLength', /^.{0,200}$/s),
    { column: 'Country', rule: 'country', test: (value) => countries.includes(value) },
    oneOf('Active', ['true', 'false']),
    must('UserName', 'pattern', /^[a-zA-Z0-9][a-zA-Z0-9._@-]{1,99}$/),
    must('Email', 'email', /^[^\s@]{1,64}@[^\s@]+\.[^\s@]{2,}$/),
    ...knownColumns.map((column) => ({
      column,
      rule: 'required',
      test: (value: string, row: Cells) => !isKnown(row) || filled.test(value),
    })),
    { column: 'VettedOn', rule: 'date', test: (value) => value === '' || isDay(value) },
  ],
  key: (row) => row['PartnerId'] ?? '',
})

const knownOf = (row: Cells): KnownCompany => ({
  vettedOn: row['VettedOn'] ?? '',
  legalProfile: {
    legalName: row['LegalName'] ?? '',
    address: {
      line1: row['Street'] ?? '',
      postalCode: row['PostalCode'] ?? '',
      city: row['City'] ?? '',
      country: row['Country'] ?? '',
    },
    ...(row['RegistrationId'] && { registrationId: row['RegistrationId'] }),
    ...(row['TaxId'] && { taxId: row['TaxId'] }),
  },
  primaryContact: {
    firstName: row['FirstName'] ?? '',
    lastName: row['LastName'] ?? '',
    email: row['ContactEmail'] ?? '',
    phone: row['ContactPhone'] ?? '',
  },
})

const recordsOf = (rows: Cells[]) =>
  JSON.stringify(
    rows.map((row) => ({
      partner_id: row['PartnerId'],
      name: row['OrganisationName'],
      country: row['Country'],
      is_active: row['Active'] === 'true',
      user_name: row['UserName']?.toLowerCase(),
      email: row['Email'],
      known: isKnown(row) ? knownOf(row) : null,
    })),
  )

const given = (rows: Cells[]) =>
  sql`jsonb_to_recordset(${recordsOf(rows)}::jsonb) as n(partner_id text, name text, country text, is_active boolean, user_name text, email text, known jsonb)`

/** What applying would change, without changing it; a linked profile may not move to another country (I-41). */
export async function compareRows(tx: Tx, rows: Cells[]) {
  const { rows: counted } = await sql<{
    added: number
    changed: number
    unchanged: number
    moved: string[] | null
  }>`
    select count(*) filter (where p.partner_id is null)::int as added,
      count(*) filter (where p.partner_id is not null and (p.name, p.country, p.is_active, p.user_name, p.known) is distinct from (n.name, n.country, n.is_active, n.user_name, coalesce(n.known, p.known)))::int as changed,
      count(*) filter (where (p.name, p.country, p.is_active, p.user_name, p.known) is not distinct from (n.name, n.country, n.is_active, n.user_name, coalesce(n.known, p.known)))::int as unchanged,
      array_agg(n.partner_id) filter (where p.tenant_id is not null and p.country <> n.country) as moved
    from ${given(rows)} left join membership_profiles p on p.partner_id = n.partner_id`.execute(tx)
  const { moved = [], ...difference } = counted[0] ?? { added: 0, changed: 0, unchanged: 0 }
  const lines = new Map(rows.map((row, index) => [row['PartnerId'], index + 2]))
  const problems: Problem[] = (moved ?? []).map((id) => ({
    row: lines.get(id) ?? 0,
    column: 'Country',
    rule: 'linked',
    value: id,
  }))
  return { difference, problems }
}

/** Adds and updates all rows; vetted data that a file leaves out stays as it is; returns the accounts that are new. Links to tenants are never touched. */
export async function applyRows(tx: Tx, rows: Cells[]): Promise<string[]> {
  const { rows: added } = await sql<{ user_name: string }>`
    insert into membership_accounts (user_name, email)
    select distinct on (user_name) user_name, email from ${given(rows)} order by user_name
    on conflict do nothing returning user_name`.execute(tx)
  await sql`
    update membership_accounts a set email = n.email
    from (select distinct on (user_name) user_name, email from ${given(rows)} order by user_name) n
    where a.user_name = n.user_name and a.email is distinct from n.email`.execute(tx)
  await sql`
    insert into membership_profiles (partner_id, user_name, name, country, is_active, known)
    select partner_id, user_name, name, country, is_active, known from ${given(rows)}
    on conflict (partner_id) do update
    set user_name = excluded.user_name, name = excluded.name, country = excluded.country, is_active = excluded.is_active,
      known = coalesce(excluded.known, membership_profiles.known)`.execute(tx)
  return added.map(({ user_name }) => user_name)
}
