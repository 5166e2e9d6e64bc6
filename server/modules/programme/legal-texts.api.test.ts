import { expect, test } from 'vitest'
import { castIn, theServer } from '#tests/world.ts'

// The texts are the installation's, so this keeps to itself.
const aWorld = async () => castIn(await theServer({}))

test('the operator writes imprint and privacy in both languages, and everybody reads them', async () => {
  const world = await aWorld()
  const operator = await world.as(world.kompass)
  const read = (name: 'imprint' | 'privacy') => world.visitor().programme.legalText({ name })
  expect(await read('imprint')).toEqual({ en: '', de: '' })

  const texts = { en: '## Imprint\n\nKompass <b>Cloud</b>', de: '## Impressum\n\nKompass Cloud' }
  const written = await operator.programme.setLegalText({ name: 'imprint', version: 0, ...texts })

  expect(written).toMatchObject({ ...texts, version: 1, changedBy: 'Erika Muster' })
  expect(await read('imprint')).toEqual(texts)
  expect(await (await world.as(world.kiefer)).programme.legalText({ name: 'imprint' })).toEqual(texts)
  expect(await read('privacy')).toEqual({ en: '', de: '' })
})

test('one language alone is refused, a version nobody saw is not overwritten, and empty brings ours back', async () => {
  const world = await aWorld()
  const operator = await world.as(world.kompass)
  const set = (version: number, en: string, de: string) =>
    operator.programme.setLegalText({ name: 'privacy', version, en, de })

  await expect(set(0, 'Privacy', ' ')).rejects.toMatchObject({
    problem: { fields: { de: { rule: 'required' } } },
  })
  await set(0, 'Privacy', 'Datenschutz')
  await expect(set(0, 'Other', 'Anderes')).rejects.toMatchObject({ code: 'changed_meanwhile' })
  await set(1, '', '')
  expect(await world.visitor().programme.legalText({ name: 'privacy' })).toEqual({ en: '', de: '' })
})
