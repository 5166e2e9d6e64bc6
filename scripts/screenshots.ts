import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { chromium } from 'playwright-core'
import { readConfig } from '#server/config.ts'
import { startServer } from '#server/main.ts'
import { ensureDatabase, startPostgres } from '#server/platform/embedded-postgres.ts'
import { buildPortal } from './build-portal.ts'
import { findChromium } from './chromium.ts'
import { takePictures } from './screenshots/camera.ts'
import { writeGallery } from './screenshots/gallery.ts'
import { onlyStops } from './screenshots/stops.ts'
import { tourOf } from './screenshots/tour.ts'

/** What has to be undone at the end, in the order in which it was begun. */
const undos: (() => Promise<unknown>)[] = []

async function main(): Promise<void> {
  const [target, ...more] = process.argv.slice(2)
  const wanted = more.filter((word) => word !== '--only')
  if (!target || (more.length > 0 && (more[0] !== '--only' || wanted.length === 0)))
    throw new Error('Usage: npm run screenshots -- DIR [--only PART-OF-A-NAME …]')
  const folder = resolve(target)
  await mkdir(folder, { recursive: true })
  await buildPortal()
  const world = await startDemo()
  const browser = await chromium.launch({ ...findChromium(), handleSIGINT: false })
  undos.push(() => browser.close())
  const guests = onlyStops(await tourOf(world), wanted)
  const pictures = await takePictures({ browser, base: world.base, guests, folder })
  await writeGallery(folder, pictures)
  console.log(`${pictures.length} pictures written to ${folder}, leaf through ${join(folder, 'index.html')}`)
}

/** The demo world in a folder of its own, on a port nobody uses. */
async function startDemo() {
  const dataDir = await mkdtemp(join(tmpdir(), 'mittler-screenshots-'))
  undos.push(() => rm(dataDir, { recursive: true, force: true }))
  const postgres = await startPostgres({ dataDir, flags: ['-c', 'fsync=off'] })
  undos.push(() => postgres.stop())
  const databaseUrl = await ensureDatabase(postgres.url, 'mittler')
  const port = await freePort()
  const base = `http://127.0.0.1:${port}`
  const config = readConfig({
    PORT: String(port),
    MITTLER_URL: base,
    MITTLER_DATA_DIR: dataDir,
    MITTLER_DEMO: 'on',
    MITTLER_REQUESTS_PER_MINUTE: '1000000',
    LOG_LEVEL: 'error',
  })
  const server = await startServer(config, { databaseUrl })
  undos.push(() => server.close())
  return { base, password: config.demoPassword, databaseUrl }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  await new Promise((done) => server.close(done))
  return typeof address === 'object' && address ? address.port : 0
}

async function end(code: number): Promise<never> {
  for (const undo of undos.splice(0).toReversed()) await undo().catch(console.error)
  process.exit(code)
}

process.once('SIGINT', () => void end(130)).once('SIGTERM', () => void end(143))
main().then(
  () => end(0),
  (error: unknown) => {
    console.error(error instanceof Error && error.message.startsWith('Usage') ? error.message : error)
    return end(1)
  },
)
