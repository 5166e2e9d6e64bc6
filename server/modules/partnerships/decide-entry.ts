import { AppError } from '#server/platform/app-error.ts'
import { type Ctx, inCapacity } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import {
  decideDraft,
  type DraftRow,
  findDraft,
  findEntry,
  publishEntry,
  type WaitingRow,
} from './entry-store.ts'
import { releasePolicy } from './entry-view.ts'

type Decision = { providerId: string; version: number; reason?: string }

/** Releases the text that waits: from now on the public directory says it (W3). Clicked again, it answers the same. */
export async function releaseEntry(ctx: Ctx, input: Decision): Promise<WaitingRow> {
  const draft = await getDraft(ctx, input)
  if (draft.state === 'released') return { draft, released: await findEntry(ctx.tx, input.providerId) }
  releasePolicy.require(ctx.actor, 'release', draft, ctx.now)
  const decided = await decide(ctx, input, 'released')
  const released = await publishEntry(ctx.tx, decided, ctx.now)
  await tellBoth(ctx, 'provider-entry.release', decided)
  return { draft: decided, released }
}

/** Refuses it with a reason the provider reads; the released entry stays. */
export async function refuseEntry(ctx: Ctx, input: Decision): Promise<WaitingRow> {
  const draft = await getDraft(ctx, input)
  const released = await findEntry(ctx.tx, input.providerId)
  if (draft.state === 'refused') return { draft, released }
  releasePolicy.require(ctx.actor, 'refuse', draft, ctx.now)
  const decided = await decide(ctx, input, 'refused')
  await tellBoth(ctx, 'provider-entry.refuse', decided)
  return { draft: decided, released }
}

/** Another text than the one that was read is not decided about. */
async function getDraft(ctx: Ctx, { providerId, version }: Decision): Promise<DraftRow> {
  const draft = await findDraft(ctx.tx, providerId)
  if (!draft) throw new AppError('not_found', { providerId })
  if (draft.version !== version) throw new AppError('changed_meanwhile')
  return draft
}

async function decide(ctx: Ctx, { providerId, version, reason }: Decision, state: string): Promise<DraftRow> {
  const change = { state, decided_by_name: ctx.actor.name, decided_at: ctx.now, ...(reason && { reason }) }
  const decided = await decideDraft(ctx.tx, providerId, change, version)
  if (!decided) throw new AppError('changed_meanwhile')
  return decided
}

/** In the operator's log and, with the mail, in the provider's. */
async function tellBoth(ctx: Ctx, action: string, draft: DraftRow): Promise<void> {
  const subject = { id: draft.organisation_id, name: draft.organisation_name }
  const details = { reason: draft.reason, version: draft.version }
  await record(ctx, action, subject, details)
  await inCapacity(ctx, 'as_identity', (tx) =>
    record(ctx, `${action}-by-operator`, subject, details, { organisationId: draft.organisation_id, tx }),
  )
}
