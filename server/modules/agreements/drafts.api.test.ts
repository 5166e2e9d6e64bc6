import { expect, test } from 'vitest'
import { aWorld } from '#tests/world.ts'

let counter = 0
const today = () => new Date().toISOString().slice(0, 10)
/** A name nobody has used; drafts are seen by nobody but the operator. */
const newName = () => `${Date.now()}-${++counter}`

test('of two who write at one draft, the second is told, and nobody publishes what they have not read', async () => {
  const world = await aWorld()
  const [one, two] = [await world.as(world.kompass), await world.as(world.kompass)]
  const { id: versionId, version, edits } = await one.agreements.draft({ region: 'GB', version: newName() })
  const text = { versionId, version, titleEn: 'A', titleDe: 'B', textEn: 'C', textDe: 'D', edits }
  const saved = await one.agreements.edit(text)

  await expect(two.agreements.edit({ ...text, textEn: 'E' })).rejects.toMatchObject({
    code: 'changed_meanwhile',
  })
  await expect(two.agreements.publish({ versionId, effectiveOn: today(), edits })).rejects.toMatchObject({
    code: 'changed_meanwhile',
  })
  expect((await two.agreements.get({ versionId })).texts.en.text).toBe('C')
  await two.agreements.edit({ ...text, textEn: 'E', edits: saved.edits })
})

test('a draft can be dropped', async () => {
  const world = await aWorld()
  const operator = await world.as(world.kompass)
  const { id } = await operator.agreements.draft({ region: 'GB', version: newName() })

  await operator.agreements.remove({ versionId: id })

  await expect(operator.agreements.get({ versionId: id })).rejects.toMatchObject({ code: 'not_found' })
})
