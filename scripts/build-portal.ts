import { spawn } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import { setPriority } from 'node:os'
import { dirname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { withFolderLock } from '#server/platform/folder-lock.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const target = join(root, 'dist/portal')
const stamp = join(target, '.built')
const inputs = ['portal', 'contract', 'locales', 'vite.config.ts', 'package-lock.json']

type Options = { force?: boolean; signal?: AbortSignal }

/** Builds the portal into dist/portal, unless exactly these sources are built already. */
export async function buildPortal({ force = false, signal }: Options = {}): Promise<void> {
  if (!force && isPortalBuilt()) return
  await withFolderLock(join(root, 'dist/portal.lock'), async () => {
    if (!force && isPortalBuilt()) return
    await buildAndSwap(signal)
  })
}

/** True when dist/portal was built from the sources as they are now. */
export function isPortalBuilt(): boolean {
  return fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === hashOfInputs()
}

/** Builds beside the folder that is served and then changes places, so that nobody sees half a portal. */
async function buildAndSwap(signal?: AbortSignal): Promise<void> {
  const fresh = join(root, 'dist', `portal.new-${randomUUID()}`)
  const former = `${fresh}.former`
  const hash = hashOfInputs()
  try {
    await runVite(fresh, signal)
    compressText(fresh)
    fs.writeFileSync(join(fresh, '.built'), hash)
    if (fs.existsSync(target)) fs.renameSync(target, former)
    fs.renameSync(fresh, target)
  } finally {
    for (const folder of [fresh, former]) fs.rmSync(folder, { recursive: true, force: true })
  }
}

/** In a process of its own, at a low priority: a server that is starting beside it goes first. */
async function runVite(outDir: string, signal?: AbortSignal): Promise<void> {
  const options = ['--configLoader', 'native', '--logLevel', 'warn', '--outDir', outDir, '--emptyOutDir']
  const child = spawn(process.execPath, [viteProgram(), 'build', ...options], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' }, // whoever builds: a test too is served what people are
    stdio: ['ignore', 'inherit', 'inherit'],
    ...(signal && { signal }),
  })
  if (child.pid) setPriority(child.pid, 10)
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) throw new Error('The portal could not be built.')
}

/** Text is compressed once, here; the server sends what stands beside each file. */
function compressText(folder: string): void {
  const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' })
  for (const name of names.filter((file) => /\.(js|css|svg|html)$/.test(file))) {
    const file = join(folder, name)
    fs.writeFileSync(`${file}.gz`, gzipSync(fs.readFileSync(file), { level: 9 }))
  }
}

function viteProgram(): string {
  try {
    return join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js')
  } catch {
    throw new Error(
      'The portal is not built, and the packages for building it are not installed: run npm ci.',
    )
  }
}

function hashOfInputs(): string {
  const hash = createHash('sha256')
  for (const file of inputs.flatMap(filesOf)) {
    const content = fs.readFileSync(join(root, file))
    hash.update(`${file}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

function filesOf(input: string): string[] {
  const found = fs.statSync(join(root, input), { throwIfNoEntry: false })
  if (!found) return []
  if (found.isFile()) return [input]
  const names = fs.readdirSync(join(root, input), { recursive: true, encoding: 'utf8' })
  const files = names
    .map((name) => join(input, name))
    .filter((name) => fs.statSync(join(root, name)).isFile())
  return files.map((name) => name.split(sep).join('/')).toSorted()
}

if (import.meta.main) await buildPortal({ force: process.argv.includes('--force') })
