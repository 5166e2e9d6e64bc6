import type { Ctx } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import {
  asSubject,
  endOf,
  getByLink,
  hasStep,
  insertStep,
  type InvitationRow,
  moveInvitation,
} from './invitation-store.ts'

/** The page was shown to a person (a POST of the page, never the opening itself): noted for the timeline. */
export async function markViewed(ctx: Ctx): Promise<undefined> {
  const row = await getByLink(ctx.tx)
  if (endOf(row, ctx.now)) return
  await noteView(ctx, row)
  await noteSignIn(ctx, row)
}

/** Once after each sending; when it was first seen stays. */
async function noteView(ctx: Ctx, row: InvitationRow): Promise<void> {
  if (row.state === 'viewed') return
  const first = { viewed_at: row.viewed_at ?? ctx.now }
  const viewed = await moveInvitation(ctx.tx, row.id, 'view', ctx.now, first)
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

/** Who is signed in on the page, once for each person; the senders' own people are no news. */
async function noteSignIn(ctx: Ctx, row: InvitationRow): Promise<void> {
  const { isAnonymous, organisationId, organisationName, name } = ctx.actor
  if (isAnonymous || organisationId === row.from_id || organisationId === row.with_id) return
  const step = { step: 'signed-in', by_name: name, detail: organisationName }
  if (await hasStep(ctx.tx, step)) return
  await insertStep(ctx.tx, row, { ...step, at: ctx.now })
}
