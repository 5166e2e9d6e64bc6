import { type Selectable, sql } from 'kysely'
import type { EntryContent } from '#contract/provider-entries.ts'
import { AppError } from '#server/platform/app-error.ts'
import type { DB } from '#server/platform/database-types.ts'
import type { Tx } from '#server/platform/database.ts'
import { sortable } from '#server/platform/names.ts'
import type { EntryRow } from './partnership-store.ts'

export type DraftRow = Selectable<DB['provider_entry_drafts']>
export type WaitingRow = { draft: DraftRow; released: EntryRow | undefined }

export function findEntry(tx: Tx, providerId: string): Promise<EntryRow | undefined> {
  return tx
    .selectFrom('provider_entries')
    .selectAll()
    .where('organisation_id', '=', providerId)
    .executeTakeFirst()
}

export function findDraft(tx: Tx, providerId: string): Promise<DraftRow | undefined> {
  return tx
    .selectFrom('provider_entry_drafts')
    .selectAll()
    .where('organisation_id', '=', providerId)
    .executeTakeFirst()
}

/** The countries of the region a tenant's country belongs to (I-08). */
export async function countriesBeside(tx: Tx, country: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('countries as own')
    .innerJoin('countries as c', 'c.region', 'own.region')
    .select('c.code')
    .where('own.code', '=', country)
    .orderBy('c.code')
    .execute()
  return rows.map(({ code }) => code)
}

type Sent = { name: string; by: string; at: Date; version: number }

/** Replaces what was sent before; undefined when somebody else sent another text meanwhile. */
export function upsertDraft(
  tx: Tx,
  providerId: string,
  content: EntryContent,
  { name, by, at, version }: Sent,
): Promise<DraftRow | undefined> {
  const values = {
    ...content,
    description: JSON.stringify(content.description),
    organisation_name: name,
    state: 'submitted',
    submitted_by_name: by,
    submitted_at: at,
    decided_by_name: null,
    decided_at: null,
    reason: null,
  }
  return tx
    .insertInto('provider_entry_drafts')
    .values({ ...values, organisation_id: providerId, version: version + 1 })
    .onConflict((conflict) =>
      conflict
        .column('organisation_id')
        .doUpdateSet({ ...values, version: version + 1 })
        .where('provider_entry_drafts.version', '=', version),
    )
    .returningAll()
    .executeTakeFirst()
}

/** Decides about, or takes back, the one text that waits; undefined when it no longer does. */
export function decideDraft(
  tx: Tx,
  providerId: string,
  change: { state: string; decided_by_name?: string; decided_at?: Date; reason?: string },
  version?: number,
): Promise<DraftRow | undefined> {
  let query = tx
    .updateTable('provider_entry_drafts')
    .set(change)
    .where('organisation_id', '=', providerId)
    .where('state', '=', 'submitted')
  if (version !== undefined) query = query.where('version', '=', version)
  return query.returningAll().executeTakeFirst()
}

/** What waits, oldest first, beside what the directory says today. Runs as the operator. */
export async function listWaiting(
  tx: Tx,
  page: { after: { at: Date; id: string }; limit: number },
): Promise<WaitingRow[]> {
  const drafts = await tx
    .selectFrom('provider_entry_drafts')
    .selectAll()
    .where('state', '=', sql<string>`'submitted'`) // literal: a parameter would not match the partial index
    .where(sql<boolean>`(submitted_at, organisation_id) > (${page.after.at}, ${page.after.id}::uuid)`)
    .orderBy('submitted_at')
    .orderBy('organisation_id')
    .limit(page.limit + 1)
    .execute()
  if (drafts.length === 0) return []
  const ids = drafts.map(({ organisation_id }) => organisation_id)
  const entries = await tx
    .selectFrom('provider_entries')
    .selectAll()
    .where('organisation_id', 'in', ids)
    .execute()
  return drafts.map((draft) => ({
    draft,
    released: entries.find(({ organisation_id }) => organisation_id === draft.organisation_id),
  }))
}

/** The released text becomes the entry, under the provider's name and country of today. */
export async function publishEntry(tx: Tx, draft: DraftRow, now: Date): Promise<EntryRow> {
  const provider = await tx
    .selectFrom('organisations as o')
    .innerJoin('tenants as t', 't.organisation_id', 'o.id')
    .select(['o.id', 'o.name', 'o.country', 't.initial_domain'])
    .where('o.id', '=', draft.organisation_id)
    .executeTakeFirst()
  if (!provider) throw new AppError('not_found', { providerId: draft.organisation_id })
  const { services, countries, description, email, phone, website } = draft
  const texts = Object.values(description as EntryContent['description'])
  const entry = {
    name: provider.name,
    sort_name: sortable(provider.name),
    search: [provider.name, provider.initial_domain, ...texts].map(searchable).join(' '),
    country: provider.country,
    services,
    countries,
    description: JSON.stringify(description),
    email,
    phone,
    website,
    is_released: true,
    released_at: now,
  }
  return await tx
    .insertInto('provider_entries')
    .values({ ...entry, organisation_id: provider.id })
    .onConflict((conflict) => conflict.column('organisation_id').doUpdateSet(entry))
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** As `sortable`, of a text of any length. */
const searchable = (text: string) => (text.match(/[\s\S]{1,300}/g) ?? []).map(sortable).join('')
