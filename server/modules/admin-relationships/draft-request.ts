import type { DirectoryRole } from '#contract/directory-roles.ts'
import { invalidInput } from '#server/platform/app-error.ts'
import type { Ctx } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import { adminRelationshipPolicy } from './relationship-policy.ts'
import {
  type AdminRelationshipRow,
  deleteDraft,
  getOne,
  getPair,
  insertDraft,
  lockOne,
  move,
} from './relationship-store.ts'

type Draft = {
  customerId: string
  name: string
  durationDays: number
  roles: DirectoryRole[]
  autoExtend: boolean
}
type One = { customerId: string; adminRelationshipId: string }

/** Drafts a request (W12); the customer sees nothing of it before it is sent. */
export async function draftRequest(ctx: Ctx, input: Draft): Promise<AdminRelationshipRow> {
  requireExtensible(input)
  const pair = await getPair(ctx.tx, ctx.actor.organisationId, input.customerId)
  const id = await insertDraft(ctx.tx, {
    ...pair,
    ...columnsOf(input),
    state: 'created',
    created_by_name: ctx.actor.name,
    created_at: ctx.now,
  })
  await record(ctx, 'admin-relationship.draft', { id, name: input.name }, { roles: input.roles })
  return await getOne(ctx.tx, input.customerId, id)
}

/** Changes a draft; once it is sent, nothing of it changes any more (I-32). */
export async function editRequest(ctx: Ctx, input: Draft & One): Promise<AdminRelationshipRow> {
  const row = await lockOne(ctx.tx, input.customerId, input.adminRelationshipId)
  adminRelationshipPolicy.require(ctx.actor, 'edit', row, ctx.now)
  requireExtensible(input)
  await move(ctx.tx, row, 'edit', columnsOf(input))
  await record(ctx, 'admin-relationship.edit', { id: row.id, name: input.name }, { roles: input.roles })
  return await getOne(ctx.tx, row.customer_id, row.id)
}

/** Deletes a draft. */
export async function discardRequest(ctx: Ctx, input: One): Promise<undefined> {
  const row = await lockOne(ctx.tx, input.customerId, input.adminRelationshipId)
  adminRelationshipPolicy.require(ctx.actor, 'edit', row, ctx.now)
  await deleteDraft(ctx.tx, row.id)
  await record(ctx, 'admin-relationship.discard', { id: row.id, name: row.name })
}

const columnsOf = ({ name, durationDays, roles, autoExtend }: Draft) => ({
  name,
  duration_days: durationDays,
  roles,
  auto_extend: autoExtend,
})

/** What holds Global administrator always ends by itself (C5). */
function requireExtensible({ roles, autoExtend }: Draft): void {
  if (autoExtend && roles.includes('global-administrator'))
    throw invalidInput({ autoExtend: { rule: 'no-auto-extend' } })
}
