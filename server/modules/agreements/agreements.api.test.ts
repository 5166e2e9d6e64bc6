import { inflateSync } from 'node:zlib'
import pg from 'pg'
import { beforeAll, expect, test } from 'vitest'
import { partnerAgreementStates, agreementVersionStates } from '#contract/agreements.ts'
import { agreementsApi } from '#contract/agreements.ts'
import { appLogin } from '#server/platform/database.ts'
import { send } from '#tests/client.ts'
import { underReview } from '#tests/applicant.ts'
import { orderSeats, withSharedCustomer } from '#tests/story.ts'
import { aWorld, theServer, type World } from '#tests/world.ts'

// What belongs to the whole programme changes here, so these tests keep to themselves.
beforeAll(async () => void (await theServer({})))

let counter = 0
const today = () => new Date().toISOString().slice(0, 10)
/** A name nobody has used in this file; versions belong to the region, not to a cast. */
const newName = () => `2027-${++counter}`

/** The words of a PDF: its streams unpacked, the pieces of each line put together. */
const wordsOf = (pdf: Buffer): string =>
  [...pdf.toString('latin1').matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)]
    .map(([, stream = '']) => inflateSync(Buffer.from(stream, 'latin1')).toString('latin1'))
    .flatMap((page) => [...page.matchAll(/\[(.*?)\] TJ/g)])
    .map(([, line = '']) => [...line.matchAll(/<([0-9a-f]*)>/g)].map(([, hex = '']) => hex).join(''))
    .map((hex) => Buffer.from(hex, 'hex').toString('latin1'))
    .join(' ')

/** A published version whose English and German text end in a sentence of their own. */
async function published(world: World) {
  const operator = await world.as(world.kompass)
  const draft = await operator.agreements.draft({ region: 'EU/EFTA', version: newName() })
  const { en, de } = draft.texts
  await operator.agreements.edit({
    versionId: draft.id,
    version: draft.version,
    titleEn: en.title,
    titleDe: de.title,
    textEn: `${en.text}\n\n## New\n\nThe company answers within a day.`,
    textDe: `${de.text}\n\n## Neu\n\nDas Unternehmen antwortet binnen eines Tages – auch über Störungen in Lübeck.`,
    edits: draft.edits,
  })
  const version = await operator.agreements.publish({
    versionId: draft.id,
    effectiveOn: today(),
    edits: 1,
  })
  return { operator, version }
}

const lapse = (world: World, versionId: string) =>
  world.owner.query(`update agreement_versions set sign_by = now() - interval '1 hour' where id = $1`, [
    versionId,
  ])

test('a version starts as a draft with the text of the one before, and its name is free in its region', async () => {
  const world = await aWorld()
  const operator = await world.as(world.kompass)
  const name = newName()

  const draft = await operator.agreements.draft({ region: 'EU/EFTA', version: name })

  expect(draft).toMatchObject({ state: 'draft', can: ['edit', 'publish', 'remove'] })
  expect(draft.texts).toEqual(draft.previous?.texts)
  expect(draft.texts.de.text).toContain('Vertriebspartner')
  await expect(operator.agreements.draft({ region: 'EU/EFTA', version: name })).rejects.toMatchObject({
    code: 'already_exists',
  })
  const other = await operator.agreements.draft({ region: 'US', version: name })
  expect((await operator.agreements.list({ region: 'US' })).items[0]).toMatchObject({ id: other.id })
})

test('only a version in both languages is published, and from then on nobody changes or drops it', async () => {
  const world = await aWorld()
  const operator = await world.as(world.kompass)
  const draft = await operator.agreements.draft({ region: 'CA', version: newName() })
  const edit = {
    versionId: draft.id,
    version: draft.version,
    titleEn: 'A',
    titleDe: 'B',
    textEn: 'C',
    textDe: ' ',
    edits: 0,
  }
  await operator.agreements.edit(edit)

  await expect(
    operator.agreements.publish({ versionId: draft.id, effectiveOn: today(), edits: 1 }),
  ).rejects.toMatchObject({ code: 'invalid_input', problem: { fields: { textDe: { rule: 'required' } } } })
  await operator.agreements.edit({ ...edit, textDe: 'D', edits: 1 })
  await expect(
    operator.agreements.publish({ versionId: draft.id, effectiveOn: '2020-01-01', edits: 2 }),
  ).rejects.toMatchObject({ problem: { fields: { effectiveOn: { rule: 'date-ahead' } } } })
  const version = await operator.agreements.publish({
    versionId: draft.id,
    effectiveOn: today(),
    edits: 2,
  })

  expect(version).toMatchObject({ state: 'published', can: [] })
  await expect(operator.agreements.edit(edit)).rejects.toMatchObject({ code: 'wrong_state' })
  await expect(operator.agreements.remove({ versionId: draft.id })).rejects.toMatchObject({
    code: 'wrong_state',
  })
  await expect(
    operator.agreements.publish({ versionId: draft.id, effectiveOn: today(), edits: 3 }),
  ).rejects.toMatchObject({ code: 'wrong_state' })
})

test('the draft says how many partners would have to sign again, and publishing tells each of them once', async () => {
  const world = await aWorld()
  const admin = await world.person(world.kiefer, ['global-admin'])
  const operator = await world.as(world.kompass)
  const draft = await operator.agreements.draft({ region: 'EU/EFTA', version: newName() })
  expect(draft.mustSign.value).toBeGreaterThanOrEqual(2)

  const version = await operator.agreements.publish({
    versionId: draft.id,
    effectiveOn: today(),
    edits: draft.edits,
  })

  const subject = new RegExp(`Partnervereinbarung.*${version.version}`)
  const mail = await world.mailTo(admin.userName, subject)
  expect(mail.text).toContain('/settings/agreements')
  expect(mail.text).toContain('Zustimmen bis')
  expect(
    world.mailbox.mails.filter(({ to, subject: s }) => to === admin.userName && subject.test(s)),
  ).toHaveLength(1)
  const { rows } = await world.owner.query(
    `select count(*)::int as n from events where action = 'agreement.due' and subject_id = $1 and organisation_id = $2`,
    [version.id, world.kiefer.id],
  )
  expect(rows[0].n).toBe(1)
})

test('a partner with an older version has a mandatory task with its date until a global admin signs the new one', async () => {
  const world = await aWorld()
  const { version } = await published(world)
  const admin = await world.as(world.kiefer)

  expect(await admin.agreements.own()).toMatchObject({
    state: 'due',
    signBy: version.signBy,
    offer: { id: version.id },
    can: ['sign'],
  })
  expect((await admin.operations.home()).tasks[0]).toMatchObject({
    task: 'renew-agreement',
    dueAt: version.signBy,
  })
  const helper = await world.as(world.kiefer, ['admin-agent'])
  await expect(helper.agreements.own()).rejects.toMatchObject({
    problem: { permission: 'agreement.view', holders: ['global-admin'] },
  })
  const signed = await admin.agreements.sign({ versionId: version.id, language: 'de', isAccepted: true })
  const again = await admin.agreements.sign({ versionId: version.id, language: 'de', isAccepted: true })

  expect(signed).toMatchObject({ state: 'signed', offer: null, signBy: null, can: [] })
  expect(again.history).toHaveLength(2)
  expect(signed.history[0]).toMatchObject({
    version: version.version,
    language: 'de',
    signedBy: 'Erika Muster',
    organisationName: 'Kiefer IT',
  })
  expect((await admin.operations.home()).tasks.map(({ task }) => task)).not.toContain('renew-agreement')
  expect(await world.auditOf(version.id)).toContain('agreement.renew')
})

test('what changed can be compared with the version that was signed, not only with the one before', async () => {
  const world = await aWorld()
  const admin = await world.as(world.kiefer)
  const before = (await admin.agreements.own()).signed
  await published(world)
  const { version } = await published(world)

  const own = await admin.agreements.own()

  expect(own.offer?.id).toBe(version.id)
  expect(own.signed).toEqual(before)
})

test('orders go on during the grace period and stop after it, until the partner signs', async () => {
  const world = await aWorld()
  const { provider } = await withSharedCustomer(world)
  const { version } = await published(world)
  await orderSeats(world, provider, 1)

  await lapse(world, version.id)

  await expect(orderSeats(world, provider, 1)).rejects.toMatchObject({
    problem: { obstacle: 'reseller-no-agreement' },
  })
  const check = await provider.orders.check({ customerId: world.ahorn.id })
  expect(check.resellers).toMatchObject([{ obstacle: 'reseller-no-agreement' }])
  const admin = await world.as(world.kiefer)
  expect((await admin.agreements.own()).state).toBe('overdue')
  expect((await admin.operations.home()).tasks[0]).toMatchObject({ task: 'agreement-overdue' })
  await admin.agreements.sign({ versionId: version.id, language: 'en', isAccepted: true })
  await orderSeats(world, provider, 1)
})

test('a version that was replaced before somebody signed it cannot be signed any more', async () => {
  const world = await aWorld()
  const { version } = await published(world)
  await published(world)
  const admin = await world.as(world.kiefer)

  await expect(
    admin.agreements.sign({ versionId: version.id, language: 'de', isAccepted: true }),
  ).rejects.toMatchObject({ code: 'not_found' })
})

test('the first signature keeps version, language and the name of the organisation, and the newest version is what is signed', async () => {
  const world = await aWorld()
  const { applicant, enrolmentId, operator, org } = await underReview(world)
  const { version } = await published(world)
  for (const check of ['employment', 'business', 'due-diligence'] as const)
    await operator.vetting.pass({ enrolmentId, check }).catch(() => undefined)
  await operator.enrolment.approve({ enrolmentId })
  expect(await applicant.agreements.own()).toMatchObject({
    state: 'not_signed',
    offer: { id: version.id },
    signBy: null,
  })

  await expect(
    applicant.enrolment.signAgreement({ version: '2026-11', isAccepted: true }),
  ).rejects.toMatchObject({ problem: { fields: { version: { rule: 'enum' } } } })
  await applicant.enrolment.signAgreement({ version: version.version, language: 'en', isAccepted: true })

  const { history, state } = await applicant.agreements.own()
  expect(state).toBe('signed')
  expect(history).toMatchObject([
    {
      version: version.version,
      language: 'en',
      organisationName: 'Fichte Systemhaus GmbH',
      partnerId: org.id,
    },
  ])
})

test('the PDF copy is an attachment, for the partner and for the operator, and for nobody else', async () => {
  const world = await aWorld()
  const { operator, version } = await published(world)
  const admin = await world.as(world.kiefer)
  await admin.agreements.sign({ versionId: version.id, language: 'de', isAccepted: true })
  const fetchCopy = (cookie: string, path: string) =>
    fetch(`${world.base}/api${path}`, { headers: { cookie } })

  const own = await fetchCopy(admin.cookie(), `/agreements/${version.id}/copy`)
  const bytes = Buffer.from(await own.arrayBuffer())
  const theirs = await fetchCopy(
    operator.cookie(),
    `/agreement-versions/${version.id}/signatures/${world.kiefer.id}/copy`,
  )

  expect(own.headers.get('content-disposition')).toMatch(
    /^attachment; filename="partnervereinbarung-2027-\d+\.pdf"/,
  )
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  expect(
    Buffer.from(await theirs.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
  const words = wordsOf(bytes)
  for (const word of ['Störungen in Lübeck', 'Partnervereinbarung', version.version, 'EU/EFTA', 'Kiefer IT'])
    expect(words).toContain(word)
  expect(words).toMatch(/Erika Muster.* UTC/)
  const { items } = await operator.agreements.signatures({ versionId: version.id })
  expect(items).toMatchObject([{ partnerId: world.kiefer.id, language: 'de' }])
  const stranger = await send(
    { base: world.base, cookie: (await world.as(world.buche)).cookie() },
    agreementsApi.copy,
    {
      versionId: version.id,
    },
  )
  expect(stranger.status).toBe(404)
})

test('not even past the application is a draft signed, a published text changed, or a partner signed for', async () => {
  const world = await aWorld()
  const operator = await world.as(world.kompass)
  const draft = await operator.agreements.draft({ region: 'EU/EFTA', version: newName() })
  const app = new pg.Client({ connectionString: appLogin(world.databaseUrl).url })
  await app.connect()
  const attempt = async (capacity: string, statement: string) => {
    await app.query(`begin; set local role ${capacity}; set local app.org_id = '${world.kiefer.id}'`)
    const outcome = await app.query(statement).then(
      (done) => `${done.rowCount} rows`,
      (error: Error) => error.message,
    )
    await app.query('rollback')
    return outcome
  }
  const sign = `insert into partner_agreements (organisation_id, version, region, signed_by, signed_at) values ('${world.kiefer.id}', '${draft.version}', 'EU/EFTA', '${world.kiefer.id}', now())`

  expect(await attempt('as_reseller', sign)).toContain('only a published agreement is signed')
  expect(await attempt('as_operator', sign)).toContain('permission denied')
  expect(
    await attempt('as_operator', `update agreement_versions set text_en = 'x' where version = '2026-11'`),
  ).toBe('0 rows')
  expect(await attempt('as_operator', `delete from agreement_versions where version = '2026-11'`)).toBe(
    '0 rows',
  )
  await app.end()
})

test('the states of versions and signatures have these edges and no others', () => {
  const edges = (machine: { moves: Record<string, { from: readonly string[]; to: string }> }) =>
    Object.values(machine.moves).flatMap(({ from, to }) => from.map((state) => `${state} → ${to}`))
  expect(edges(agreementVersionStates)).toEqual(['draft → published'])
  expect(edges(partnerAgreementStates)).toEqual([
    'not_signed → signed',
    'due → signed',
    'overdue → signed',
    'signed → due',
    'due → overdue',
  ])
})
