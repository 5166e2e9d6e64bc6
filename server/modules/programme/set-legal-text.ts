import type { Language } from '#contract/common.ts'
import type { LegalText, LegalTextName } from '#contract/programme.ts'
import { AppError, invalidInput } from '#server/platform/app-error.ts'
import { type Ctx, zeroId } from '#server/platform/context.ts'
import type { Tx } from '#server/platform/database.ts'
import { record } from '#server/platform/events.ts'

/** Imprint or privacy notice as the operator wrote it; empty where it has not. */
export async function getLegalText(tx: Tx, name: LegalTextName): Promise<LegalText> {
  const row = await tx.selectFrom('legal_texts').selectAll().where('name', '=', name).executeTakeFirst()
  return {
    name,
    en: row?.text_en ?? '',
    de: row?.text_de ?? '',
    version: row?.version ?? 0,
    changedBy: row?.changed_by_name ?? null,
    changedAt: row?.changed_at.toISOString() ?? null,
  }
}

type Written = { name: LegalTextName; en: string; de: string; version: number }

/** Writes it in both languages, for everybody reads it in their own; never over what the writer has not seen. */
export async function setLegalText(ctx: Ctx, { name, version, ...texts }: Written): Promise<LegalText> {
  const [en, de] = [texts.en.trim(), texts.de.trim()]
  requireBoth({ en, de })
  const before = await getLegalText(ctx.tx, name)
  if (before.en === en && before.de === de) return before
  const values = {
    text_en: en,
    text_de: de,
    version: version + 1,
    changed_by_name: ctx.actor.name,
    changed_at: ctx.now,
  }
  const written = await ctx.tx
    .insertInto('legal_texts')
    .values({ name, ...values })
    .onConflict((conflict) =>
      conflict.column('name').doUpdateSet(values).where('legal_texts.version', '=', version),
    )
    .returning('version')
    .executeTakeFirst()
  if (!written) throw new AppError('changed_meanwhile', { changedBy: before.changedBy })
  await record(ctx, 'legal-text.set', { id: zeroId, name }, { version: written.version })
  return await getLegalText(ctx.tx, name)
}

function requireBoth(texts: Record<Language, string>): void {
  if (texts.en && !texts.de) throw invalidInput({ de: { rule: 'required' } })
  if (texts.de && !texts.en) throw invalidInput({ en: { rule: 'required' } })
}
