import type { ReportRow, SecurityReport } from '#contract/security-report.ts'
import { type Ctx, inCapacity } from '#server/platform/context.ts'
import { messagesIn } from '#server/platform/messages.ts'
import { policyInForce } from '#server/platform/second-factor-rule.ts'
import { writeCsv } from '#server/platform/write-csv.ts'
import { getOrganisation } from '../identity/index.ts'
import { countAtCustomers, countPeople, countSignIns, listPeople, type ReportPerson } from './report-store.ts'

/** The rolling window of sign-ins (domain.md §6). */
const windowDays = 7
const most = 10_000
const first = { name: '', id: '00000000-0000-0000-0000-000000000000' }
const upTo = (n: number) => ({ value: Math.min(n, 1000), more: n > 1000 })

export const viewPerson = (row: ReportPerson): ReportRow => ({
  userId: row.user_id,
  name: row.display_name,
  userName: row.user_name,
  isGlobalAdmin: row.is_global_admin,
  hasFactor: row.has_factor,
  lastSignInAt: row.last_sign_in_at?.toISOString() ?? null,
})

/** The security-requirements report (§2.2): what stands between the account and a stolen password. */
export async function viewReport(ctx: Ctx): Promise<SecurityReport> {
  const { organisationId } = ctx.actor
  const since = new Date(ctx.now.getTime() - windowDays * 86_400_000)
  const { mfa_policy } = await getOrganisation(ctx.tx, organisationId)
  const { counts, signIns } = await inCapacity(ctx, 'as_identity', async (tx) => {
    const count = (list: Parameters<typeof countPeople>[2]) => countPeople(tx, organisationId, list, ctx.now)
    const [all, without, admins, stale, never] = await Promise.all([
      count('all'),
      count('without-factor'),
      count('admins'),
      count('stale-admins'),
      count('never-signed-in'),
    ])
    const counts = { all, without, admins, stale, never }
    return { counts, signIns: await countSignIns(tx, organisationId, since) }
  })
  return {
    mfaPolicy: policyInForce(mfa_policy),
    people: upTo(counts.all),
    withFactor: { value: Math.max(0, upTo(counts.all).value - counts.without), more: counts.all > 1000 },
    withoutFactor: upTo(counts.without),
    globalAdmins: upTo(counts.admins),
    staleAdmins: upTo(counts.stale),
    neverSignedIn: upTo(counts.never),
    signIns: upTo(signIns.all),
    signInsWithoutFactor: upTo(signIns.without),
    reachedCustomers: await countAtCustomers(ctx.tx, organisationId, signIns.people, since),
    since: since.toISOString(),
  }
}

/** The people of the report as CSV. */
export async function exportReport(ctx: Ctx): Promise<{ fileName: string; text: string }> {
  const t = messagesIn(ctx.language)
  const page = { after: first, limit: most - 1 }
  const rows = await inCapacity(ctx, 'as_identity', (tx) =>
    listPeople(tx, ctx.actor.organisationId, 'all', ctx.now, page),
  )
  const yes = (is: boolean) => (is ? t.ui.yes : t.ui.no)
  const records = rows
    .map((row) => viewPerson(row))
    .map(({ name, userName, isGlobalAdmin, hasFactor, lastSignInAt }) => [
      name,
      userName,
      yes(isGlobalAdmin),
      yes(hasFactor),
      lastSignInAt?.slice(0, 10) ?? '',
    ])
  const text = writeCsv(ctx.language, t.securityReport.csv.columns, records)
  return { fileName: t.securityReport.csv.fileName, text }
}
