import { expect, test } from 'vitest'
import { becomePartners, orderSeats, withSharedCustomer } from '#tests/story.ts'
import { aWorld } from '#tests/world.ts'

test('what a person is told by mail stands in the portal too, until it is read', async () => {
  const world = await aWorld()
  const person = await world.as(world.kiefer, ['global-admin', 'admin-agent'], 'de')
  await becomePartners(world)
  await expect.poll(() => person.notifications.unread()).toEqual({ count: 1 })
  const { items } = await person.notifications.list()

  expect(items).toMatchObject([{ isRead: false, path: expect.stringMatching(/^\//) }])
  expect(items[0]?.subject).toContain('Nordlicht Distribution')
  expect(await person.notifications.read({ ids: [items[0]!.id] })).toEqual({ count: 0 })
  expect((await person.notifications.list()).items).toMatchObject([{ isRead: true }])
})

test('nobody sees or marks what others were told, in the own organisation or elsewhere', async () => {
  const world = await aWorld()
  const { provider } = await withSharedCustomer(world)
  const [mine, colleague] = [await world.as(world.kiefer), await world.as(world.kiefer)]
  const stranger = await world.as(world.buche)
  await orderSeats(world, provider, 2)
  await expect.poll(async () => (await mine.notifications.unread()).count).toBeGreaterThan(0)
  const ids = (await mine.notifications.list()).items.map(({ id }) => id)

  await colleague.notifications.read({ ids })
  await stranger.notifications.read({ ids })

  const { items } = await mine.notifications.list({ limit: 100 })
  expect(items.filter(({ id, isRead }) => ids.includes(id) && isRead)).toEqual([])
  expect((await stranger.notifications.list()).items).toEqual([])
  expect((await colleague.notifications.list()).items.map(({ id }) => ids.includes(id))).not.toContain(true)
  expect(await mine.notifications.read({ ids: null })).toEqual({ count: 0 })
})
