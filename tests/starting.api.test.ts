import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test, vi } from 'vitest'
import { clientFor } from './client.ts'
import { freePort } from './world.ts'

const script = fileURLToPath(new URL('../scripts/start.ts', import.meta.url))
const demoPassword = 'Nebel-ueber-dem-Fjord-8'

/** What `npm start` runs once everything is installed. */
function begin(dataDir: string, port: number) {
  const env = {
    ...process.env,
    PORT: String(port),
    MITTLER_DATA_DIR: dataDir,
    MITTLER_DEMO_PASSWORD: demoPassword,
    LOG_LEVEL: 'info',
    DATABASE_URL: '',
  }
  const child: ChildProcess = spawn(process.execPath, [script], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const said = { text: '' }
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (said.text += String(text)))
  const ended = once(child, 'exit').then(([code]) => code as number | null)
  const isReady = () => vi.waitFor(() => expect(said.text).toContain('Ctrl-C stops it.'), { timeout: 60_000 })
  return { child, said, ended, isReady, base: `http://127.0.0.1:${port}` }
}

function aFolder(): string {
  const dataDir = mkdtempSync(join(tmpdir(), 'mittler-start-'))
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
  return dataDir
}

test('it starts, says where and how to sign in, keeps secrets out of its log, finishes what it was asked before it stops, and finds everything again', async () => {
  const [dataDir, port] = [aFolder(), await freePort()]
  const first = begin(dataDir, port)
  await first.isReady()
  const person = clientFor({ base: first.base })
  const wrong = { userName: 'admin@kiefer.example', password: 'Falsch-geraten-123' }
  await expect(person.identity.signIn(wrong)).rejects.toMatchObject({ code: 'wrong_credentials' })
  await person.identity.signIn({ ...wrong, password: demoPassword })
  await person.identity.setLanguage({ language: 'en' })

  // Checking a password takes a while, so most of these have begun and not ended when it is told to stop.
  const right = { ...wrong, password: demoPassword }
  const begun = () => first.said.text.split('incoming request').length
  const before = begun()
  const asked = Array.from({ length: 20 }, () => clientFor({ base: first.base }).identity.signIn(right))
  await vi.waitFor(() => expect(begun()).toBe(before + 20), { timeout: 10_000, interval: 5 })
  first.child.kill('SIGINT')
  expect(await Promise.allSettled(asked)).toEqual(
    asked.map(() => expect.objectContaining({ status: 'fulfilled' })),
  )
  expect(await first.ended).toBe(0)

  expect(first.said.text).toContain(`http://localhost:${port}`)
  expect(first.said.text).toContain(dataDir)
  const lines = first.said.text.split('\n').filter((line) => line.startsWith('{'))
  const logged = lines.map((line) => JSON.parse(line) as { reqId?: string })
  expect(logged.filter(({ reqId }) => reqId).length).toBeGreaterThan(20)
  const secrets = [demoPassword, wrong.password, wrong.userName, person.cookie().split('=')[1] ?? '']
  for (const secret of secrets) expect(lines.filter((line) => line.includes(secret))).toEqual([])

  const second = begin(dataDir, port)
  await second.isReady()
  expect((await person.identity.session()).user.language).toBe('en')
  second.child.kill('SIGTERM')
  expect(await second.ended).toBe(0)
})

test('a port that is taken and a setting that is wrong are each named in one sentence', async () => {
  const port = await freePort()
  const { createServer } = await import('node:net')
  const other = createServer().listen(port, '127.0.0.1')
  await once(other, 'listening')
  const onTaken = begin(aFolder(), port)
  expect(await onTaken.ended).toBe(1)
  other.close()

  const onWrong = begin(aFolder(), 70_000)
  expect(await onWrong.ended).toBe(1)

  expect(onTaken.said.text.trim()).toMatch(/^Port \d+ is used by another program: set PORT to a free one.*$/)
  expect(onWrong.said.text.trim()).toMatch(/^.*PORT.*$/)
})
