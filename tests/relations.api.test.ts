import fc from 'fast-check'
import { expect, inject, test } from 'vitest'
import { tell } from './relations/check.ts'
import { openLane } from './relations/real.ts'
import { stories } from './relations/steps.ts'

/*
 * Random stories of providers, resellers, customers, their strangers and the operator, told to a small model
 * (relations/model.ts) and to the server's own functions on a real PostgreSQL. A step must be refused for the same
 * reason by both, or change both alike: then everybody's visible rows and the actor's allowed actions are compared.
 *
 * Held here, after each step or at the end of each story: I-04, I-05, I-06, I-09, I-10, I-11 (a partnership's end
 * and the loss of admin rights end no relationship, the end of one no other), I-20, I-21 (by I-20 of both sides), I-22, I-24, I-33, I-45,
 * I-51, I-57, I-58. Held elsewhere: I-01, I-02, I-03 server/modules/orders/orders.api.test.ts; I-07 by the kind of
 * an organisation (contract/permissions.ts, tests/permissions.api.test.ts); I-08 invitations/link-ways.api.test.ts
 * and partnerships/ways.api.test.ts; I-12 farewells/farewells.api.test.ts; I-23 orders.api.test.ts; I-25 when referrals
 * exist; I-26 tests/permissions.api.test.ts (the operator reads no tenant); I-30 to I-32
 * admin-relationships/admin-relationships.api.test.ts; I-34 customer-log/customer-log.api.test.ts.
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
        const property = fc.asyncProperty(stories(90), (story) => tell(place, story, done))
        for (let turn = 0; steps() < wanted; turn++)
          await fc.assert(property, { seed: seed + lane + turn * lanes, numRuns: 25 })
      } finally {
        await place.close()
      }
    }
    await Promise.all(Array.from({ length: lanes }, (_, lane) => walk(lane)))
    const seconds = (performance.now() - startedAt) / 1000
    process.stderr.write(`${steps()} steps in ${seconds.toFixed(1)} s, first seed ${seed}\n`)
    // Stories in which nothing ever comes about would prove nothing.
    const rare = [...done].filter(([, times]) => times < wanted / 2000).map(([name]) => name)
    expect(rare).toEqual([])
    expect(done.size).toBeGreaterThanOrEqual(36)
  },
  6 * 3600_000,
)
