import { randomUUID } from 'node:crypto'
import { expect, test, vi } from 'vitest'
import { castIn, theServer, type World } from '#tests/world.ts'

// Failed jobs are the installation's, so this keeps to itself.
const aWorld = async () => castIn(await theServer({}))
const patience = { timeout: 15_000 }

/** A real job that cannot be done: the event it was made for is not there. */
async function failingJob(world: World, task: string): Promise<{ jobId: string; eventId: string }> {
  const eventId = randomUUID()
  const { rows } = await world.owner.query(
    `select (graphile_worker.add_job($1, json_build_object('eventId', $2::text), max_attempts := 1)).id`,
    [task, eventId],
  )
  return { jobId: String(rows[0].id), eventId }
}

const listOf = async (world: World) => (await world.as(world.kompass)).failedJobs.list({})

test('a job that failed for good is shown with its error, and done once its cause is mended and it is tried again', async () => {
  const world = await aWorld()
  const operator = await world.as(world.kompass)
  expect((await operator.failedJobs.list({})).items).toEqual([])

  const { jobId, eventId } = await failingJob(world, 'judge-employment')
  await vi.waitFor(
    async () =>
      expect((await operator.failedJobs.list({})).items).toMatchObject([
        { id: jobId, task: 'judge-employment', event: null, attempts: 1, can: ['retry'] },
      ]),
    patience,
  )
  const [job] = (await operator.failedJobs.list({})).items
  expect(job?.lastError).toMatch(/no result/i)
  expect((await operator.operations.home()).tasks).toContainEqual(
    expect.objectContaining({ task: 'failed-jobs', count: 1, path: '/failed-jobs' }),
  )

  await world.owner.query(
    `insert into events (id, action, organisation_id, actor_name, actor_organisation, subject_id, subject, details, request_id, at)
     values ($1, 'domain.proved-by-hand', $2, '', '', $2, 'kiefer.example', '{}', 'test', now())`,
    [eventId, world.kiefer.id],
  )
  expect((await operator.failedJobs.list({})).items).toMatchObject([
    { event: { action: 'domain.proved-by-hand', subject: 'kiefer.example' } },
  ])
  await operator.failedJobs.retry({ jobId })

  await vi.waitFor(async () => expect((await listOf(world)).items).toEqual([]), patience)
  expect(await world.auditOf(eventId)).toEqual(['job.retry'])
  await expect(operator.failedJobs.retry({ jobId })).rejects.toMatchObject({ code: 'not_found' })
})

test('failed jobs are paged, newest first, and a job that is still tried is none of them', async () => {
  const world = await aWorld()
  const operator = await world.as(world.kompass)
  const made = [
    await failingJob(world, 'renew'),
    await failingJob(world, 'send-bulk'),
    await failingJob(world, 'tell-customers'),
  ]
  await world.owner.query(
    `select graphile_worker.add_job('renew', json_build_object('eventId', $1::text), max_attempts := 5)`,
    [randomUUID()],
  )
  await vi.waitFor(async () => expect((await listOf(world)).items).toHaveLength(3), patience)

  const first = await operator.failedJobs.list({ limit: 2 })
  const second = await operator.failedJobs.list({ limit: 2, after: first.next ?? '' })

  const ids = [...first.items, ...second.items].map(({ id }) => id)
  expect(ids).toEqual(made.map(({ jobId }) => jobId).toReversed())
  expect(second.next).toBeNull()
})
