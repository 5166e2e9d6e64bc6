import type { Language } from '#contract/common.ts'
import { AppError, invalidInput } from '#server/platform/app-error.ts'
import type { Ctx } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import { getOrganisation } from '../identity/index.ts'
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
      audience: version.audience,
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

/**
 * Accept and continue: a newer version, and a provider's first one; a reseller gives its first signature at the end
 * of the enrolment. Clicked again, it answers the same.
 */
export async function signVersion(
  ctx: Ctx,
  { versionId, language }: { versionId: string; language: Language },
): Promise<Standing> {
  const { organisationId, organisationName, kind } = ctx.actor
  const standing = await findStanding(ctx.tx, organisationId, ctx.now)
  const { newest, last, signatures } = standing
  if (signatures.some(({ agreement_id }) => agreement_id === versionId)) return standing
  if (newest?.id !== versionId) throw new AppError('not_found', { versionId })
  standingPolicy.require(ctx.actor, 'sign', standing, ctx.now)
  if (!last && kind !== 'provider')
    throw new AppError('wrong_state', { action: 'sign', missing: 'enrolment' })
  const { country } = signatures[0] ?? (await getOrganisation(ctx.tx, organisationId))
  if (await insertSignature(ctx, newest, { language, organisationName, country }))
    await record(
      ctx,
      last ? 'agreement.renew' : 'agreement.sign-first',
      { id: newest.id, name: newest.version },
      { region: newest.region, language, before: last?.version ?? null },
    )
  return await findStanding(ctx.tx, organisationId, ctx.now)
}
