import { expect } from 'vitest'
import { compare } from './compare.ts'
import { compareRows } from './invariants.ts'
import { type Lane, newWorld } from './lane.ts'
import { emptyModel } from './model.ts'
import { perform, type Story } from './perform.ts'
import { codeOf } from './real.ts'
import { apply } from './rules.ts'
import { resolve, type Step } from './story.ts'

/** Tells a story to both and compares after each step; throws at the first difference. */
export async function tell(lane: Lane, steps: readonly Step[], done: Map<string, number>): Promise<void> {
  const model = emptyModel(Date.now())
  const world = await newWorld(lane, model.now)
  const ids = {
    invitations: [],
    partnerships: [],
    subscriptions: [],
    administrations: [],
    measures: new Map(),
  }
  const story: Story = { lane, world, model, ids, turn: 0 }
  let before = await compareRows(story, true)
  for (const [index, told] of steps.entries()) {
    const step = resolve(model, told)
    const { wanted, digest } = await takeStep(story, step, index + 1)
    // Refused, it left every row as it was, so everybody sees and may do what they did before.
    if (wanted !== 'ok') expect(`step ${index + 1}: ${digest}`).toBe(`step ${index + 1}: ${before}`)
    before = digest
    const name = `${step.do} ${wanted === 'ok' ? 'done' : 'refused'}`
    done.set(name, (done.get(name) ?? 0) + 1)
  }
  await compareRows({ ...story, turn: 0 }, true)
}

async function takeStep(story: Story, step: Step, at: number) {
  const { model, world } = story
  // No two things happen at the same moment.
  model.now += 1
  world.now += 1
  story.wanted = 'relationship' in step ? model.relationships[step.relationship] : undefined
  // `open` and the choices of a consent are read from the model as it was before.
  const got = await perform(story, step).then(
    () => 'ok',
    (error: unknown) => codeOf(error),
  )
  const wanted = apply(model, step)
  expect(`step ${at}: ${got}`).toBe(`step ${at}: ${wanted}`)
  const isChanged = wanted === 'ok'
  if (isChanged) story.turn += 1
  const [digest] = await Promise.all([
    compareRows(story, isChanged),
    isChanged ? compare(story, step) : undefined,
  ])
  return { wanted, digest }
}
