import { keptFromHelp, type ResellerPerson } from '#contract/reseller-people.ts'
import { AppError } from '#server/platform/app-error.ts'
import { type Ctx, inCapacity } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import { pageOf } from '#server/platform/paging.ts'
import { requireFactor } from '#server/platform/proofs.ts'
import { placeOn } from '#server/platform/sorting.ts'
import {
  getUser,
  listUsers,
  makeResetLink,
  type UserRow,
  wayOfUsers,
  whoHasFactor,
} from '../identity/index.ts'
import { getPartnership, type PartnershipRow } from './partnership-store.ts'

const atOnce = 50

/**
 * The people of a reseller that granted admin access (C14): names, roles, second factor. Asked anew each time, so a
 * grant taken back is refused at once, and noted in the reseller's log each time.
 */
export async function lookAtPeople(ctx: Ctx, input: { partnershipId: string; after?: string | null }) {
  const row = await requireAccess(ctx, input.partnershipId)
  return await inCapacity(ctx, 'as_identity', async (tx) => {
    const way = wayOfUsers({ after: input.after ?? undefined, limit: atOnce })
    const people = await listUsers(tx, row.reseller_id, { way })
    const secured = await whoHasFactor(
      tx,
      people.map(({ id }) => id),
    )
    const about = { organisationId: row.reseller_id, tx }
    await record(ctx, 'partner-access.look', { id: row.id, name: row.provider_name }, {}, about)
    return pageOf(people, atOnce, (one) => viewPerson(one, secured), placeOn(way))
  })
}

/** Helps somebody of the reseller to sign in again; nobody by whom the tenant could be taken over (C14, I-44). */
export async function sendPersonLink(
  ctx: Ctx,
  input: { partnershipId: string; userId: string },
): Promise<ResellerPerson> {
  const row = await requireAccess(ctx, input.partnershipId)
  return await inCapacity(ctx, 'as_identity', async (tx) => {
    const person = await getUser(tx, row.reseller_id, input.userId)
    const view = viewPerson(person, await whoHasFactor(tx, [person.id]))
    if (!view.canSendLink) throw new AppError('wrong_state', { action: 'send-link' })
    const link = await makeResetLink(ctx, tx, person)
    const details = { ...link, organisation: row.reseller_name }
    const subject = { id: person.id, name: person.display_name }
    const about = { organisationId: row.reseller_id, tx }
    await record(ctx, 'partner-access.send-link', subject, details, about)
    await record(ctx, 'reseller-people.help', subject, { reseller: row.reseller_name }, { tx })
    return view
  })
}

/** The reseller's word, as it stands now, and the second factor that work in another tenant takes (I-31). */
async function requireAccess(ctx: Ctx, partnershipId: string): Promise<PartnershipRow> {
  requireFactor(ctx.actor)
  const row = await getPartnership(ctx.tx, partnershipId)
  if (!row.grants_admin_access)
    throw new AppError('forbidden', { missing: 'partner-access', holders: ['reseller.global-admin'] })
  return row
}

const viewPerson = (row: UserRow, secured: ReadonlySet<string>): ResellerPerson => ({
  id: row.id,
  name: row.display_name,
  roles: row.roles as ResellerPerson['roles'],
  state: row.state as ResellerPerson['state'],
  hasSecondFactor: secured.has(row.id),
  canSendLink:
    row.state === 'active' &&
    row.email !== null &&
    !row.is_limited &&
    !keptFromHelp.some((role) => row.roles.includes(role)),
})
