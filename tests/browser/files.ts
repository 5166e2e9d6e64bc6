import { readFile } from 'node:fs/promises'
import type { Hands } from './hands.ts'

/** The file a click saves, by the name the person finds it under. */
export async function saved({ page }: Hands, click: () => Promise<void>) {
  const saving = page.waitForEvent('download')
  await click()
  const download = await saving
  const path = await download.path()
  return { name: download.suggestedFilename(), path, text: await readFile(path, 'utf8') }
}
