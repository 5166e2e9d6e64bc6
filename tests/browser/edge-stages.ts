import { beforeAll, beforeEach, onTestFinished } from 'vitest'
import type { Language } from '#contract/common.ts'
import { aWorld, theServer, type World } from '../world.ts'
import type { theBrowser } from './browser.ts'
import { stageOf, type Stage } from './people.ts'

/** For W1's list of edges, one test a sentence: a fresh cast for each, and stages whose windows close with it. */
export function edgeStages(browser: ReturnType<typeof theBrowser>) {
  let world: World
  beforeAll(async () => void (await theServer({ MITTLER_SUPPORT_EMAIL: 'partner@kompass.example' })))
  beforeEach(async () => {
    world = await aWorld()
  })
  return {
    theWorld: () => world,
    stageIn: (language: Language): Stage => {
      const stage = stageOf(world, browser, 'mouse', language)
      onTestFinished(async () => {
        await stage.leave()
        if (stage.errors.length > 0) throw new Error(stage.errors.join('\n'))
      })
      return stage
    },
  }
}
