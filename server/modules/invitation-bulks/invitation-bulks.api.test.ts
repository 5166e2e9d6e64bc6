import pg from 'pg'
import { expect, test } from 'vitest'
import type { InvitationBulk } from '#contract/invitation-bulks.ts'
import { appLogin } from '#server/platform/database.ts'
import type { Client } from '#tests/client.ts'
import { becomePartners } from '#tests/story.ts'
import { upload } from '#tests/upload.ts'
import { aWorld, type World } from '#tests/world.ts'
import { runBulk } from './index.ts'

async function uploaded(world: World, who: Client, content: string, query: Record<string, string> = {}) {
  const search = new URLSearchParams({ language: 'de', ...query }).toString()
  const file = { name: 'kunden.csv', content }
  return (await upload(world, who, `/invitation-bulks?${search}`, file, { 'accept-language': 'de' }))
    .body as InvitationBulk
}
const lines = (...rows: string[]) => `\ufeffEmail;Language\r\n${rows.join('\r\n')}\r\n`

test('a thousand rows are judged one by one; the good ones are invited by one job, once, however often it runs', async () => {
  const world = await aWorld()
  const { id: partnershipId } = await becomePartners(world)
  const reseller = await world.as(world.kiefer, ['global-admin', 'admin-agent'], 'de')
  const good = Array.from({ length: 110 }, (_, n) => `chef@kunde-${n}.example;de`)
  const bad = ['kein-mail;de', '=cmd();de', 'chef@kunde-1.example;de', 'boss@kunde.example;fr']
  const filler = Array.from({ length: 1000 - good.length - bad.length }, () => 'chef@kunde-0.example;en')
  const bulk = await uploaded(world, reseller, lines(...good, ...bad, ...filler), { partnershipId })
  const bulkId = bulk.id

  expect(bulk).toMatchObject({
    state: 'checked',
    rows: 1000,
    failed: 890,
    sent: 0,
    withName: 'Nordlicht Distribution',
    can: ['start'],
  })
  expect((await reseller.invitations.list()).items).toEqual([])
  await reseller.invitationBulks.start({ bulkId })
  await reseller.invitationBulks.start({ bulkId })
  const pool = new pg.Pool({ connectionString: appLogin(world.databaseUrl).url, max: 2 })
  const job = { bulkId, organisationId: world.kiefer.id, kind: 'reseller' } as const
  await Promise.all([runBulk(pool, job), runBulk(pool, job)])
  await pool.end()

  await expect
    .poll(async () => await reseller.invitationBulks.get({ bulkId }))
    .toMatchObject({ state: 'done', sent: 110, failed: 890 })
  const { rows } = await world.owner.query(
    `select count(*)::int as n, count(distinct recipient_email)::int as people from invitations where from_id = $1`,
    [world.kiefer.id],
  )
  expect(rows[0]).toEqual({ n: 110, people: 110 })
  const mail = await world.mailTo('chef@kunde-42.example', /bitten um Ihre Autorisierung/)
  expect(mail.text).toContain('/i/')
  const failed = await reseller.invitationBulks.rows({ bulkId, state: 'failed', limit: 4 })
  expect(failed.items.map(({ row, message }) => [row, message])).toEqual([
    [112, 'Das ist keine E-Mail-Adresse.'],
    [113, 'Eine Zelle darf nicht wie eine Formel beginnen.'],
    [114, 'Diese Adresse steht zweimal in der Datei.'],
    [115, 'Die Sprache ist en oder de.'],
  ])
})

test('who has an open invitation is not invited again; report and template open in a German spreadsheet', async () => {
  const world = await aWorld()
  const reseller = await world.as(world.kiefer, ['global-admin', 'admin-agent'], 'de')
  await reseller.invitations.inviteAlone({ language: 'de', recipientEmail: 'Chef@schon-da.example' })
  const { id: bulkId } = await uploaded(world, reseller, lines('chef@schon-da.example;', '-1+1@x;'))

  await reseller.invitationBulks.start({ bulkId })

  await expect
    .poll(async () => await reseller.invitationBulks.get({ bulkId }))
    .toMatchObject({ state: 'done', sent: 0, failed: 2 })
  const report = String(await reseller.invitationBulks.report({ bulkId }))
  expect(report.split('\r\n').slice(0, 3)).toEqual([
    'Zeile;E-Mail;Ergebnis;Hinweis',
    '2;chef@schon-da.example;Nicht gesendet;An diese Adresse gibt es schon eine offene Einladung.',
    "3;'-1+1@x;Nicht gesendet;Eine Zelle darf nicht wie eine Formel beginnen.",
  ])
  expect(String(await reseller.invitationBulks.template())).toContain('Email;Language\r\n')
})

test('a file too long, empty or of another kind says so, and nothing can be started', async () => {
  const world = await aWorld()
  const reseller = await world.as(world.kiefer)
  const many = lines(...Array.from({ length: 1001 }, (_, n) => `a${n}@x.example;de`))

  for (const [content, problem] of [
    [many, 'Die Datei hat mehr als 1.000 Zeilen. Teilen Sie sie auf.'],
    [lines(), expect.any(String)],
    ['Name;Ort\r\na;b\r\n', expect.any(String)],
  ] as const) {
    const bulk = await uploaded(world, reseller, content)
    expect(bulk).toMatchObject({ state: 'invalid', problem, can: [] })
    await expect(reseller.invitationBulks.start({ bulkId: bulk.id })).rejects.toMatchObject({
      code: 'wrong_state',
    })
  }
})

test('a global admin invites with a partner only: alone it is a request for a relationship (§2.2)', async () => {
  const world = await aWorld()
  const admin = await world.as(world.kiefer, ['global-admin'])
  const agent = await world.as(world.kiefer, ['sales-agent'])
  const file = lines('chef@allein.example;de')

  expect(await uploaded(world, admin, file)).toMatchObject({
    code: 'forbidden',
    permission: 'relationship.request',
  })
  const { id } = await uploaded(world, agent, file)
  expect((await admin.invitationBulks.get({ bulkId: id })).can).toEqual([])
  await expect(admin.invitationBulks.start({ bulkId: id })).rejects.toMatchObject({ code: 'forbidden' })
  expect((await agent.invitationBulks.get({ bulkId: id })).can).toEqual(['start'])
})

test('a file sent again under its key is the same file of invitations; another under that key is refused', async () => {
  const world = await aWorld()
  const reseller = await world.as(world.kiefer)
  const send = (content: string) =>
    upload(
      world,
      reseller,
      '/invitation-bulks?language=de',
      { name: 'kunden.csv', content },
      {
        'idempotency-key': 'file-1',
      },
    )
  const [first, again] = [
    await send(lines('chef@esche.example;de')),
    await send(lines('chef@esche.example;de')),
  ]

  expect(again).toEqual(first)
  expect(await send(lines('chefin@esche.example;de'))).toMatchObject({
    status: 409,
    body: { code: 'idempotency_key_reused' },
  })
})

test('a file is stopped while it is sent: what is not begun stays undone and says so, what was sent stays sent', async () => {
  const world = await aWorld()
  const reseller = await world.as(world.kiefer, ['global-admin', 'admin-agent'], 'de')
  const { id: bulkId } = await uploaded(
    world,
    reseller,
    lines('chef@ulme.example;', 'chef@eibe.example;', 'x;'),
  )
  await expect(reseller.invitationBulks.cancel({ bulkId })).rejects.toMatchObject({ code: 'wrong_state' })
  // As the file stands between two of the job's batches.
  await world.owner.query(`update invitation_bulks set state = 'running', sent = 1 where id = $1`, [bulkId])
  await world.owner.query(`update invitation_bulk_rows set state = 'sent' where bulk_id = $1 and row = 2`, [
    bulkId,
  ])
  expect((await reseller.invitationBulks.get({ bulkId })).can).toEqual(['cancel'])

  const clicks = await Promise.all([1, 2, 3].map(() => reseller.invitationBulks.cancel({ bulkId })))

  expect(clicks).toEqual(
    Array(3).fill(
      expect.objectContaining({
        state: 'cancelled',
        sent: 1,
        failed: 1,
        cancelled: 1,
        cancelledBy: 'Erika Muster',
        can: [],
      }),
    ),
  )
  const pool = new pg.Pool({ connectionString: appLogin(world.databaseUrl).url, max: 1 })
  await runBulk(pool, { bulkId, organisationId: world.kiefer.id, kind: 'reseller' })
  await pool.end()
  const { items } = await reseller.invitationBulks.rows({ bulkId })
  expect(items.map(({ row, state, message }) => [row, state, message])).toEqual([
    [2, 'sent', null],
    [3, 'cancelled', 'Die Datei wurde abgebrochen, bevor diese Zeile an der Reihe war.'],
    [4, 'failed', 'Das ist keine E-Mail-Adresse.'],
  ])
  expect(String(await reseller.invitationBulks.report({ bulkId }))).toContain(
    'chef@eibe.example;Abgebrochen;',
  )
  expect(await reseller.invitationBulks.start({ bulkId })).toMatchObject({ state: 'cancelled' })
  expect((await world.auditOf(bulkId)).filter((action) => action.endsWith('cancel'))).toHaveLength(1)
})

test('invitations of a file name whom to ask and how the customer came; a provider alone asks for no administration', async () => {
  const world = await aWorld()
  const { userId, userName } = await world.person(world.nordlicht, ['sales-agent'])
  const provider = await world.signedIn(userId, world.nordlicht)
  const { id: bulkId } = await uploaded(world, provider, lines('chef@buchsbaum.example;'), {
    channel: 'referral',
  })

  await provider.invitationBulks.start({ bulkId })

  const mail = await world.mailTo('chef@buchsbaum.example', /bittet um Ihre Autorisierung/)
  expect(mail.text).toContain(userName)
  const [sent] = (await provider.invitations.list()).items
  expect(sent).toMatchObject({ asks: { order: true, roles: [], agreement: true } })
  const { rows } = await world.owner.query('select channel from invitations where id = $1', [sent!.id])
  expect(rows).toEqual([{ channel: 'referral' }])
})
