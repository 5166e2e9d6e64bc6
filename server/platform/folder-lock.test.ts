import { mkdtemp, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { withFolderLock } from './folder-lock.ts'

test('of many who want the lock again and again one has it at a time, and nothing of it is left', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'mittler-lock-'))
  let inside = 0
  let most = 0
  const work = async () => {
    most = Math.max(most, ++inside)
    await Promise.resolve()
    inside -= 1
  }
  const again = async () => {
    for (let turn = 0; turn < 20; turn++) await withFolderLock(join(folder, 'lock'), work)
  }

  await Promise.all(Array.from({ length: 6 }, again))

  expect([most, await readdir(folder)]).toEqual([1, []])
})
