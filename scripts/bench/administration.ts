import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { renew } from '#server/modules/admin-relationships/index.ts'
import { appLogin, createPool } from '#server/platform/database.ts'
import { administered, big, cookieOf, revoker } from './fill.ts'

const signedIn = (organisationId: string) => ({
  cookie: `mittler_session=${cookieOf(organisationId)}`,
  'content-type': 'application/json',
})

/** Milliseconds from the answer to a revoke to the last answer that still let somebody in, of 16 who hammer. */
export type Revoke = { name: string; clients: number; asked: number; lastLetInAfter: number }

/** A customer takes its partner's rights back while 16 clients of the partner read its users without a pause. */
export async function measureRevoke(base: string, databaseUrl: string): Promise<Revoke> {
  const owner = new pg.Client({ connectionString: databaseUrl })
  await owner.connect()
  const { rows } = await owner.query(
    'select id from relationships where partner_id = $1 and customer_id = $2',
    [big.reseller, revoker],
  )
  await owner.end()
  const seen: { sentAt: number; status: number; at: number }[] = []
  let isOver = false
  const hammer = async () => {
    while (!isOver) {
      const sentAt = performance.now()
      const path = `${base}/api/customers/${revoker}/users`
      const { status } = await fetch(path, { headers: signedIn(big.reseller) })
      seen.push({ sentAt, status, at: performance.now() })
    }
  }
  const clients = Array.from({ length: 16 }, hammer)
  await pause(1500)
  const revoked = await fetch(`${base}/api/partners/${rows[0].id}/remove-admin-rights`, {
    method: 'POST',
    headers: signedIn(revoker),
    body: '{}',
  })
  const answeredAt = performance.now()
  if (!revoked.ok) throw new Error(`The revoke was refused: ${revoked.status} ${await revoked.text()}`)
  await pause(1500)
  isOver = true
  await Promise.all(clients)
  if (!seen.some(({ status }) => status === 200) || seen.at(-1)?.status !== 403)
    throw new Error('Nobody was let in before, or not everybody was refused after the revoke.')
  const late = seen.filter(({ status, at }) => status === 200 && at > answeredAt)
  const last = Math.max(0, ...late.map(({ at }) => at - answeredAt))
  return { name: 'revoke-to-refused', clients: 16, asked: seen.length, lastLetInAfter: Math.round(last) }
}

/** Seconds for one job of 5,000 admin relationships, half of which extend themselves. */
export type Renewals = { name: string; rows: number; seconds: number }

export async function measureRenewal(base: string, databaseUrl: string): Promise<Renewals> {
  const started = await fetch(`${base}/api/renewals`, {
    method: 'POST',
    headers: signedIn(big.provider),
    body: JSON.stringify({ withinDays: 90 }),
  })
  const { id, total } = (await started.json()) as { id: string; total: number }
  if (total !== administered.ending) throw new Error(`${total} to renew, not ${administered.ending}.`)
  const pool = createPool(appLogin(databaseUrl).url, 2)
  const began = performance.now()
  await renew(pool, id)
  const seconds = (performance.now() - began) / 1000
  await pool.end()
  const done = await fetch(`${base}/api/renewals/${id}`, { headers: signedIn(big.provider) })
  const { extended, requested } = (await done.json()) as { extended: number; requested: number }
  if (extended + requested !== total) throw new Error(`${extended + requested} of ${total} were renewed.`)
  return { name: 'renew-in-one-job', rows: total, seconds: Number(seconds.toFixed(1)) }
}
