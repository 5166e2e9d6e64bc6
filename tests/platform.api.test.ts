import { expect, test } from 'vitest'
import { withSharedCustomer } from './story.ts'
import { aWorld } from './world.ts'

test('the server tells that it lives, that it is ready, and what it measures', async () => {
  const { base } = await aWorld()

  expect(await (await fetch(`${base}/livez`)).json()).toEqual({ status: 'ok' })
  expect(await (await fetch(`${base}/readyz`)).json()).toEqual({
    status: 'ok',
    checks: { database: true, migrations: true, queue: true },
  })
  expect(await (await fetch(`${base}/metrics`)).text()).toMatch(
    /http_request_duration_seconds_count\{route="\/readyz"/,
  )
})

test('every answer carries security headers, and limits are told', async () => {
  const { base } = await aWorld()

  const { headers } = await fetch(`${base}/api/programme`)

  expect(headers.get('content-security-policy')).toContain("script-src 'self'")
  expect(headers.get('content-security-policy')).not.toContain('unsafe')
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('ratelimit-limit')).toBe('1000000')
})

test('a mail that nobody takes is tried again, then lies with the operator, who sends it once more', async () => {
  const world = await aWorld()
  const { reseller } = await withSharedCustomer(world)
  const [partnership] = (await reseller.partnerships.list()).items
  const recipientEmail = `kaputt@${world.linde.domain}`
  world.mailbox.refuse((to) => to === recipientEmail)
  const invitation = await reseller.partnerships.inviteCustomer({
    partnershipId: partnership!.id,
    language: 'de',
    recipientEmail,
  })
  await reseller.invitations.send({ invitationId: invitation.id, way: 'system' })
  const operator = await world.as(world.kompass)
  const mine = async () =>
    (await operator.operations.mails({ limit: 100 })).items.find(
      ({ recipient }) => recipient === recipientEmail,
    )
  await expect.poll(async () => (await mine())?.lastError, { timeout: 10_000 }).toMatch(/mailbox unavailable/)
  await world.owner.query(`update mails set state = 'dead', attempts = 10 where recipient = $1`, [
    recipientEmail,
  ])
  await world.owner.query(`delete from graphile_worker._private_jobs where payload->>'mail' = 'invitation'`)
  const dead = (await mine())!
  expect(dead).toMatchObject({ state: 'dead', can: ['retry'] })

  world.mailbox.refuse()
  await operator.operations.retryMail({ mailId: dead.id })

  const mail = await world.mailTo(recipientEmail, /Autorisierung/)
  expect(mail.html).toContain('/i/')
  await expect.poll(async () => (await mine())?.state).toBe('sent')
  await expect
    .poll(async () =>
      (await reseller.invitations.get({ invitationId: invitation.id })).timeline.map(({ step }) => step),
    )
    .toContain('delivered')
})

test('customers are exported as Excel in Germany opens them, and no cell runs as a formula', async () => {
  const world = await aWorld()
  const { reseller } = await withSharedCustomer(world)
  await world.owner.query(
    `update relationships set customer_name = '=HYPERLINK("x")' where customer_id = $1`,
    [world.ahorn.id],
  )
  const get = (language: string) =>
    fetch(`${world.base}/api/customers.csv`, {
      headers: { cookie: reseller.cookie(), 'accept-language': language },
    })

  const german = Buffer.from(await (await get('de')).arrayBuffer()).toString()
  const english = Buffer.from(await (await get('en')).arrayBuffer()).toString()

  expect(german.startsWith('\ufeffKunden-ID;Firmenname;')).toBe(true)
  expect(english.startsWith('Customer ID,Company name,')).toBe(true)
  expect(german).toContain(`'=HYPERLINK`)
})

test('problems speak the reader’s language and quote an ID', async () => {
  const { base } = await aWorld()
  const ask = async (language: string) =>
    (await (await fetch(`${base}/api/home`, { headers: { 'accept-language': language } })).json()) as {
      title: string
      requestId: string
    }

  expect((await ask('de-AT,en;q=0.5')).title).toMatch(/melden Sie sich/)
  expect((await ask('fr, en')).title).toMatch(/sign in/i)
  expect((await ask('de')).requestId).toMatch(/[0-9a-f-]{36}/)
})

test('what one page shows, the next goes on with, and a broken cursor is named', async () => {
  const world = await aWorld()
  const { provider } = await withSharedCustomer(world)
  await world.owner.query(
    `insert into relationships (partner_id, customer_id, state, partner_kind, partner_name, partner_country, customer_name, sort_name, search, customer_domain, customer_country, channel, has_admin_rights, accepted_by, accepted_by_name, accepted_at)
     select partner_id, o.id, 'active', partner_kind, partner_name, partner_country, 'Kunde ' || o.name, 'kunde ' || lower(o.name), 'kunde', 'x.example', 'DE', channel, false, accepted_by, 'x', accepted_at
     from relationships r, (select id, name from organisations where id in ($1, $2, $3)) o where r.partner_id = $4 and r.customer_id = $5`,
    [world.kiefer.id, world.buche.id, world.linde.id, world.nordlicht.id, world.ahorn.id],
  )

  const first = await provider.customers.list({ limit: 3 })
  const second = await provider.customers.list({ limit: 3, after: first.next! })

  expect([...first.items, ...second.items].map(({ name }) => name)).toEqual([
    'Bäckerei Ahorn',
    'Kunde Buche Systems',
    'Kunde Hotel Linde',
    'Kunde Kiefer IT',
  ])
  expect(second.next).toBeNull()
  await expect(provider.customers.list({ after: 'kaputt' })).rejects.toMatchObject({
    code: 'invalid_input',
    problem: { fields: { after: { rule: 'format' } } },
  })
})

test('what is written within a moment is read in the order it was written', async () => {
  const { owner } = await aWorld()

  const { rows } = await owner.query('select new_id() as id from generate_series(1, 2000)')

  const ids = rows.map(({ id }) => String(id))
  expect(ids).toEqual(ids.toSorted())
  expect(ids[0]).toMatch(/^0[0-9a-f]{7}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab]/)
})
