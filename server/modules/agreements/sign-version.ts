import type { Language } from '#contract/common.ts'
import { AppError, invalidInput } from '#server/platform/app-error.ts'
import type { Ctx } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import { standingPolicy } from './agreement-policy.ts'
import type { VersionRow } from './agreement-store.ts'
import { findStanding, newestFor, type Standing } from './standing.ts'

type Signer = { country: string; version: string; language: Language }

/** The newest version, if that is the one the person read; a newer one has to be read first (I-42). */
export async function requireNewest(ctx: Ctx, { country, version }: Signer): Promise<VersionRow> {
  const newest = await newestFor(ctx.tx, country)
  if (!newest) throw new AppError('wrong_state', { action: 'sign', missing: 'agreement' })
  if (newest.version !== version) throw invalidInput({ version: { rule: 'enum', values: newest.version } })
  return newest
}

/** Notes the signature of the person for the own organisation; of two at once, one makes it. */
export async function insertSignature(
  ctx: Ctx,
  version: VersionRow,
  by: { language: Language; organisationName: string; country: string },
): Promise<boolean> {
  const row = await ctx.tx
    .insertInto('partner_agreements')
    .values({
      organisation_id: ctx.actor.organisationId,
      agreement_id: version.id,
      version: version.version,
      region: version.region,
      number: version.number ?? 0,
      language: by.language,
      signed_by: ctx.actor.userId,
      signed_by_name: ctx.actor.name,
      signed_at: ctx.now,
      organisation_name: by.organisationName,
      country: by.country,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('version')
    .executeTakeFirst()
  return row !== undefined
}

/** Accept and continue with a newer version; clicked again, it answers the same. */
export async function signVersion(
  ctx: Ctx,
  input: { versionId: string; language: Language },
): Promise<Standing> {
  const { organisationId, organisationName } = ctx.actor
  const standing = await findStanding(ctx.tx, organisationId, ctx.now)
  const { newest, last, signatures } = standing
  if (signatures.some(({ agreement_id }) => agreement_id === input.versionId)) return standing
  if (newest?.id !== input.versionId) throw new AppError('not_found', { versionId: input.versionId })
  standingPolicy.require(ctx.actor, 'sign', standing, ctx.now)
  // The first signature ends the enrolment and is given there.
  if (!last) throw new AppError('wrong_state', { action: 'sign', missing: 'enrolment' })
  const country = signatures[0]?.country ?? ''
  const by = { language: input.language, organisationName, country }
  if (await insertSignature(ctx, newest, by))
    await record(
      ctx,
      'agreement.renew',
      { id: newest.id, name: newest.version },
      { region: newest.region, language: input.language, before: last.version },
    )
  return await findStanding(ctx.tx, organisationId, ctx.now)
}
