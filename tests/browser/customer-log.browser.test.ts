import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { orderSeats, withSharedCustomer } from '../story.ts'
import { aWorld } from '../world.ts'
import { theBrowser } from './browser.ts'
import { saved } from './files.ts'
import { see, seeTitle } from './hands.ts'
import { messages } from './people.ts'

const { windowOf } = theBrowser()
const both = ['en', 'de'] as const

test.each(both)(
  'a customer watches its log, follows a partner into it, and checks the export (%s)',
  async (language) => {
    const world = await aWorld()
    const t = messages[language]
    const { provider, admin } = await withSharedCustomer(world)
    const hands = await windowOf(world.base, admin, language)
    await hands.open('/log')
    await seeTitle(hands.page, t.customerLog.title)
    await see(hands.page, t.operations.activity.actions['relationship.accept'])

    // What a partner does now appears by itself.
    await orderSeats(world, provider, 2)
    await see(hands.page, t.operations.activity.actions['order.place'])
    await see(hands.page, t.customerLog.forUs('Bäckerei Ahorn'))

    await hands.follow(t.shell.menu.partners)
    await hands.follow(t.company.partners.allOf('Nordlicht Distribution'))
    await seeTitle(hands.page, t.customerLog.title)
    await see(hands.page, t.operations.activity.actions['order.place'])
    expect(
      await hands.page
        .getByText(t.operations.activity.actions['relationship.accept'], { exact: true })
        .count(),
    ).toBe(0)

    const { path: file } = await saved(hands, () => hands.press(t.customerLog.exportChain))
    const { stdout, status } = spawnSync(process.execPath, ['scripts/mittler.mjs', 'verify-log', file])
    expect({ status, says: stdout.toString() }).toMatchObject({
      status: 0,
      says: expect.stringContaining('entries are whole'),
    })
  },
)
