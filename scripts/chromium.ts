import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What playwright-core's chromium.launch needs. */
export type Chromium = { executablePath: string; args: string[] }

const cache = fileURLToPath(new URL('../.cache/', import.meta.url))

/**
 * A Chromium that starts here: $CHROMIUM, else the one of the lockfile, which is the same for everybody and half the
 * work of a whole browser, else an installed one where that was not made for (it is for Linux on x64).
 */
export function findChromium(): Chromium {
  const chosen = process.env['CHROMIUM']
  if (chosen) return requireRunning(chosen, `CHROMIUM=${chosen}`)
  const own = unpackChromium()
  const found = [own, ...installedBrowsers()].find((path) => complaintOf(path) === undefined)
  return found ? browser(found) : requireRunning(own, 'the Chromium of the npm package @sparticuz/chromium')
}

function browser(executablePath: string): Chromium {
  const args = [
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
    '--no-first-run',
    '--disable-gpu',
    '--disable-dev-shm-usage',
  ]
  return { executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox', ...args] : args }
}

function requireRunning(path: string, name: string): Chromium {
  const complaint = complaintOf(path)
  if (complaint)
    throw new Error(`No browser: ${name} does not start (${complaint}); install chromium or set CHROMIUM.`)
  return browser(path)
}

function installedBrowsers(): string[] {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
  const onMac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
  return [...onPath, onMac].filter((path) => fs.existsSync(path))
}

/** Returns why it does not start, or undefined. */
function complaintOf(path: string): string | undefined {
  const result = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 })
  if (result.status === 0) return undefined
  return result.error?.message ?? (result.stderr.trim().split('\n').at(-1) || `exit code ${result.status}`)
}

/** Unpacks the browser into the project's cache, once for each version, and moves it into place when complete. */
function unpackChromium(): string {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  const bin = join(dirname(entry), '../bin')
  const { version } = JSON.parse(fs.readFileSync(join(bin, '../package.json'), 'utf8')) as { version: string }
  const folder = join(cache, `chromium-${version}`)
  const starter = join(folder, 'start')
  if (fs.existsSync(starter)) return starter
  const fresh = `${folder}.${randomUUID()}`
  fs.mkdirSync(cache, { recursive: true })
  fs.mkdirSync(fresh, { mode: 0o700 })
  try {
    inflate(bin, fresh)
    writeStarter(fresh)
    fs.renameSync(fresh, folder)
  } catch (error) {
    if (!fs.existsSync(starter)) throw error
  } finally {
    fs.rmSync(fresh, { recursive: true, force: true })
  }
  return starter
}

/** The package unpacks into the temporary folder only, which other accounts share, so it gets one of its own. */
function inflate(bin: string, folder: string): void {
  const program = `
    const { inflate } = await import('@sparticuz/chromium')
    for (const name of ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'])
      await inflate(process.argv[1] + '/' + name)`
  const result = spawnSync(process.execPath, ['--input-type=module', '-e', program, bin], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    env: { ...process.env, TMPDIR: folder, NODE_OPTIONS: '' },
    encoding: 'utf8',
  })
  if (result.status !== 0)
    throw new Error(
      `The browser cannot be unpacked into ${folder}: ${result.stderr.trim().split('\n').at(-1)}`,
    )
}

/** Gives its libraries and font to the browser alone, so that nothing else we start loads them. */
function writeStarter(folder: string): void {
  const fonts = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
  <alias><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
  <alias><family>system-ui</family><prefer><family>Open Sans</family></prefer></alias>
  <alias><family>monospace</family><prefer><family>DejaVu Sans Mono</family><family>Liberation Mono</family></prefer></alias>
</fontconfig>
`
  const script = `#!/bin/sh
here=$(dirname "$(readlink -f "$0")")
export LD_LIBRARY_PATH="$here/al2023/lib" FONTCONFIG_FILE="$here/fonts.xml"
exec "$here/chromium" "$@"
`
  fs.writeFileSync(join(folder, 'fonts.xml'), fonts)
  fs.writeFileSync(join(folder, 'start'), script, { mode: 0o755 })
}
