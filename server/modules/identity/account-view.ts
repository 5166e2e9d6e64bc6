import type { SecurityEvent, SignInSession } from '#contract/account.ts'
import type { Ctx } from '#server/platform/context.ts'
import type { listSecurityEvents, listSessions } from './account-store.ts'
import { deviceOf } from './device-of.ts'

type SessionRow = Awaited<ReturnType<typeof listSessions>>[number]
type EventRow = Awaited<ReturnType<typeof listSecurityEvents>>[number]

/** A session without its key. */
export const viewSignIn = (ctx: Ctx, row: SessionRow): SignInSession => ({
  id: row.handle,
  ...deviceOf(row.user_agent),
  network: row.network,
  organisation: row.name,
  startedAt: row.created_at.toISOString(),
  lastSeenAt: row.last_seen_at.toISOString(),
  isCurrent: row.id === ctx.sessionId,
})

/** Of the details only what says where it came from. */
export function viewSecurityEvent(ctx: Ctx, row: EventRow): SecurityEvent {
  const details = row.details as Record<string, unknown>
  const text = (name: string) => (typeof details[name] === 'string' ? details[name] : '')
  return {
    id: row.id,
    action: row.action,
    at: row.at.toISOString(),
    by: row.actor_user_id === ctx.actor.userId ? null : row.actor_name,
    browser: text('browser'),
    system: text('system'),
    network: text('network'),
  }
}
