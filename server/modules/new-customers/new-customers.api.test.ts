import { expect, test } from 'vitest'
import { linkIn } from '#tests/mailbox.ts'
import { becomePartners, orderSeats, withCatalogue } from '#tests/story.ts'
import { aWorld, password, type World } from '#tests/world.ts'

const mark = () => crypto.randomUUID().slice(0, 8)
const typed = () => {
  const domainPrefix = `fichte-${mark()}`
  return {
    organisationName: 'Gasthof Fichte',
    domainPrefix,
    country: 'DE',
    line1: 'Waldweg 3',
    city: 'Freiburg',
    postalCode: '79098',
    firstName: 'Jana',
    lastName: 'Fichte',
    email: `jana@${domainPrefix}.example`,
    userPrefix: 'jana',
    language: 'de',
    agreement: 'attested',
    agreedByName: 'Jana Fichte',
    agreedByEmail: `jana@${domainPrefix}.example`,
    agreedOn: new Date().toISOString().slice(0, 10),
  }
}

async function begun(world: World) {
  const { id: partnershipId } = await becomePartners(world)
  const provider = await world.as(world.nordlicht)
  const { id: draftId } = await provider.newCustomers.start({ partnershipId })
  return { provider, draftId, partnershipId }
}

test('a customer is added for a reseller: tenant, both relationships, agreement, and an admin with a link', async () => {
  const world = await aWorld()
  await withCatalogue(world)
  const { provider, draftId } = await begun(world)
  const { userName } = await world.person(world.kiefer, ['sales-agent'])
  const content = typed()
  await provider.newCustomers.save({ draftId, step: 'review', content })

  const { customerId } = await provider.newCustomers.submit({ draftId })

  if (!customerId) throw new Error('there is a customer')
  const reseller = await world.as(world.kiefer)
  expect(await reseller.customers.get({ customerId })).toMatchObject({
    name: 'Gasthof Fichte',
    channel: 'provider',
    mayOrder: true,
    agreement: { acceptedBy: 'Jana Fichte' },
    adminRights: { roles: expect.arrayContaining(['user-administrator']) },
  })
  await orderSeats(world, provider, 1, { ...world.ahorn, id: customerId })
  await world.mailTo(userName, /hat Gasthof Fichte als Ihren Kunden hinzugefügt/)
  await world.mailTo(content.email, /bestätigt, dass Gasthof Fichte die Kundenvereinbarung angenommen hat/)
  const mail = await world.mailTo(content.email, /hat Gasthof Fichte für Sie eingerichtet/)
  const ownName = `jana@${await domainOf(world, customerId)}`
  expect(mail.text).not.toContain(ownName)
  const visitor = world.visitor()
  await visitor.identity.setPassword({ link: linkIn(mail, 'p'), password })
  await visitor.identity.signIn({ userName: ownName, password })
  expect((await visitor.customers.partners()).items).toHaveLength(2)
})

const domainOf = async ({ owner }: World, id: string): Promise<string> => {
  const { rows } = await owner.query('select initial_domain from tenants where organisation_id = $1', [id])
  return rows[0].initial_domain
}

test('submitted many times at once it makes one customer; its domain is then nobody else’s', async () => {
  const world = await aWorld()
  const { provider, draftId, partnershipId } = await begun(world)
  const content = typed()
  await provider.newCustomers.save({ draftId, step: 'review', content })

  const done = await Promise.all(Array.from({ length: 5 }, () => provider.newCustomers.submit({ draftId })))

  expect(new Set(done.map(({ customerId }) => customerId)).size).toBe(1)
  expect((await provider.customers.list()).items).toHaveLength(1)
  expect((await provider.newCustomers.list()).items).toEqual([])
  const { id: second } = await provider.newCustomers.start({ partnershipId })
  await provider.newCustomers.save({ draftId: second, step: 'review', content })
  await expect(provider.newCustomers.submit({ draftId: second })).rejects.toMatchObject({
    problem: { fields: { domainPrefix: { rule: 'domain-taken' } } },
  })
})

test('what was typed is kept as it is, and what is wrong is named; nothing is left of a refused attempt', async () => {
  const world = await aWorld()
  const { provider, draftId } = await begun(world)
  const content = {
    ...typed(),
    organisationName: 'GmbH',
    country: 'US',
    email: `wir@${world.nordlicht.domain}`,
    agreedOn: '2199-01-01',
    postalCode: '1',
  }
  await provider.newCustomers.save({ draftId, step: 'agreement', content })

  await expect(provider.newCustomers.submit({ draftId })).rejects.toMatchObject({
    code: 'invalid_input',
    problem: {
      fields: {
        organisationName: { rule: 'company-name' },
        country: {},
        email: { rule: 'partner-domain' },
        agreedOn: { rule: 'past' },
      },
    },
  })
  expect(await provider.newCustomers.get({ draftId })).toMatchObject({
    step: 'agreement',
    content,
    customerId: null,
  })
  const { rows } = await world.owner.query('select id from tenants where initial_domain like $1', [
    `${content.domainPrefix}.%`,
  ])
  expect(rows).toEqual([])
  await provider.newCustomers.discard({ draftId })
  await expect(provider.newCustomers.get({ draftId })).rejects.toMatchObject({ code: 'not_found' })
})

test('where addresses name a state or province, a new customer’s does: by code or by name, and it is kept', async () => {
  const world = await aWorld()
  const { provider, draftId } = await begun(world)
  const milan = {
    ...typed(),
    country: 'IT',
    city: 'Milano',
    postalCode: '20121',
    registrationId: 'MI-1234567',
  }
  const submitted = async (state: string) => {
    await provider.newCustomers.save({ draftId, step: 'review', content: { ...milan, state } })
    return await provider.newCustomers.submit({ draftId })
  }

  await expect(submitted('')).rejects.toMatchObject({ problem: { fields: { state: { rule: 'required' } } } })
  await expect(submitted('Bayern')).rejects.toMatchObject({
    problem: { fields: { state: { rule: 'state' } } },
  })
  const { customerId } = await submitted('Milano')
  const { rows } = await world.owner.query(
    `select content -> 'address' ->> 'state' as state from account_profiles where organisation_id = $1 and section = 'legal'`,
    [customerId],
  )
  expect(rows).toEqual([{ state: 'Milano' }])
})

test('without a standing partnership no customer is added; an agreement left to the customer blocks orders until then', async () => {
  const world = await aWorld()
  const { provider, draftId, partnershipId } = await begun(world)
  await provider.newCustomers.save({
    draftId,
    step: 'review',
    content: { ...typed(), agreement: 'by-customer' },
  })
  const { id: second } = await provider.newCustomers.start({ partnershipId })
  const { customerId } = await provider.newCustomers.submit({ draftId })
  const { obstacles } = await provider.orders.check({ customerId: customerId ?? '' })
  expect(obstacles).toEqual(['no-agreement'])

  await provider.partnershipEndings.remove({ partnershipId, reason: 'Ende', isUnderstood: true })

  await provider.newCustomers.save({ draftId: second, step: 'review', content: typed() })
  await expect(provider.newCustomers.submit({ draftId: second })).rejects.toMatchObject({
    code: 'sender_not_ready',
  })
  await expect(provider.newCustomers.start({ partnershipId })).rejects.toMatchObject({
    code: 'sender_not_ready',
  })
})

test('only admin agents and sales agents attest for the customer; a user admin leaves it to the customer', async () => {
  const world = await aWorld()
  await withCatalogue(world)
  const { draftId } = await begun(world)
  const userAdmin = await world.as(world.nordlicht, ['user-admin'])
  const content = typed()
  await userAdmin.newCustomers.save({ draftId, step: 'review', content })
  await expect(userAdmin.newCustomers.submit({ draftId })).rejects.toMatchObject({
    problem: {
      code: 'forbidden',
      permission: 'customer-agreement.attest',
      holders: ['admin-agent', 'sales-agent'],
    },
  })

  await userAdmin.newCustomers.save({
    draftId,
    step: 'review',
    content: { ...content, agreement: 'by-customer' },
  })

  expect((await userAdmin.newCustomers.submit({ draftId })).customerId).not.toBeNull()
})
