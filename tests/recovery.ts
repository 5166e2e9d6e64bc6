import { randomBytes } from 'node:crypto'
import { expect, vi } from 'vitest'
import { linkIn } from '#tests/mailbox.ts'
import type { startNameServer } from '#tests/name-server.ts'
import type { Org, World } from '#tests/world.ts'

export const newPassword = 'Frische-Brise-am-Meer-4'
export const reason = 'Erika called from the number in the register and showed her identity card on video.'

/** What the operator enters for an organisation of the cast. */
export const opening = (of: Org, more: object = {}) => ({
  domain: of.domain,
  reason,
  firstName: 'Nora',
  lastName: 'Neumann',
  email: `nora@${of.domain}`,
  language: 'de' as const,
  isVerified: true as const,
  ...more,
})

/** As if the waiting period had begun so much earlier. */
export const letTimePass = (world: World, recoveryId: string, hours: number) =>
  world.owner.query(
    `update recoveries set due_at = due_at - make_interval(hours => $2), started_at = started_at - make_interval(hours => $2) where id = $1`,
    [recoveryId, hours],
  )
export const goOn = (world: World) => world.owner.query(`select graphile_worker.add_job('recoveries')`)
export const stateOf = async (world: World, recoveryId: string) =>
  (await world.owner.query('select state from recoveries where id = $1', [recoveryId])).rows[0]?.state
export const toBecome = (world: World, recoveryId: string, state: string) =>
  vi.waitFor(async () => expect(await stateOf(world, recoveryId)).toBe(state), { timeout: 10_000 })

/** Lets the worker go on and come to its end. */
export async function afterWork(world: World) {
  const { rows } = await world.owner.query(`select (graphile_worker.add_job('recoveries')).id`)
  await vi.waitFor(
    async () => {
      const left = await world.owner.query('select 1 from graphile_worker._private_jobs where id = $1', [
        rows[0].id,
      ])
      expect(left.rowCount).toBe(0)
    },
    { timeout: 10_000 },
  )
}

/** A domain the organisation has proved, as the domains module leaves it. */
export async function provedDomain(world: World, of: Org) {
  const name = `firma-${randomBytes(4).toString('hex')}.example`
  await world.owner.query(
    `insert into domains (organisation_id, name, token, state, added_by_name, added_at, verified_at) values ($1, $2, 'x', 'verified', 'x', now(), now())`,
    [of.id, name],
  )
  return name
}

export const claiming = (domain: string, email = `nora@${domain}`) => ({
  domain,
  email,
  firstName: 'Nora',
  lastName: 'Neumann',
  language: 'de' as const,
})

type NameServer = Awaited<ReturnType<typeof startNameServer>>

/** Somebody with a mailbox of the domain, at the page of the mailed link. */
export async function withClaim(world: World, dns: NameServer, of: Org) {
  const domain = await provedDomain(world, of)
  const visitor = world.visitor()
  await visitor.recoveries.request(claiming(domain))
  const link = linkIn(await world.mailTo(`nora@${domain}`, /./), 'r')
  const claim = await visitor.recoveries.claim({ link })
  const id = link.slice(0, 36)
  /** Puts the record into the DNS and has it looked at. */
  const prove = async () => {
    dns.records.set(claim.host, [claim.record])
    await world.owner.query(`update recoveries set checked_at = null where id = $1`, [id])
    await visitor.recoveries.check({ link })
    await toBecome(world, id, 'waiting')
  }
  return { domain, visitor, link, claim, id, prove }
}
