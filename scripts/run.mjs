// Runs one of the project's commands with the Node it is written for:  node scripts/run.mjs <command> [args]
//
// This file is the only one that older Nodes (18+) can read. It puts Node 24 beside the project when the machine
// has none, installs the locked dependencies when they are missing, and hands over to scripts/<command>.ts.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const commands = ['start', 'init', 'test', 'test-long', 'bench', 'screenshots', 'check', 'format', 'db-types']
const nodeVersion = '24.21.0'
const ownNodeFolder = path.join(root, '.node')
const modules = path.join(root, 'node_modules')
const lockfile = path.join(root, 'package-lock.json')
const stamp = path.join(modules, '.mittler-lock')
let installer

async function main() {
  const [command, ...args] = process.argv.slice(2)
  if (!command || !commands.includes(command)) throw sentence(`Usage: npm run <${commands.join('|')}>`)
  const node = await ensureNode()
  await ensureDependencies(node)
  handOver(node, [path.join(root, 'scripts', `${command}.ts`), ...args])
}

async function ensureNode() {
  if (Number.parseInt(process.versions.node, 10) >= 24) return process.execPath
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
  const program = process.platform === 'win32' ? 'node.exe' : 'node'
  const installed = path.join(ownNodeFolder, 'node_modules', name)
  const isThere = () => versionOf(installed) === nodeVersion
  if (!isThere()) await locked(ownNodeFolder, isThere, () => installNode(name, installed))
  return path.join(installed, 'bin', program)
}

/** Installs into a folder of its own and moves it into place, so that an interrupted install is never used. */
async function installNode(name, installed) {
  say(`Mittler needs Node 24: putting Node ${nodeVersion} beside the project (once) ...`)
  const fresh = fs.mkdtempSync(path.join(ownNodeFolder, 'new-'))
  try {
    const flags = ['--no-save', '--no-package-lock', '--prefix', fresh]
    await npm(process.execPath, ['install', ...flags, `${name}@${nodeVersion}`], `Node ${nodeVersion}`)
    fs.mkdirSync(path.dirname(installed), { recursive: true })
    fs.rmSync(installed, { recursive: true, force: true })
    fs.renameSync(path.join(fresh, 'node_modules', name), installed)
  } finally {
    fs.rmSync(fresh, { recursive: true, force: true })
  }
}

async function ensureDependencies(node) {
  const isInstalled = () => readText(stamp) === lockfileHash() || matchesLockfile()
  if (!isInstalled()) {
    await locked(ownNodeFolder, isInstalled, async () => {
      say('Installing the dependencies (once, about a minute) ...')
      await installDependencies(node)
    })
  }
  writeStamp()
}

/**
 * npm ci refuses a lockfile that lacks optional packages of other platforms, which npm leaves out where the registry
 * has them not. npm install takes the same locked versions, and installs what this platform needs.
 */
async function installDependencies(node) {
  try {
    await npm(node, ['ci'], 'The dependencies')
  } catch (error) {
    if (!error.message.includes('in sync')) throw error
    await npm(node, ['install', '--no-save'], 'The dependencies')
  }
}

function writeStamp() {
  try {
    if (readText(stamp) !== lockfileHash()) fs.writeFileSync(stamp, lockfileHash())
  } catch {
    // The stamp only saves time; an account that may not write here compares the lists at every start.
  }
}

function lockfileHash() {
  return createHash('sha256').update(readText(lockfile)).digest('hex')
}

/** True when somebody already ran npm for exactly this lockfile; npm leaves its own list in node_modules. */
function matchesLockfile() {
  const installed = readJson(path.join(modules, '.package-lock.json')).packages
  const wanted = readJson(lockfile).packages
  if (!installed || !wanted) return false
  const isProduction = process.env.NODE_ENV === 'production'
  const isComplete = Object.entries(wanted).every(
    ([place, { optional, dev, devOptional }]) =>
      place === '' || installed[place] || optional || devOptional || (isProduction && dev),
  )
  const isExact = Object.entries(installed).every(
    ([place, { version }]) => wanted[place]?.version === version,
  )
  return isComplete && isExact
}

/** npm's own program, run with the given Node, because npm picks package versions by the Node it runs on. */
async function npm(node, args, what) {
  const cli = findNpm()
  const child = spawn(node, [cli, ...args, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    env: withPath(node),
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  installer = child
  let complaint = ''
  child.stderr.on('data', (data) => (complaint += data))
  const code = await new Promise((resolve) => {
    child.on('error', () => resolve(1))
    child.on('close', resolve)
  })
  if (code !== 0) throw sentence(`${what} could not be installed: ${explain(complaint)}`)
}

function findNpm() {
  const beside = path.dirname(fs.realpathSync(process.execPath))
  const onPath = (process.env.PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, 'npm'))
  const places = [
    process.env.npm_execpath ?? '',
    path.join(beside, '../lib/node_modules/npm/bin/npm-cli.js'),
    path.join(beside, 'node_modules/npm/bin/npm-cli.js'),
    ...onPath,
  ]
  const found = places.filter((place) => place && fs.existsSync(place)).map((place) => fs.realpathSync(place))
  const cli = found.find((place) => path.basename(place) === 'npm-cli.js')
  if (!cli) throw sentence('npm was not found: install Node.js together with npm.')
  return cli
}

function explain(complaint) {
  const code = /npm (?:error|ERR!) code (\w+)/.exec(complaint)?.[1] ?? ''
  const reasons = [
    [['ENOSPC', 'EDQUOT'], 'there is no disk space left.'],
    [
      [
        'ENOTFOUND',
        'EAI_AGAIN',
        'ECONNREFUSED',
        'ECONNRESET',
        'ETIMEDOUT',
        'ENETUNREACH',
        'ERR_SOCKET_TIMEOUT',
      ],
      'the npm registry cannot be reached.',
    ],
    [
      ['E404', 'ETARGET', 'EBADPLATFORM', 'ENOVERSIONS'],
      `the registry has it not for ${process.platform} ${process.arch}.`,
    ],
    [['EACCES', 'EPERM', 'EROFS'], 'the project folder cannot be written to by this account.'],
    [['EINTEGRITY'], 'a package differs from the one recorded in package-lock.json.'],
  ]
  const lines = complaint.split('\n').map((line) => line.replace(/^npm (error|ERR!) ?/, '').trim())
  return (
    reasons.find(([codes]) => codes.includes(code))?.[1] ??
    lines.find((line) => line && !line.startsWith('code ')) ??
    'npm failed.'
  )
}

/** Runs the work while no other copy of this script does, unless another one has done it meanwhile. */
async function locked(folder, isDone, work) {
  fs.mkdirSync(folder, { recursive: true })
  const lock = path.join(folder, 'installing')
  while (!takeLock(lock)) {
    await lockToChange(lock)
    if (isDone()) return
  }
  const release = () => fs.rmSync(lock, { recursive: true, force: true })
  const heartbeat = setInterval(() => fs.utimes(lock, new Date(), new Date(), () => {}), 1000)
  const stop = (signal) => {
    installer?.kill()
    release()
    process.removeListener(signal, stop)
    process.kill(process.pid, signal)
  }
  process.once('SIGINT', stop).once('SIGTERM', stop)
  try {
    if (!isDone()) await work()
  } finally {
    clearInterval(heartbeat)
    process.removeListener('SIGINT', stop).removeListener('SIGTERM', stop)
    release()
  }
}

function takeLock(lock) {
  try {
    fs.mkdirSync(lock)
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
}

/** Resolves when the lock is gone or given up: an owner that was killed no longer touches it every second. */
async function lockToChange(lock) {
  let seen
  for (let silence = 0; silence < 10; silence++) {
    const time = fs.statSync(lock, { throwIfNoEntry: false })?.mtimeMs
    if (time === undefined) return
    if (time !== seen) silence = 0
    seen = time
    await new Promise((resolve) => setTimeout(resolve, 1000))
  }
  const isUntouched = fs.statSync(lock, { throwIfNoEntry: false })?.mtimeMs === seen
  if (isUntouched) fs.rmSync(lock, { recursive: true, force: true })
}

/**
 * A terminal sends Ctrl-C to every process of its group, and npm passes it on once more, so one press arrives here
 * several times. Within a second it counts as one; the commands do the same with what arrives there.
 */
function handOver(node, args) {
  const child = spawn(node, args, { cwd: root, env: withPath(node), stdio: 'inherit' })
  const lastAt = {}
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => {
      if (Date.now() - (lastAt[signal] ?? 0) < 1000) return
      lastAt[signal] = Date.now()
      child.kill(signal)
    })
  }
  if (process.env.npm_lifecycle_event) whenOrphaned(() => child.kill('SIGTERM'))
  child.on('error', (error) => fail(sentence(`Node 24 could not be started: ${error.message}`)))
  child.on('exit', (code, signal) => {
    if (!signal) process.exit(code ?? 1)
    process.removeAllListeners(signal)
    process.kill(process.pid, signal)
  })
}

/** npm that is killed outright passes nothing on; what it ran should not stay behind and keep the port. */
function whenOrphaned(act) {
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    act()
  }, 500)
  watch.unref()
}

function withPath(node) {
  return { ...process.env, PATH: [path.dirname(node), process.env.PATH].filter(Boolean).join(path.delimiter) }
}

function versionOf(folder) {
  return readJson(path.join(folder, 'package.json')).version
}

function readJson(file) {
  try {
    return JSON.parse(readText(file))
  } catch {
    return {}
  }
}

function readText(file) {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

function say(text) {
  process.stderr.write(`${text}\n`)
}

function sentence(text) {
  return Object.assign(new Error(text), { code: 'SENTENCE' })
}

function fail(error) {
  const reasons = {
    SENTENCE: error.message,
    ENOSPC: 'There is no disk space left in the project folder.',
    EACCES: 'The project folder cannot be written to by this account.',
    EROFS: 'The project folder is read-only and the dependencies are not installed in it.',
  }
  say(reasons[error.code] ?? error.stack)
  process.exit(1)
}

main().catch(fail)
