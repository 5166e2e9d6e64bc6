import { beforeAll, expect, test } from 'vitest'
import { appLogin, createPool } from '#server/platform/database.ts'
import { inTransaction } from '#server/platform/transaction.ts'
import { underReview } from '#tests/applicant.ts'
import { aWorld, theServer } from '#tests/world.ts'
import { escalateOverdue } from './escalate-overdue.ts'

// The queue and its figures are the operator's over all applicants, so these tests keep to themselves.
beforeAll(async () => void (await theServer({})))

test('the queue is ordered by due date, and shows what is open', async () => {
  const world = await aWorld()
  const { operator, enrolmentId } = await underReview(world)
  await world.owner.query(`update enrolments set due_at = now() - interval '900 days' where id = $1`, [
    enrolmentId,
  ])

  const { items } = await operator.enrolment.queue({ limit: 100 })

  expect(items[0]?.id).toBe(enrolmentId)
  const due = items.map(({ dueAt }) => dueAt ?? '')
  expect(due).toEqual(due.toSorted())
  expect(items.every(({ state }) => state === 'under_review' || state === 'info_requested')).toBe(true)
})

test('an overdue case is noticed once, and both sides are told', async () => {
  const world = await aWorld()
  const { applicant, enrolmentId } = await underReview(world)
  const admin = (await applicant.identity.session()).user.userName
  const { rows: operators } = await world.owner.query(
    `select id from organisations where kind = 'operator' order by created_at, id limit 1`,
  )
  const vetter = await world.person(operators[0], ['global-admin'])
  await world.owner.query(`update enrolments set due_at = now() - interval '1 hour' where id = $1`, [
    enrolmentId,
  ])
  const pool = createPool(appLogin(world.databaseUrl).url, 2)
  const escalate = () =>
    inTransaction(pool, { capacity: 'as_worker' }, (tx) => escalateOverdue(tx, new Date()))

  await Promise.all([escalate(), escalate()])
  await escalate()
  await pool.end()

  const audit = await world.auditOf(enrolmentId)
  expect(audit.filter((action) => action.endsWith('.overdue')).toSorted()).toEqual([
    'enrolment.overdue',
    'vetting.overdue',
  ])
  expect((await world.mailTo(admin, /dauert länger/)).text).toContain('Der Betreiber ist an der Reihe')
  await world.mailTo(vetter.userName, /Überfällig: der Antrag von Fichte/)
  const { items } = await (await world.as(world.kompass)).enrolment.queue({ limit: 100 })
  expect(items.find(({ id }) => id === enrolmentId)?.isOverdue).toBe(true)
})

test('a case that moved on becomes overdue anew', async () => {
  const world = await aWorld()
  const { operator, enrolmentId } = await underReview(world)
  await world.owner.query(
    `update enrolments set due_at = now() - interval '1 hour', escalated_at = now() where id = $1`,
    [enrolmentId],
  )

  await operator.vetting.challenge({ enrolmentId, check: 'business', rule: 'address-mismatch' })

  const { rows } = await world.owner.query('select escalated_at from enrolments where id = $1', [enrolmentId])
  expect(rows).toEqual([{ escalated_at: null }])
})

test('a case is given to somebody of the operator, and to nobody else', async () => {
  const world = await aWorld()
  const { operator, enrolmentId, applicant } = await underReview(world)
  const me = (await operator.identity.session()).user.id

  expect((await operator.vetting.vetters()).map(({ id }) => id)).toContain(me)
  expect((await operator.vetting.assign({ enrolmentId, ownerId: me })).owner?.id).toBe(me)
  const seen = await applicant.enrolment.get()
  expect(seen.owner).toBeNull()
  expect(seen.checks.map((check) => [check.nextActor, check.owner])).toEqual([
    [null, null],
    [null, null],
    ['operator', null],
    ['operator', null],
  ])
  const told = await operator.enrolment.vettingCase({ enrolmentId })
  expect(told.checks[2]).toMatchObject({ nextActor: 'operator', owner: 'Erika Muster' })
  const stranger = await world.person(world.kiefer, ['global-admin'])
  await expect(operator.vetting.assign({ enrolmentId, ownerId: stranger.userId })).rejects.toMatchObject({
    code: 'invalid_input',
  })
  expect((await operator.vetting.assign({ enrolmentId, ownerId: null })).owner).toBeNull()
})

test('many cases are approved at once, each judged on its own', async () => {
  const world = await aWorld()
  const ready = await underReview(world)
  const other = await underReview(await aWorld())
  for (const check of ['business', 'due-diligence'] as const)
    await ready.operator.vetting.pass({ enrolmentId: ready.enrolmentId, check })
  const enrolmentIds = [ready.enrolmentId, other.enrolmentId, world.kiefer.id]

  const results = await ready.operator.vetting.bulk({ enrolmentIds, action: 'approve' })

  expect(results).toEqual([
    { enrolmentId: ready.enrolmentId, problem: null },
    { enrolmentId: other.enrolmentId, problem: 'wrong_state' },
    { enrolmentId: world.kiefer.id, problem: 'not_found' },
  ])
  expect((await ready.applicant.enrolment.get()).state).toBe('qualified')
  expect((await other.applicant.enrolment.get()).state).toBe('under_review')
  const me = (await ready.operator.identity.session()).user.id
  expect(
    await ready.operator.vetting.bulk({ enrolmentIds: [other.enrolmentId], action: 'assign', ownerId: me }),
  ).toEqual([{ enrolmentId: other.enrolmentId, problem: null }])
})

test('the figures say how long applications wait and how long decisions took', async () => {
  const world = await aWorld()
  const { operator, org } = await underReview(world)
  const before = await operator.vetting.figures()
  await world.owner.query(
    `update enrolments set state = 'rejected', email_confirmed_at = now() - interval '4 days', decided_at = now() where organisation_id = $1`,
    [org.id],
  )

  const after = await operator.vetting.figures()

  expect(after.decided.count).toBe(before.decided.count + 1)
  expect(after.decided.p90).toBeGreaterThan(0)
  const open = ({ waiting }: typeof after) => waiting.fresh + waiting.days + waiting.long
  expect(open(after)).toBe(open(before) - 1)
})
