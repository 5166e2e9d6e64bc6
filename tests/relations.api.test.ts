import fc from 'fast-check'
import { expect, inject, test } from 'vitest'
import { tell } from './relations/check.ts'
import { openLane } from './relations/lane.ts'
import { stories } from './relations/steps.ts'

/*
 * Random stories of providers, resellers, customers, their strangers, guests, organisations abroad and the operator,
 * told to a small model (relations/model.ts) and to the server's own functions on a real PostgreSQL. A step must be
 * refused for the same reason by both and leave every row as it was, or change both alike: then everybody's visible
 * rows are compared, and what whoever acted may open and do.
 *
 * Held here after each step, by the rows everybody sees (relations/compare.ts): I-04, I-05, I-06, I-08, I-09, I-10,
 * I-11, I-20, I-21 (by I-20 of both sides), I-22, I-23, I-24, I-31 (also for guests), I-33; by what is refused
 * (relations/*-rules.ts): I-01, I-02, I-03, I-12, I-32, I-45, I-50, I-51; of the rows themselves, every few steps
 * (relations/invariants.ts): I-01 to I-09, I-11, I-30, I-32, I-50, I-57, I-58.
 *
 * What a story cannot tell is held elsewhere: amounts (I-03) orders/orders.api.test.ts and isolation.api.test.ts;
 * tenants of one account (I-07) tenants/tenants.api.test.ts; both regions named (I-08) invitations/link-ways.api.test.ts
 * and customers/consent-edges.api.test.ts; terms and reseller of record (I-10) and names and amounts (I-22, I-23)
 * orders/orders.api.test.ts; blockers named (I-12) farewells/farewells.api.test.ts; the operator (I-26)
 * isolation.api.test.ts and recoveries/recoveries.api.test.ts; without second factor (I-31) acting-elsewhere.api.test.ts,
 * guests identity/guests.api.test.ts; the worker's extensions (I-30) and renamed, cut roles (I-32)
 * admin-relationships/admin-relationships.api.test.ts; groups and people (I-33) admin-relationships/decision.api.test.ts;
 * I-34 customer-log/customer-log.api.test.ts. I-25 comes with referrals.
 *
 * MITTLER_STEPS is how many, MITTLER_SEED which ones; `npm run test:long` takes a million.
 */

const wanted = Number(process.env['MITTLER_STEPS'] ?? 20_000)
const lanes = 3

test(
  'whatever happens in whatever order, everybody sees and may do exactly what the rules say',
  async () => {
    const seed = Number(process.env['MITTLER_SEED'] ?? Date.now() % 2 ** 31)
    const startedAt = performance.now()
    const done = new Map<string, number>()
    const steps = () => [...done.values()].reduce((sum, times) => sum + times, 0)
    const walk = async (lane: number) => {
      const place = await openLane(inject('clusterUrl'))
      try {
        const property = fc.asyncProperty(stories(100), (story) => tell(place, story, done))
        for (let turn = 0; steps() < wanted; turn++)
          await fc.assert(property, { seed: seed + lane + turn * lanes, numRuns: 10 })
      } finally {
        await place.close()
      }
    }
    await Promise.all(Array.from({ length: lanes }, (_, lane) => walk(lane)))
    const seconds = (performance.now() - startedAt) / 1000
    process.stderr.write(`${steps()} steps in ${seconds.toFixed(1)} s, first seed ${seed}\n`)
    if (wanted < 10_000) return
    // Stories in which nothing ever comes about would prove nothing; each of 36 steps is also refused, but time.
    const rare = [...done].filter(([name, times]) => name.endsWith('done') && times < wanted / 2000)
    expect(rare).toEqual([])
    expect([...done.keys()].filter((name) => name.endsWith('done'))).toHaveLength(36)
    expect(done.size).toBe(71)
  },
  6 * 3600_000,
)
