import type { Language } from '#contract/common.ts'
import type { Tx } from '#server/platform/database.ts'
import { peopleOf, type Recipient } from '#server/platform/mail/define-mail.ts'
import { sortable } from '#server/platform/names.ts'
import type { FarewellDetails } from './farewell-events.ts'

const address = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

/**
 * Whom the named successor is: one partner of exactly this name, or an address; of anything else nobody is told. The
 * partner that left is no successor of its own. Runs in `as_worker`.
 */
export async function successorsOf(tx: Tx, details: FarewellDetails): Promise<Recipient[]> {
  const named = details.handover?.trim() ?? ''
  if (!named) return []
  if (address.test(named)) return [{ email: named, language: await languageOf(tx, details.customerId) }]
  const found = await tx
    .selectFrom('organisations')
    .select('id')
    .where('sort_name', '=', sortable(named))
    .where('kind', 'in', ['provider', 'reseller'])
    .where('state', '=', 'active')
    .where('id', '<>', details.partnerId)
    .limit(2)
    .execute()
  const [only] = found
  return only && found.length === 1 ? await peopleOf(tx, only.id, ['admin-agent', 'sales-agent']) : []
}

async function languageOf(tx: Tx, organisationId: string): Promise<Language> {
  const row = await tx
    .selectFrom('organisations')
    .select('language')
    .where('id', '=', organisationId)
    .executeTakeFirst()
  return (row?.language ?? 'en') as Language
}
