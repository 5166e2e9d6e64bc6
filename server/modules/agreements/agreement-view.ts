import type {
  AgreementVersion,
  AgreementVersionRow,
  OwnAgreements,
  Signature,
  Wording,
} from '#contract/agreements.ts'
import type { Language } from '#contract/common.ts'
import type { Ctx } from '#server/platform/context.ts'
import { standingPolicy, versionPolicy } from './agreement-policy.ts'
import { countSigners, findNewest, type SignatureRow, type VersionRow } from './agreement-store.ts'
import type { Standing } from './standing.ts'

const iso = (at: Date | null) => at?.toISOString() ?? null
const textsOf = (row: VersionRow): Wording['texts'] => ({
  en: { title: row.title_en, text: row.text_en },
  de: { title: row.title_de, text: row.text_de },
})
const wordingOf = (row: VersionRow): Wording => ({ id: row.id, version: row.version, texts: textsOf(row) })

export const viewRow = (row: VersionRow): AgreementVersionRow => ({
  id: row.id,
  region: row.region as AgreementVersionRow['region'],
  audience: row.audience as AgreementVersionRow['audience'],
  version: row.version,
  state: row.state as AgreementVersionRow['state'],
  createdAt: row.created_at.toISOString(),
  publishedAt: iso(row.published_at),
  publishedBy: row.published_by_name || null,
  effectiveAt: iso(row.effective_at),
  signBy: iso(row.sign_by),
})

/** A version as the operator sees it, with the one before it to compare with. */
export async function viewVersion(ctx: Ctx, row: VersionRow): Promise<AgreementVersion> {
  const previous = await findNewest(ctx.tx, row, row.number)
  return {
    ...viewRow(row),
    texts: textsOf(row),
    edits: row.edits,
    previous: previous ? wordingOf(previous) : null,
    mustSign: row.state === 'draft' ? await countSigners(ctx.tx, row) : { value: 0, more: false },
    can: versionPolicy.allowed(ctx.actor, row, ctx.now),
  }
}

export const viewSignature = (row: SignatureRow): Signature => ({
  versionId: row.agreement_id,
  version: row.version,
  region: row.region as Signature['region'],
  language: row.language as Language,
  partnerId: row.organisation_id,
  organisationName: row.organisation_name,
  signedBy: row.signed_by_name,
  signedAt: row.signed_at.toISOString(),
})

export const viewStanding = (ctx: Ctx, standing: Standing): OwnAgreements => {
  const { newest, last, signatures, state, isEnrolling } = standing
  const isOpen = newest !== undefined && (state !== 'signed' || isEnrolling)
  return {
    state,
    region: standing.region as OwnAgreements['region'],
    offer: isOpen ? { ...wordingOf(newest), effectiveAt: iso(newest.effective_at) ?? '' } : null,
    signBy: iso(standing.deadline),
    signed: last ? wordingOf(last) : null,
    history: signatures.map(viewSignature),
    can: isOpen ? standingPolicy.allowed(ctx.actor, standing, ctx.now) : [],
  }
}
