import { createServer } from 'node:net'
import { readConfig, type Config } from '#server/config.ts'
import type { Running } from '#server/main.ts'
import { buildPortal } from './build-portal.ts'
import { openDatabase } from './open-database.ts'

type Undo = () => Promise<void>

/** What has to be undone at the end, in the order in which it was begun. */
const undos: Undo[] = []
const ending = new AbortController()

async function start(): Promise<void> {
  const config = readConfig(process.env)
  await requireFreePort(config)
  const portal = buildPortal({ signal: ending.signal })
  // Awaited at the end; a failure before that must not pass for one that nobody handles.
  portal.catch(() => undefined)
  undos.push(() => portal.catch(() => undefined))
  const { folder, databaseUrl, close } = await openDatabase(config)
  undos.push(close)
  const { startServer } = await import('#server/main.ts')
  const server = await startServer(config, { databaseUrl })
  undos.push(() => server.close())
  await portal
  announce(server, folder)
}

async function requireFreePort({ port, host }: Config): Promise<void> {
  const probe = createServer()
  try {
    await new Promise<void>((resolve, reject) => probe.once('error', reject).listen(port, host, resolve))
  } catch (error) {
    throw new Error(`${whyNotListening(error, port, host)}, e.g. PORT=3100 npm start.`, { cause: error })
  }
  await new Promise((resolve) => probe.close(resolve))
}

function whyNotListening(error: unknown, port: number, host: string): string {
  const { code } = error as NodeJS.ErrnoException
  if (code === 'EADDRINUSE') return `Port ${port} is used by another program: set PORT to a free one`
  if (code === 'EACCES') return `Port ${port} is not allowed for this account: set PORT to one above 1023`
  return `Nothing can listen on port ${port} of ${host} (${code}): set HOST or PORT`
}

type Announced = Pick<Running, 'url' | 'demoSignIns' | 'hasOperator'>

function announce({ url, demoSignIns, hasOperator }: Announced, folder: string): void {
  console.log(`\nMittler is ready: ${url}\nData: ${folder}`)
  if (demoSignIns.length > 0)
    console.log(`\nDemo sign-ins:\n${demoSignIns.map((line) => `  ${line}`).join('\n')}`)
  if (!hasOperator)
    console.log(
      '\nNo operator is set up yet: run "npx mittler init" once, in another terminal with these settings.',
    )
  console.log('\nCtrl-C stops it.')
}

/** Waits for what is still starting, then ends everything in the opposite order. */
async function end(exitCode: number): Promise<never> {
  ending.abort()
  await starting.catch(() => undefined)
  let code = exitCode
  for (const undo of undos.toReversed()) {
    try {
      await undo()
    } catch (error) {
      console.error(tell(error))
      code = 1
    }
  }
  process.exit(code)
}

let signalledAt: number | undefined

/** One press of Ctrl-C arrives several times: from the terminal, and passed on by npm and our launcher. */
function onSignal(): void {
  const now = performance.now()
  signalledAt ??= now
  if (!ending.signal.aborted) void end(0)
  else if (now - signalledAt > 1500) process.exit(130)
}

function fail(error: unknown): void {
  if (ending.signal.aborted) return
  console.error(tell(error))
  void end(1)
}

/** A plain Error is a sentence for people; any other kind is a mistake in the program and shows where it is. */
function tell(error: unknown): unknown {
  if (error instanceof AggregateError) return tell(error.errors[0])
  if (!(error instanceof Error)) return error
  if (error.constructor.name === 'DatabaseError') return `The database refuses: ${error.message}.`
  if (error.constructor !== Error) return error
  return 'syscall' in error ? `Mittler cannot run here: ${error.message}.` : error.message
}

process.on('SIGINT', onSignal).on('SIGTERM', onSignal).on('uncaughtException', fail)
const starting = start()
starting.catch(fail)
