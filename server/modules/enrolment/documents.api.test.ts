import { beforeAll, expect, test } from 'vitest'
import { maxDocumentBytes } from '#contract/checks.ts'
import type { Enrolment } from '#contract/enrolment.ts'
import type { Problem } from '#contract/errors.ts'
import { submitted, underReview } from '#tests/applicant.ts'
import type { Client } from '#tests/client.ts'
import { linkIn } from '#tests/mailbox.ts'
import { aWorld, type World, theServer } from '#tests/world.ts'

// Every person of the operator is mailed here, so these tests keep to themselves.
beforeAll(async () => void (await theServer({})))

const pdf = (more = '') => Buffer.from(`%PDF-1.7\n${more}\n%%EOF`)
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

type Wanted = { check?: string; type?: string; comment?: string; name?: string; language?: string }

async function upload(world: World, who: Client, bytes: Buffer, wanted: Wanted = {}) {
  const { check = 'employment', type = 'employment-letter', comment, name = 'brief.pdf' } = wanted
  const query = new URLSearchParams({ check, type, ...(comment && { comment }) })
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(bytes)]), name)
  const response = await fetch(`${world.base}/api/enrolment/documents?${query.toString()}`, {
    method: 'POST',
    headers: { cookie: who.cookie(), 'accept-language': wanted.language ?? 'en' },
    body: form,
  })
  return { status: response.status, body: (await response.json()) as Enrolment & Problem }
}

/** An applicant whose contact's mail domain is not the company's. */
const asked = (world: World) => underReview(world, `andere-${world.kiefer.domain}`)
const employment = ({ checks }: Enrolment) => checks.find(({ kind }) => kind === 'employment')!

test('Fix now: a document answers the check, and the operator is told', async () => {
  const world = await aWorld()
  const { applicant, operator, enrolmentId } = await asked(world)
  const vetter = await world.person(world.kompass, ['global-admin'])

  const { body } = await upload(world, applicant, pdf(), {
    comment: 'Siehe Seite 2',
    name: '../Brief Büro.exe',
  })

  expect(body.state).toBe('under_review')
  expect(employment(body)).toMatchObject({ state: 'pending', nextActor: 'operator' })
  expect(body.documents).toMatchObject([
    { check: 'employment', type: 'employment-letter', comment: 'Siehe Seite 2', fileName: 'Brief Büro.pdf' },
  ])
  await world.mailTo(vetter.userName, /hat geantwortet/)
  const passed = await operator.vetting.pass({ enrolmentId, check: 'employment' })
  expect(employment(passed).state).toBe('passed')
})

test('two documents sent at the same moment answer both checks, and the case is the operator’s again', async () => {
  const world = await aWorld()
  const { applicant, operator, enrolmentId } = await asked(world)
  await operator.vetting.challenge({ enrolmentId, check: 'business', rule: 'address-mismatch' })

  await Promise.all([
    upload(world, applicant, pdf('a')),
    upload(world, applicant, pdf('b'), { check: 'business', type: 'utility-bill' }),
  ])

  expect((await applicant.enrolment.get()).state).toBe('under_review')
})

test('a document is only ever saved: as an attachment, never sniffed, never shown', async () => {
  const world = await aWorld()
  const { applicant, operator, enrolmentId } = await asked(world)
  const { body } = await upload(world, applicant, png, { name: 'foto.png' })
  const [document] = body.documents
  const get = (who: Client, path: string) =>
    fetch(`${world.base}/api${path}`, { headers: { cookie: who.cookie() } })

  const own = await get(applicant, `/enrolment/documents/${document!.id}`)
  const theirs = await get(operator, `/vetting/${enrolmentId}/documents/${document!.id}`)

  for (const answer of [own, theirs]) {
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="foto.png"/)
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('content-type')).toBe('application/octet-stream')
    expect(answer.headers.get('content-security-policy')).toContain('sandbox')
    expect(Buffer.from(await answer.arrayBuffer()).equals(png)).toBe(true)
  }
  const stranger = await world.as(world.buche)
  expect((await get(stranger, `/enrolment/documents/${document!.id}`)).status).toBe(404)
  const otherCase = `/vetting/${world.kiefer.id}/documents/${document!.id}`
  expect((await get(operator, otherCase)).status).toBe(404)
})

test('what is not a PDF, PNG or JPEG by content is refused, whatever its name', async () => {
  const world = await aWorld()
  const { applicant } = await asked(world)
  const page = Buffer.from('<!doctype html><script>alert(1)</script>')
  const gif = Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAA=', 'base64')
  const virus = pdf(['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', 'STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('-'))

  for (const bytes of [page, gif, Buffer.alloc(0)])
    expect((await upload(world, applicant, bytes, { language: 'de' })).body).toMatchObject({
      code: 'invalid_input',
      fields: { file: { rule: 'document-type', message: expect.stringMatching(/PDF/) } },
    })
  expect((await upload(world, applicant, virus)).body.fields).toMatchObject({ file: { rule: 'malware' } })
  expect((await applicant.enrolment.get()).documents).toEqual([])
})

test('10 MB and five documents for a check are the limit, and the same file counts once', async () => {
  const world = await aWorld()
  const { applicant } = await asked(world)
  const large = Buffer.concat([pdf(), Buffer.alloc(maxDocumentBytes)])

  expect((await upload(world, applicant, large)).body).toMatchObject({ code: 'too_large', status: 413 })
  for (let n = 1; n <= 5; n++) {
    await upload(world, applicant, pdf(`Seite ${n}`))
    await upload(world, applicant, pdf(`Seite ${n}`))
  }
  expect((await applicant.enrolment.get()).documents).toHaveLength(5)
  expect((await upload(world, applicant, pdf('Seite 6'))).body.fields).toMatchObject({
    file: { rule: 'too-large' },
  })
})

test('a document of another kind, for a check nobody asked about, or too early is refused', async () => {
  const world = await aWorld()
  const { applicant } = await asked(world)
  const early = await submitted(await aWorld())

  expect((await upload(world, applicant, pdf(), { type: 'utility-bill' })).body.fields).toMatchObject({
    type: { rule: 'enum' },
  })
  const ownership = { check: 'email-ownership', type: 'employment-letter' }
  expect((await upload(world, applicant, pdf(), ownership)).body.code).toBe('wrong_state')
  expect((await upload(world, early.applicant, pdf())).body.code).toBe('wrong_state')
})

test('an appeal against a rejection brings the case back to the operator', async () => {
  const world = await aWorld()
  const { applicant, operator, enrolmentId } = await underReview(world)
  await operator.vetting.pass({ enrolmentId, check: 'due-diligence' })
  await operator.enrolment.reject({ enrolmentId, rule: 'legal-entity-not-found', comment: 'Nichts gefunden' })

  const { body } = await upload(world, applicant, pdf(), { check: 'business', type: 'register-extract' })

  expect(body).toMatchObject({ state: 'under_review', rejectionReason: null, decidedAt: null })
  const seen = await operator.enrolment.vettingCase({ enrolmentId })
  expect(seen.checks.map(({ state }) => state)).toEqual(['passed', 'passed', 'pending', 'passed'])
  expect(seen.documents).toHaveLength(1)
  expect(await world.auditOf(enrolmentId)).toEqual(
    expect.arrayContaining(['enrolment.document', 'enrolment.answer']),
  )
})

test('a denial by the contact is not settled by papers', async () => {
  const world = await aWorld()
  const { applicant, email } = await submitted(world)
  await world.visitor().status.denyEmail({ link: linkIn(await world.mailTo(email, /bestätigen/), 'v') })

  const { body } = await upload(world, applicant, pdf(), { check: 'business', type: 'register-extract' })

  expect(body.code).toBe('wrong_state')
})
