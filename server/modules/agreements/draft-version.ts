import type { Audience } from '#contract/agreements.ts'
import { AppError } from '#server/platform/app-error.ts'
import type { Ctx } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import { versionPolicy } from './agreement-policy.ts'
import { changeDraft, findNewest, getVersion, type VersionRow } from './agreement-store.ts'

const named = ({ id, version, region, audience }: VersionRow) => ({
  id,
  name: `${version} (${region}, ${audience})`,
})

/** Begins a version with the text of the one before it; its name is free in its series. */
export async function draftVersion(
  ctx: Ctx,
  { region, audience = 'reseller', version }: { region: string; audience?: Audience; version: string },
): Promise<VersionRow> {
  const before = await findNewest(ctx.tx, { region, audience })
  const row = await ctx.tx
    .insertInto('agreement_versions')
    .values({
      region,
      audience,
      version,
      state: 'draft',
      title_en: before?.title_en ?? '',
      title_de: before?.title_de ?? '',
      text_en: before?.text_en ?? '',
      text_de: before?.text_de ?? '',
      created_by_name: ctx.actor.name,
      created_at: ctx.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst()
  if (!row) throw new AppError('already_exists', { version })
  await record(ctx, 'agreement.draft', named(row))
  return row
}

type Edit = {
  versionId: string
  version: string
  titleEn: string
  titleDe: string
  textEn: string
  textDe: string
  edits: number
}

/** Changes a draft, only over what was read; its text may stay unfinished until it is published. */
export async function editVersion(ctx: Ctx, input: Edit): Promise<VersionRow> {
  const row = await getVersion(ctx.tx, input.versionId)
  versionPolicy.require(ctx.actor, 'edit', row, ctx.now)
  if (row.edits !== input.edits) throw new AppError('changed_meanwhile')
  await requireFreeName(ctx, row, input.version)
  const edited = await changeDraft(ctx.tx, row, {
    version: input.version,
    title_en: input.titleEn,
    title_de: input.titleDe,
    text_en: input.textEn,
    text_de: input.textDe,
  })
  await record(ctx, 'agreement.edit', named(edited))
  return edited
}

async function requireFreeName(ctx: Ctx, row: VersionRow, version: string): Promise<void> {
  const other = await ctx.tx
    .selectFrom('agreement_versions')
    .select('id')
    .where('region', '=', row.region)
    .where('audience', '=', row.audience)
    .where('version', '=', version)
    .where('id', '<>', row.id)
    .executeTakeFirst()
  if (other) throw new AppError('already_exists', { version })
}

/** Drops a draft; what is published can never be dropped. */
export async function removeVersion(ctx: Ctx, input: { versionId: string }): Promise<undefined> {
  const row = await getVersion(ctx.tx, input.versionId)
  versionPolicy.require(ctx.actor, 'remove', row, ctx.now)
  const removed = await ctx.tx
    .deleteFrom('agreement_versions')
    .where('id', '=', row.id)
    .where('state', '=', 'draft')
    .returning('id')
    .executeTakeFirst()
  if (!removed) throw new AppError('wrong_state', { action: 'remove' })
  await record(ctx, 'agreement.remove', named(row))
}
