import { type Selectable, sql, type Updateable } from 'kysely'
import { agreementVersionStates } from '#contract/agreements.ts'
import { AppError } from '#server/platform/app-error.ts'
import type { DB } from '#server/platform/database-types.ts'
import type { Tx } from '#server/platform/database.ts'

export type VersionRow = Selectable<DB['agreement_versions']>
export type SignatureRow = Selectable<DB['partner_agreements']>
type Recent = { after: { at: Date; id: string }; limit: number }

/** Versions of every region, or of one, newest first. */
export function listVersions(
  tx: Tx,
  page: Recent & { region?: string | undefined; audience?: string | undefined },
): Promise<VersionRow[]> {
  let query = tx
    .selectFrom('agreement_versions')
    .selectAll()
    .where(sql<boolean>`(created_at, id) < (${page.after.at}, ${page.after.id}::uuid)`)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(page.limit + 1)
  if (page.region) query = query.where('region', '=', page.region)
  if (page.audience) query = query.where('audience', '=', page.audience)
  return query.execute()
}

export async function getVersion(tx: Tx, id: string): Promise<VersionRow> {
  const row = await tx.selectFrom('agreement_versions').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new AppError('not_found', { versionId: id })
  return row
}

/** Of which region, and for whom. */
export type Series = { region: string; audience: string }

/** The newest published version of a series; with `below`, the newest one before that number. */
export function findNewest(
  tx: Tx,
  { region, audience }: Series,
  below?: number | null,
): Promise<VersionRow | undefined> {
  let query = tx
    .selectFrom('agreement_versions')
    .selectAll()
    .where('region', '=', region)
    .where('audience', '=', audience)
    .where('state', '=', 'published')
    .orderBy('number', 'desc')
    .limit(1)
  if (below) query = query.where('number', '<', below)
  return query.executeTakeFirst()
}

/** Until when a partner that signed version `number` of a series has to sign a newer one; null when it need not. */
export async function findDeadline(
  tx: Tx,
  { region, audience, number }: Series & { number: number },
): Promise<Date | null> {
  const row = await tx
    .selectFrom('agreement_versions')
    .select('sign_by')
    .where('region', '=', region)
    .where('audience', '=', audience)
    .where('state', '=', 'published')
    .where('number', '>', number)
    .orderBy('sign_by')
    .limit(1)
    .executeTakeFirst()
  return row?.sign_by ?? null
}

/** Changes a draft as it was read, with its text and edits; what is published stays as it is. */
export async function changeDraft(
  tx: Tx,
  { id, edits }: Pick<VersionRow, 'id' | 'edits'>,
  change: Updateable<DB['agreement_versions']>,
  move?: keyof typeof agreementVersionStates.moves,
): Promise<VersionRow> {
  const row = await tx
    .updateTable('agreement_versions')
    .set({ ...change, edits: edits + 1, ...(move && { state: agreementVersionStates.moves[move].to }) })
    .where('id', '=', id)
    .where('state', '=', 'draft')
    .where('edits', '=', edits)
    .returningAll()
    .executeTakeFirst()
  if (!row) throw new AppError('changed_meanwhile')
  return row
}

/** What an organisation signed, newest first. */
export function listSignatures(tx: Tx, organisationId: string): Promise<SignatureRow[]> {
  return tx
    .selectFrom('partner_agreements')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .orderBy('signed_at', 'desc')
    .limit(100)
    .execute()
}

/** Who signed a version, newest first. */
export function listSigners(tx: Tx, versionId: string, page: Recent): Promise<SignatureRow[]> {
  return tx
    .selectFrom('partner_agreements')
    .selectAll()
    .where('agreement_id', '=', versionId)
    .where(sql<boolean>`(signed_at, organisation_id) < (${page.after.at}, ${page.after.id}::uuid)`)
    .orderBy('signed_at', 'desc')
    .orderBy('organisation_id', 'desc')
    .limit(page.limit + 1)
    .execute()
}

export async function getSignature(tx: Tx, versionId: string, organisationId: string): Promise<SignatureRow> {
  const row = await tx
    .selectFrom('partner_agreements')
    .selectAll()
    .where('agreement_id', '=', versionId)
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst()
  if (!row) throw new AppError('not_found', { versionId })
  return row
}

/** How many partners of a region have signed something there, and so would have to sign a newer version. */
export async function countSigners(
  tx: Tx,
  { region, audience }: Series,
): Promise<{ value: number; more: boolean }> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from (
      select distinct organisation_id from partner_agreements
      where region = ${region} and audience = ${audience} limit 1001) partners`.execute(tx)
  const n = rows[0]?.n ?? 0
  return { value: Math.min(n, 1000), more: n > 1000 }
}
