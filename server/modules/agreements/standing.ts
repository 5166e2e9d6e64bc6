import type { Audience, partnerAgreementStates } from '#contract/agreements.ts'
import type { Tx } from '#server/platform/database.ts'
import { findMarket, getOrganisation } from '../identity/index.ts'
import {
  findDeadline,
  findNewest,
  getVersion,
  listSignatures,
  type SignatureRow,
  type VersionRow,
} from './agreement-store.ts'

/** Where an organisation stands with its partner agreement (domain.md §3.12). */
export type Standing = {
  state: (typeof partnerAgreementStates.states)[number]
  region: string | null
  newest: VersionRow | undefined
  /** The version signed last. */
  last: VersionRow | undefined
  deadline: Date | null
  /** Signs at the end of its enrolment: also who left the programme and comes back, although nothing newer is there. */
  isEnrolling: boolean
  signatures: SignatureRow[]
}

/** The newest version that can be signed in a country; undefined where the programme does not sell. */
export async function newestFor(
  tx: Tx,
  country: string,
  audience: Audience = 'reseller',
): Promise<VersionRow | undefined> {
  const market = await findMarket(tx, country)
  return market ? await findNewest(tx, { region: market.region, audience }) : undefined
}

/** Compares what was signed with what is published: nothing of it is stored, so nothing can go stale. */
export async function findStanding(tx: Tx, organisationId: string, now: Date): Promise<Standing> {
  const { country, kind, state: standing } = await getOrganisation(tx, organisationId)
  const newest = await newestFor(tx, country, kind === 'provider' ? 'provider' : 'reseller')
  const signatures = await listSignatures(tx, organisationId)
  const latest = signatures.toSorted((a, b) => b.number - a.number)[0]
  const about = { region: newest?.region ?? null, newest, signatures, isEnrolling: standing === 'enrolling' }
  if (!latest) return { ...about, state: 'not_signed', last: undefined, deadline: null }
  const deadline = await findDeadline(tx, latest)
  const last = await getVersion(tx, latest.agreement_id)
  const state = deadline === null ? 'signed' : deadline > now ? 'due' : 'overdue'
  return { ...about, state, last, deadline }
}
