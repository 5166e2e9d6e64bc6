import { expect, test } from 'vitest'
import type { ImportReport } from '#contract/imports.ts'
import { linkIn } from '#tests/mailbox.ts'
import { aWorld, password, type World } from '#tests/world.ts'

let counter = 0
/** A partner ID nobody else uses. */
const freshId = () => `${7_000_000 + (Date.now() % 900_000)}${counter++}`.slice(-10)
const header = 'PartnerId,OrganisationName,Country,Active,UserName,Email'

async function upload(world: World, content: string | Uint8Array<ArrayBuffer>, language = 'en') {
  const cookie = (await world.as(world.kompass)).cookie()
  const form = new FormData()
  form.append('file', new Blob([content]), 'mitglieder.csv')
  const response = await fetch(`${world.base}/api/membership-imports`, {
    method: 'POST',
    headers: { cookie, 'accept-language': language },
    body: form,
  })
  return (await response.json()) as ImportReport
}

async function withProfile(world: World, more: { country?: string; isActive?: boolean } = {}) {
  const operator = await world.as(world.kompass)
  const partnerId = freshId()
  const profile = await operator.membership.add({
    partnerId,
    name: 'Zeder & Söhne',
    country: 'DE',
    isActive: true,
    account: `zeder-${partnerId}`,
    accountEmail: `inhaber@zeder-${partnerId}.example`,
    ...more,
  })
  return { operator, partnerId, profile, account: `zeder-${partnerId}` }
}

/** A reseller in business that is linked to a partner ID. */
async function linked(world: World, name = 'Zeder Cloud') {
  const made = await withProfile(world)
  const org = await world.org('reseller', name)
  await world.owner.query('update membership_profiles set tenant_id = $1 where partner_id = $2', [
    org.tenantId,
    made.partnerId,
  ])
  await world.owner.query('update organisations set partner_id = $1 where id = $2', [made.partnerId, org.id])
  await world.owner.query(
    `insert into enrolments (organisation_id, tenant_id, organisation_name, domain, country, state, partner_id, applicant_id, applicant_name, created_at)
     select $1, $2, 'Zeder Cloud', $3, 'DE', 'active', $4, (select id from users where organisation_id = $1 limit 1), 'x', now()`,
    [org.id, org.tenantId, org.domain, made.partnerId],
  )
  return { ...made, org }
}

test('a profile is added, found by number and by name, changed and deactivated', async () => {
  const world = await aWorld()
  const { operator, partnerId, profile } = await withProfile(world)

  expect((await operator.membership.list({ search: partnerId })).items).toEqual([profile])
  const byName = await operator.membership.list({ search: 'zeder & so', limit: 100 })
  expect(byName.items.map(({ id }) => id)).toContain(profile.id)
  const edited = await operator.membership.edit({
    profileId: profile.id,
    name: 'Zeder Neu',
    country: 'AT',
    isActive: false,
  })

  expect(edited).toMatchObject({ name: 'Zeder Neu', country: 'AT', isActive: false })
  await expect(operator.membership.add({ ...edited, accountEmail: 'a@b.example' })).rejects.toMatchObject({
    code: 'already_exists',
  })
  await expect(
    operator.membership.edit({ profileId: profile.id, name: 'Zeder', country: 'XX', isActive: true }),
  ).rejects.toMatchObject({ problem: { fields: { country: { rule: 'country' } } } })
  expect(await world.auditOf(profile.id)).toEqual(['membership.add', 'membership.invite', 'membership.edit'])
})

test('the owner of a new account chooses the password by a mailed link, once', async () => {
  const world = await aWorld()
  const { operator, profile, account } = await withProfile(world)
  const mail = await world.mailTo(profile.accountEmail ?? '', /Mitgliedskonto/)
  const link = linkIn(mail, 'm')
  const visitor = world.visitor()

  expect(mail.text).not.toContain(account)
  expect(await visitor.membership.passwordLink({ link })).toMatchObject({ account })
  await expect(visitor.membership.setPassword({ link, password: `${account}!` })).rejects.toMatchObject({
    code: 'invalid_input',
  })
  await visitor.membership.setPassword({ link, password })

  await expect(visitor.membership.setPassword({ link, password })).rejects.toMatchObject({
    code: 'link_used',
  })
  expect((await operator.membership.get({ profileId: profile.id })).hasPassword).toBe(true)
  const org = await world.org('reseller', 'Zeder Cloud', { state: 'enrolling' })
  const applicant = await world.as(org, ['global-admin'])
  await applicant.enrolment.start()
  const { profiles } = await applicant.enrolment.signInToMembership({ userName: account, password })
  expect(profiles).toMatchObject([{ partnerId: profile.partnerId, obstacle: null }])
})

test('a password that is set ends every other link to set it', async () => {
  const world = await aWorld()
  const { operator, profile } = await withProfile(world)
  const email = profile.accountEmail ?? ''
  const mails = () =>
    world.mailbox.mails.filter(({ to, subject }) => to === email && /Mitgliedskonto/.test(subject))
  await operator.membership.invite({ profileId: profile.id })
  await expect.poll(() => mails().length).toBe(2)
  const [one, other] = mails().map((mail) => linkIn(mail, 'm'))

  await world.visitor().membership.setPassword({ link: other!, password })

  await expect(world.visitor().membership.setPassword({ link: one!, password })).rejects.toMatchObject({
    code: 'link_used',
  })
})

test('an account without a password cannot be used to sign in', async () => {
  const world = await aWorld()
  const { account } = await withProfile(world)
  const org = await world.org('reseller', 'Ohne Kennwort', { state: 'enrolling' })
  const applicant = await world.as(org, ['global-admin'])
  await applicant.enrolment.start()

  await expect(
    applicant.enrolment.signInToMembership({ userName: account, password: 'irgendetwas' }),
  ).rejects.toMatchObject({ code: 'wrong_credentials' })
})

test('importing adds what is new, updates what is known and mails the owners of new accounts', async () => {
  const world = await aWorld()
  const operator = await world.as(world.kompass)
  const [one, two] = [freshId(), freshId()]
  const row = (id: string, name: string, active = 'true') =>
    `${id};${name};DE;${active};konto-${id};${id}@konto.example`
  const file = (...rows: string[]) => `\ufeff${[header.replaceAll(',', ';'), ...rows].join('\r\n')}\r\n`

  const first = await upload(world, file(row(one, 'Ginkgo „Groß“'), row(two, 'Lärche')))
  expect(first).toMatchObject({ state: 'validated', added: 2, changed: 0, can: ['apply'] })
  await operator.membership.apply({ importId: first.id })
  await expect(operator.membership.apply({ importId: first.id })).rejects.toMatchObject({
    code: 'wrong_state',
  })
  await world.mailTo(`${one}@konto.example`, /Mitgliedskonto/)
  const again = await upload(world, file(row(one, 'Ginkgo AG'), row(two, 'Lärche')))

  expect(again).toMatchObject({ state: 'validated', added: 0, changed: 1, unchanged: 1 })
  await operator.membership.apply({ importId: again.id })
  expect((await operator.membership.list({ search: one })).items).toMatchObject([{ name: 'Ginkgo AG' }])
})

test('passwords, wrong columns, bad cells, formulas and other encodings are named by row', async () => {
  const world = await aWorld()

  const withPassword = await upload(world, `${header},Password\n1234567,A,DE,true,a,a@b.example,x`, 'de')
  const bad = await upload(world, `${header}\n12,=cmd(),XX,vielleicht,ok-name,kein-mail\n`, 'de')
  const latin = await upload(world, new Uint8Array([0x50, 0xe4, 0x0a]), 'de')
  const empty = await upload(world, `${header}\n`)

  expect(withPassword.problems).toMatchObject([{ rule: 'wrong-column', value: 'Password' }])
  expect(bad.problems.map(({ column, rule }) => [column, rule])).toEqual([
    ['PartnerId', 'partner-id'],
    ['Country', 'country'],
    ['Active', 'enum'],
    ['Email', 'email'],
    ['OrganisationName', 'formula'],
  ])
  expect(bad).toMatchObject({ state: 'invalid', can: [] })
  expect(bad.problems[1]?.message).toMatch(/Land/)
  expect(latin.problems).toMatchObject([{ rule: 'encoding' }])
  expect(empty.state).toBe('invalid')
})

test('a linked partner ID keeps its country, by hand and by import', async () => {
  const world = await aWorld()
  const { operator, profile, partnerId, account } = await linked(world)

  const moved = await upload(world, `${header}\n${partnerId},Zeder,AT,true,${account},a@b.example`)

  expect(moved.problems).toMatchObject([{ row: 2, column: 'Country', rule: 'linked' }])
  await expect(
    operator.membership.edit({ profileId: profile.id, name: 'Zeder', country: 'AT', isActive: true }),
  ).rejects.toMatchObject({ problem: { fields: { country: { rule: 'linked' } } } })
})

test('a wrongly linked partner ID is corrected in one action that lists what it changed', async () => {
  const world = await aWorld()
  const { operator, profile, partnerId, org } = await linked(world)
  const admin = await world.person(org, ['global-admin'])
  const right = await withProfile(world)
  const wanted = { profileId: profile.id, partnerId: right.partnerId }

  const preview = await operator.membership.previewCorrection(wanted)
  expect((await operator.membership.get({ profileId: profile.id })).linkedTo?.name).toBe('Zeder Cloud')
  const done = await operator.membership.correct(wanted)

  expect(done).toEqual(preview)
  expect(done.changes.map(({ record }) => record)).toEqual([
    'profile-freed',
    'profile-linked',
    'enrolment',
    'organisation',
  ])
  expect((await operator.membership.get({ profileId: profile.id })).linkedTo).toBeNull()
  expect((await operator.membership.get({ profileId: right.profile.id })).linkedTo?.domain).toBe(org.domain)
  const reseller = await world.as(org)
  expect((await reseller.operations.organisation()).partnerId).toBe(right.partnerId)
  expect((await reseller.enrolment.get()).partnerId).toBe(right.partnerId)
  expect((await world.mailTo(admin.userName, /berichtigt/)).text).toContain(partnerId)
  await expect(operator.membership.correct(wanted)).rejects.toMatchObject({
    problem: { obstacle: 'not-linked' },
  })
})

test('a correction says why it is not possible', async () => {
  const world = await aWorld()
  const { operator, profile } = await linked(world)
  const abroad = await withProfile(world, { country: 'AT' })
  const inactive = await withProfile(world, { isActive: false })
  const taken = await linked(world, 'Zeder Nord')
  const obstacle = async (partnerId: string) =>
    (await operator.membership.previewCorrection({ profileId: profile.id, partnerId })).obstacle

  expect(await obstacle('9999999999')).toBe('unknown')
  expect(await obstacle(abroad.partnerId)).toBe('other-country')
  expect(await obstacle(inactive.partnerId)).toBe('inactive')
  expect(await obstacle(taken.partnerId)).toBe('linked-elsewhere')
})
