import type { Tx } from '#server/platform/database.ts'
import { isDomainTaken } from './identity-store.ts'

/** Whether a domain is free (I-43), with up to three free neighbours when it is not. Runs in `as_identity`. */
export async function checkDomain(tx: Tx, prefix: string, suffix: string) {
  const domain = `${prefix}.${suffix}`
  if (!(await isDomainTaken(tx, domain))) return { domain, isAvailable: true, suggestions: [] }
  const stem = prefix.slice(0, 20).replace(/-+$/, '')
  const candidates = [`${stem}-it`, `${stem}-cloud`, `${stem}-gmbh`, `${stem}2`].map((name) => ({
    name,
    domain: `${name}.${suffix}`,
  }))
  const taken = await tx
    .selectFrom('tenants')
    .select('initial_domain')
    .where(
      'initial_domain',
      'in',
      candidates.map((candidate) => candidate.domain),
    )
    .execute()
  const isTaken = new Set(taken.map(({ initial_domain }) => initial_domain))
  const free = candidates.filter((candidate) => !isTaken.has(candidate.domain))
  return { domain, isAvailable: false, suggestions: free.slice(0, 3).map(({ name }) => name) }
}
