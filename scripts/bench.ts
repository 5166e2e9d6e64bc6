import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import autocannon from 'autocannon'
import pg from 'pg'
import { ensureDatabase, startPostgres } from '#server/platform/embedded-postgres.ts'
import { migrate } from '#server/platform/migrate.ts'
import { measureRenewal, measureRevoke } from './bench/administration.ts'
import { fill } from './bench/fill.ts'
import { type Job, jobsOf, type Shot } from './bench/jobs.ts'
import { measureSessionCheck, type SessionCheck } from './bench/session-check.ts'

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    seconds: { type: 'string', default: '3' },
    rounds: { type: 'string', default: '3' },
    only: { type: 'string', default: '' },
  },
})

type Measured = { rps: number; p50: number; p99: number }
const median = (numbers: number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

async function freePort(): Promise<number> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  return port
}

async function serve(script: string, databaseUrl: string): Promise<{ child: ChildProcess; base: string }> {
  const port = await freePort()
  const child = fork(new URL(`./bench/${script}`, import.meta.url), [databaseUrl, String(port)])
  await once(child, 'message')
  return { child, base: `http://127.0.0.1:${port}` }
}

let shots = 0
async function measure(
  base: string,
  shotFor: (n: number) => Shot,
  connections: number,
  seconds: number,
): Promise<Measured> {
  const setupRequest = (request: autocannon.Request) => {
    const shot = shotFor((shots += 1))
    return { ...request, ...shot } as autocannon.Request
  }
  const result = await autocannon({ url: base, connections, duration: seconds, requests: [{ setupRequest }] })
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(
      `${result.non2xx} refused, ${result.errors} failed, of ${result.requests.total} at ${shotFor(0).path}`,
    )
  return { rps: result.requests.average, p50: result.latency.p50, p99: result.latency.p99 }
}

async function compare(
  job: Job,
  connections: number,
  ours: string,
  floor: string,
  reset: () => Promise<unknown>,
) {
  const results: { ours: Measured[]; floor: Measured[] } = { ours: [], floor: [] }
  const seconds = Number(values.seconds)
  for (let round = 0; round < Number(values.rounds); round += 1) {
    await reset()
    results.floor.push(await measure(floor, job.floor, connections, seconds))
    await reset()
    results.ours.push(await measure(ours, job.ours, connections, seconds))
  }
  const rps = median(results.ours.map((one) => one.rps))
  const floorRps = median(results.floor.map((one) => one.rps))
  return {
    name: job.name,
    kind: job.kind,
    connections,
    rps: Math.round(rps),
    floorRps: Math.round(floorRps),
    share: Number((rps / floorRps).toFixed(2)),
    p50: median(results.ours.map((one) => one.p50)),
    p99: median(results.ours.map((one) => one.p99)),
  }
}

type Row = Awaited<ReturnType<typeof compare>>

/** How much longer page 1 takes for a provider with 100,000 customers than for a partner with 50. */
function flatnessOf(rows: Row[]): number | undefined {
  const rps = (name: string) => rows.find((row) => row.name === name && row.connections === 1)?.rps
  const [many, few] = [rps('customers-page-1'), rps('customers-page-1-of-50')]
  return many && few ? Number((few / many).toFixed(2)) : undefined
}

const dataDir = mkdtempSync(join(tmpdir(), 'mittler-bench-'))
const postgres = await startPostgres({
  dataDir,
  flags: ['-c', 'max_wal_size=8GB', '-c', 'autovacuum_naptime=10s'],
})
const databaseUrl = await ensureDatabase(postgres.url, 'bench')
await migrate(databaseUrl)
await fill(databaseUrl)
const owner = new pg.Client({ connectionString: databaseUrl })
await owner.connect()
const ours = await serve('serve.ts', databaseUrl)
const floor = await serve('floor.ts', databaseUrl)
const rows: Row[] = []
for (const job of await jobsOf(databaseUrl)) {
  if (!job.name.includes(values.only)) continue
  const reset = async () => {
    for (const statement of job.before?.split('; ') ?? []) await owner.query(statement)
  }
  await reset()
  // Both are compiled by their engine before they are measured, else the first job pays for the others.
  await measure(floor.base, job.floor, 16, 2)
  await measure(ours.base, job.ours, 16, 2)
  for (const connections of [1, 16]) {
    const row = await compare(job, connections, ours.base, floor.base, reset)
    rows.push(row)
    if (!values.json)
      console.log(
        `${row.name.padEnd(24)} ${String(connections).padStart(2)} connections  ${String(row.rps).padStart(6)}/s  floor ${String(row.floorRps).padStart(6)}/s  share ${row.share.toFixed(2)}  p50 ${row.p50} ms  p99 ${row.p99} ms`,
      )
  }
}
let sessionCheck: SessionCheck | undefined
if ('session-check-itself'.includes(values.only)) {
  sessionCheck = await measureSessionCheck(databaseUrl)
  const { name, remembered, loaded } = sessionCheck
  const line = `remembered ${remembered.toFixed(4)} ms  from the database p50 ${loaded.p50.toFixed(3)} ms  p99 ${loaded.p99.toFixed(3)} ms  (server time of one check)`
  if (!values.json) console.log(`${name.padEnd(24)} ${line}`)
}
const flatness = flatnessOf(rows)
if (flatness && !values.json)
  console.log(
    `${'page-1-of-100,000-to-50'.padEnd(24)} ${flatness} (time of page 1, 1 connection; at most 1.3)`,
  )
const administration: object[] = []
for (const [name, work] of [
  ['renew-in-one-job', measureRenewal],
  ['revoke-to-refused', measureRevoke],
] as const) {
  if (!name.includes(values.only)) continue
  const measured = await work(ours.base, databaseUrl)
  administration.push(measured)
  if (!values.json) console.log(JSON.stringify(measured))
}
ours.child.kill('SIGTERM')
floor.child.kill('SIGTERM')
await owner.end()
await postgres.stop()
rmSync(dataDir, { recursive: true, force: true })
if (values.json) console.log(JSON.stringify({ rows, sessionCheck, flatness, administration }))
process.exit(0)
