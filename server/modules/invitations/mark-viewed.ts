import type { Ctx } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import { asSubject, getByLink, moveInvitation } from './invitation-store.ts'

/** The page was shown to a person (a POST of the page, never the opening itself): noted once, for the timeline. */
export async function markViewed(ctx: Ctx): Promise<undefined> {
  const row = await getByLink(ctx.tx)
  if (row.viewed_at) return
  const viewed = await moveInvitation(ctx.tx, row.id, 'view', ctx.now, { viewed_at: ctx.now })
  if (!viewed) return
  await record(
    ctx,
    'invitation.view',
    asSubject(row),
    {},
    {
      organisationId: row.from_id,
      customerId: null, // whoever opened it, it is the sender's business
    },
  )
}
