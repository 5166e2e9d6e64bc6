import { sql } from 'kysely'
import { graceDays } from '#contract/agreements.ts'
import { AppError, invalidInput } from '#server/platform/app-error.ts'
import type { Ctx } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import type { Broken } from '#server/platform/rules.ts'
import { versionPolicy } from './agreement-policy.ts'
import { changeDraft, findNewest, getVersion, type VersionRow } from './agreement-store.ts'

const day = 86_400_000

/**
 * Publishes a version as it was read (W31): from now on it is what is signed, and the partners it is for have until
 * `graceDays` after it takes effect. They are told by `announceVersion`, which the event causes.
 */
export async function publishVersion(
  ctx: Ctx,
  input: { versionId: string; effectiveOn: string; edits: number },
): Promise<VersionRow> {
  // Two versions of one region are published one after the other, so that each has a number of its own.
  await sql`select pg_advisory_xact_lock(7436004)`.execute(ctx.tx)
  const row = await getVersion(ctx.tx, input.versionId)
  versionPolicy.require(ctx.actor, 'publish', row, ctx.now)
  if (row.edits !== input.edits) throw new AppError('changed_meanwhile')
  requireWhole(row)
  const effective = effectiveFrom(input.effectiveOn, ctx.now)
  const newest = await findNewest(ctx.tx, row)
  const change = {
    number: (newest?.number ?? 0) + 1,
    published_by_name: ctx.actor.name,
    published_at: ctx.now,
    effective_at: effective,
    sign_by: new Date(effective.getTime() + graceDays * day),
  }
  const published = await changeDraft(ctx.tx, row, change, 'publish')
  const details = { region: row.region, effectiveAt: effective, signBy: change.sign_by }
  await record(
    ctx,
    'agreement.publish',
    { id: row.id, name: `${row.version} (${row.region}, ${row.audience})` },
    details,
  )
  return published
}

/** Both languages are needed: each partner reads its own. */
function requireWhole(row: VersionRow): void {
  const broken: Broken = {}
  const fields = {
    titleEn: row.title_en,
    titleDe: row.title_de,
    textEn: row.text_en,
    textDe: row.text_de,
  }
  for (const [field, value] of Object.entries(fields))
    if (value.trim() === '') broken[field] = { rule: 'required' }
  if (Object.keys(broken).length > 0) throw invalidInput(broken)
}

/** The beginning of the day in UTC; not before today and not more than a year ahead. */
function effectiveFrom(effectiveOn: string, now: Date): Date {
  const effective = new Date(`${effectiveOn}T00:00:00Z`)
  const today = now.toISOString().slice(0, 10)
  const isPossible =
    !Number.isNaN(effective.getTime()) &&
    effectiveOn >= today &&
    effective.getTime() < now.getTime() + 366 * day
  if (!isPossible) throw invalidInput({ effectiveOn: { rule: 'date-ahead' } })
  return effective
}
