import { beforeAll, expect, test, vi } from 'vitest'
import { underReview } from '#tests/applicant.ts'
import { startObjectServer } from '#tests/object-server.ts'
import { aWorld, theServer, type World } from '#tests/world.ts'

let bucket: Awaited<ReturnType<typeof startObjectServer>>
beforeAll(async () => {
  bucket = await startObjectServer()
  await theServer({ MITTLER_OBJECT_STORE: bucket.address })
})

const pdf = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF')

async function withDocument(world: World) {
  const all = await underReview(world, `agentur-${world.kiefer.domain}`)
  const form = new FormData()
  form.append('file', new Blob([pdf]), 'nachweis.pdf')
  const query = 'check=employment&type=employment-letter'
  const answer = await fetch(`${world.base}/api/enrolment/documents?${query}`, {
    method: 'POST',
    headers: { cookie: all.applicant.cookie() },
    body: form,
  })
  expect(answer.status).toBe(200)
  const [document] = (await all.applicant.enrolment.get()).documents
  return { ...all, documentId: document?.id ?? '', key: `documents/${all.org.id}/${document?.id}` }
}

const download = (world: World, cookie: string, path: string) =>
  fetch(`${world.base}/api${path}`, { headers: { cookie } })
const moved = (key: string) =>
  vi.waitFor(() => expect(bucket.objects.get(key)?.equals(pdf)).toBe(true), { timeout: 15_000 })
const leftBehind = async (world: World, documentId: string) =>
  (await world.owner.query('select from vetting_document_bytes where document_id = $1', [documentId]))
    .rowCount

test('with a store named, a document lives there and no longer in the database, and both sides can save it', async () => {
  const world = await aWorld()
  const { applicant, operator, enrolmentId, documentId, key } = await withDocument(world)

  await moved(key)

  await vi.waitFor(async () => expect(await leftBehind(world, documentId)).toBe(0), { timeout: 15_000 })
  const paths: [string, string][] = [
    [applicant.cookie(), `/enrolment/documents/${documentId}`],
    [operator.cookie(), `/vetting/${enrolmentId}/documents/${documentId}`],
  ]
  for (const [cookie, path] of paths) {
    const answer = await download(world, cookie, path)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment/)
    expect(Buffer.from(await answer.arrayBuffer()).equals(pdf)).toBe(true)
  }
  const stranger = await world.as(world.buche)
  expect((await download(world, stranger.cookie(), `/enrolment/documents/${documentId}`)).status).toBe(404)
})

test('a document that was changed in the store, or is gone from it, is not handed out', async () => {
  const world = await aWorld()
  const { applicant, documentId, key } = await withDocument(world)
  await moved(key)
  await vi.waitFor(async () => expect(await leftBehind(world, documentId)).toBe(0), { timeout: 15_000 })
  const path = `/enrolment/documents/${documentId}`

  bucket.objects.set(key, Buffer.from('%PDF-1.4 something else'))
  expect((await download(world, applicant.cookie(), path)).status).toBe(503)
  bucket.objects.delete(key)
  expect((await download(world, applicant.cookie(), path)).status).toBe(503)
})
