import { expect, test } from 'vitest'
import { orderSeats, withSharedCustomer } from '#tests/story.ts'
import { aWorld } from '#tests/world.ts'

test('a provider signs a text of its own, and until then nothing is ordered', async () => {
  const world = await aWorld()
  const { provider } = await withSharedCustomer(world)
  await world.owner.query('delete from partner_agreements where organisation_id = $1', [world.nordlicht.id])

  await expect(orderSeats(world, provider, 1)).rejects.toMatchObject({
    code: 'order_refused',
    problem: { obstacle: 'agreement-unsigned' },
  })
  const check = await provider.orders.check({ customerId: world.ahorn.id })
  expect(check.resellers).toMatchObject([{ obstacle: 'agreement-unsigned' }])
  const agent = await world.as(world.nordlicht, ['admin-agent'])
  await expect(agent.agreements.own()).rejects.toMatchObject({ code: 'forbidden' })

  const admin = await world.as(world.nordlicht, ['global-admin'])
  expect((await admin.operations.home()).tasks[0]).toMatchObject({
    task: 'sign-first-agreement',
    path: '/settings/agreements',
  })
  const { offer, state } = await admin.agreements.own()
  expect(state).toBe('not_signed')
  expect(offer?.texts.de.text).toContain('als indirekter Anbieter')
  const signed = await admin.agreements.sign({
    versionId: offer?.id ?? '',
    language: 'de',
    isAccepted: true,
  })

  expect(signed).toMatchObject({ state: 'signed', history: [{ organisationName: 'Nordlicht Distribution' }] })
  expect(await world.auditOf(offer?.id ?? '')).toContain('agreement.sign-first')
  await orderSeats(world, provider, 1)
  const { signatures } = await (
    await world.as(world.kompass)
  ).standing.partner({ partnerId: world.nordlicht.id })
  expect(signatures).toMatchObject([{ partnerId: world.nordlicht.id, language: 'de' }])
})

test('a provider is not offered what resellers sign, nor can it sign that', async () => {
  const world = await aWorld()
  const admin = await world.as(world.nordlicht, ['global-admin'])
  const ofResellers = await (await world.as(world.kiefer)).agreements.own()
  const versionId = ofResellers.signed?.id ?? ''

  expect((await admin.agreements.own()).signed?.id).not.toBe(versionId)
  await expect(admin.agreements.sign({ versionId, language: 'en', isAccepted: true })).rejects.toMatchObject({
    code: 'not_found',
  })
})

test('each audience has versions of its own, by name and by number', async () => {
  const world = await aWorld()
  const operator = await world.as(world.kompass)
  const version = `P-${world.kompass.domain.slice(14, 22)}`

  const one = await operator.agreements.draft({ region: 'GB', audience: 'provider', version })
  const other = await operator.agreements.draft({ region: 'GB', version })

  expect([one, other]).toMatchObject([{ audience: 'provider' }, { audience: 'reseller' }])
  expect(one.texts.en.text).toContain('as an indirect provider')
  const listed = await operator.agreements.list({ region: 'GB', audience: 'provider' })
  expect(listed.items.map(({ id }) => id)).toContain(one.id)
  expect(listed.items.map(({ id }) => id)).not.toContain(other.id)
  for (const { id } of [one, other]) await operator.agreements.remove({ versionId: id })
})
