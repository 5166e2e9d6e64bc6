import type { FastifyBaseLogger } from 'fastify'
import { sql } from 'kysely'
import type pg from 'pg'
import { inTransaction } from '#server/platform/transaction.ts'

export type RoleUse = { partnerId: string; customerId: string; role: string }

const gatherMs = 2000
/** Beyond so many the day's memory starts anew: then a row is written a second time, and says the same. */
const mostRemembered = 200_000

/**
 * Notes which role was used on which day, beside the requests: each partner, customer and role once a day and
 * process, what happens meanwhile in one statement. Lost in a crash, it is noted again with the next use.
 */
export function createRoleUses(pool: pg.Pool, log: FastifyBaseLogger) {
  let day = ''
  const noted = new Set<string>()
  let waiting: RoleUse[] = []
  let gathering: NodeJS.Timeout | undefined
  let writing = Promise.resolve()

  function flush(): void {
    gathering = undefined
    const uses = waiting
    waiting = []
    if (uses.length > 0) writing = writing.then(() => write(pool, uses, log))
  }
  return {
    note(use: RoleUse): void {
      const today = new Date().toISOString().slice(0, 10)
      if (today !== day || noted.size > mostRemembered) noted.clear()
      day = today
      const key = `${use.partnerId} ${use.customerId} ${use.role}`
      if (noted.has(key)) return
      noted.add(key)
      waiting.push(use)
      gathering ??= setTimeout(flush, gatherMs)
    },
    async close(): Promise<void> {
      clearTimeout(gathering)
      flush()
      await writing
    },
  }
}

async function write(pool: pg.Pool, uses: RoleUse[], log: FastifyBaseLogger): Promise<void> {
  try {
    await inTransaction(pool, { capacity: 'as_worker' }, (tx) =>
      sql`
        insert into role_uses (partner_id, customer_id, role, used_on)
        select "partnerId", "customerId", role, (now() at time zone 'UTC')::date
        from jsonb_to_recordset(${JSON.stringify(uses)}::jsonb) as u("partnerId" uuid, "customerId" uuid, role text)
        order by 1, 2, 3
        on conflict (partner_id, customer_id, role) do update set used_on = excluded.used_on
        where role_uses.used_on < excluded.used_on`.execute(tx),
    )
  } catch (error) {
    log.error({ err: error }, 'noting used roles failed')
  }
}
