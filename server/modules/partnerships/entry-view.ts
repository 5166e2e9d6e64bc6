import {
  type EntryContent,
  type EntryDraft,
  entryDraftStates,
  type OwnEntry,
  type WaitingEntry,
} from '#contract/provider-entries.ts'
import type { Ctx } from '#server/platform/context.ts'
import { definePolicy } from '#server/platform/policy.ts'
import type { DraftRow, WaitingRow } from './entry-store.ts'
import type { EntryRow } from './partnership-store.ts'

type Content = Pick<DraftRow, 'services' | 'countries' | 'description' | 'email' | 'phone' | 'website'>

const canMove = (move: keyof typeof entryDraftStates.moves) => (row: DraftRow | undefined) =>
  entryDraftStates.canMove(row?.state ?? 'withdrawn', move)

export const entryPolicy = definePolicy<DraftRow | undefined>()({
  submit: { permission: 'provider-entry.edit' },
  withdraw: { permission: 'provider-entry.edit', possible: canMove('withdraw') },
})
export const releasePolicy = definePolicy<DraftRow>()({
  release: { permission: 'provider-entry.release', possible: canMove('release') },
  refuse: { permission: 'provider-entry.release', possible: canMove('refuse') },
})

const contentOf = ({ services, countries, description, email, phone, website }: Content): EntryContent => ({
  services: services as EntryContent['services'],
  countries,
  description: description as EntryContent['description'],
  email,
  phone,
  website,
})

const viewDraft = (row: DraftRow): EntryDraft => ({
  ...contentOf(row),
  version: row.version,
  state: row.state as EntryDraft['state'],
  submittedAt: row.submitted_at.toISOString(),
  submittedBy: row.submitted_by_name,
  decidedAt: row.decided_at?.toISOString() ?? null,
  decidedBy: row.decided_by_name,
  reason: row.reason,
})

/** The own entry as its provider sees it. */
export const viewOwnEntry = (
  ctx: Ctx,
  draft: DraftRow | undefined,
  released: EntryRow | undefined,
  region: string[],
): OwnEntry => ({
  released: released ? contentOf(released) : null,
  draft: draft ? viewDraft(draft) : null,
  region,
  can: entryPolicy.allowed(ctx.actor, draft, ctx.now),
})

/** What waits, as the operator sees it: both texts. */
export const viewWaiting = (ctx: Ctx, { draft, released }: WaitingRow): WaitingEntry => ({
  providerId: draft.organisation_id,
  name: draft.organisation_name,
  draft: viewDraft(draft),
  released: released ? contentOf(released) : null,
  can: releasePolicy.allowed(ctx.actor, draft, ctx.now),
})
