import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ensureDatabase, startPostgres, type EmbeddedPostgres } from './embedded-postgres.ts'

const often = { interval: 5 }
const isRoot = process.getuid?.() === 0
let home: string
let dataDir: string
let servers: EmbeddedPostgres[]

beforeEach(() => {
  home = fs.mkdtempSync(join(tmpdir(), 'mittler postgres '))
  dataDir = join(home, 'data')
  servers = []
})

afterEach(async () => {
  for (const server of servers) await server.stop()
  fs.rmSync(home, { recursive: true, force: true })
})

async function start(): Promise<EmbeddedPostgres> {
  const server = await startPostgres({ dataDir })
  servers.push(server)
  return server
}

async function query(url: string, sql: string, name = 'test'): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url, application_name: name })
  client.on('error', () => undefined)
  await client.connect()
  const { rows } = await client.query<Record<string, unknown>>(sql)
  await client.end()
  return rows
}

async function gone(pid: number): Promise<void> {
  await expect.poll(() => fs.existsSync(`/proc/${pid}/cwd`), often).toBe(false)
}

/** Another process that starts or joins the server, says what it got, and waits to be told to stop it. */
async function otherProcess() {
  const module = fileURLToPath(new URL('embedded-postgres.ts', import.meta.url))
  const program = `
    const { startPostgres } = await import(process.argv[1])
    const server = await startPostgres({ dataDir: process.argv[2] })
    console.log(JSON.stringify({ pid: server.pid, adopted: server.adopted }))
    process.stdin.once('data', async () => { await server.stop(); process.exit(0) })`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, module, dataDir], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  const leave = async () => {
    child.stdin.write('stop')
    await once(child, 'exit')
  }
  const kill = async () => {
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  return { ...(JSON.parse(line.toString()) as { pid: number; adopted: boolean }), leave, kill }
}

describe('the database that comes with Mittler', () => {
  test('keeps its data when it is stopped and started again', async () => {
    const first = await start()
    const url = await ensureDatabase(first.url, 'mittler')
    await query(url, `create table words as select 'Bäckerei' as word`)
    await first.stop()

    const second = await start()

    expect(second).toMatchObject({ adopted: false })
    expect(await query(await ensureDatabase(second.url, 'mittler'), 'select word from words')).toEqual([
      { word: 'Bäckerei' },
    ])
  })

  test('loses no committed row when it is killed', async () => {
    const first = await start()
    await query(first.url, 'create table rows as select generate_series(1, 5000) as row')
    process.kill(first.pid, 'SIGKILL')
    await gone(first.pid)

    const second = await start()

    expect(second.pid).not.toBe(first.pid)
    expect(await query(second.url, 'select count(*)::int from rows')).toEqual([{ count: 5000 }])
  })

  test('recovers by itself when one of its sessions is killed, and still reads its settings', async () => {
    const server = await start()
    await query(server.url, 'create table kept as select 1 as row')
    const client = new pg.Client({ connectionString: server.url })
    client.on('error', () => undefined)
    await client.connect()
    const ended = new Promise((resolve) => client.once('end', () => resolve(true)))
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
    process.kill(rows[0]!.pid, 'SIGKILL')
    await ended

    await expect
      .poll(() => query(server.url, 'select row from kept').catch(String), often)
      .toEqual([{ row: 1 }])
    await query(server.url, 'checkpoint')
    await query(server.url, `alter system set work_mem = '9MB'`)
    await query(server.url, 'select pg_reload_conf()')

    await expect.poll(() => query(server.url, 'show work_mem'), often).toEqual([{ work_mem: '9MB' }])
  })

  test('can be stopped while it recovers', async () => {
    const server = await start()
    await query(server.url, 'create table kept as select 1 as row')
    const client = new pg.Client({ connectionString: server.url })
    client.on('error', () => undefined)
    await client.connect()
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
    process.kill(rows[0]!.pid, 'SIGKILL')

    const toldAt = performance.now()
    await server.stop()

    expect(performance.now() - toldAt).toBeLessThan(10_000) // after 30 s it is stopped the hard way
    expect(await query((await start()).url, 'select row from kept')).toEqual([{ row: 1 }])
  })

  test('listens on this machine only, with a password nobody else can read', async () => {
    const server = await start()

    const open = await query(server.url, 'show listen_addresses')
    const wrong = new URL(server.url)
    wrong.password = 'postgres'

    expect(open).toEqual([{ listen_addresses: '127.0.0.1' }])
    expect(fs.statSync(join(dataDir, 'postgres-18.password')).mode & 0o777).toBe(0o600)
    await expect(query(wrong.href, 'select 1')).rejects.toThrow('password authentication failed')
  })

  test('sorts and searches German text by Unicode', async () => {
    const server = await start()

    expect(
      await query(server.url, `select upper('ärger') as upper, 'ä' < 'b' collate "de-x-icu" as sorted`),
    ).toEqual([{ upper: 'ÄRGER', sorted: true }])
  })
})

describe('two Mittlers on one data folder', () => {
  test('share one server, which the last one stops', async () => {
    const first = await start()
    const second = await otherProcess()

    await first.stop()
    const isAliveWithoutTheFirst = fs.existsSync(`/proc/${first.pid}/cwd`)
    await second.leave()

    expect(second).toMatchObject({ adopted: true, pid: first.pid })
    expect(isAliveWithoutTheFirst).toBe(true)
    await gone(first.pid)
  })

  test('that start at the same moment create the data once', async () => {
    const [first, second] = await Promise.all([otherProcess(), otherProcess()])

    expect(new Set([first.adopted, second.adopted])).toEqual(new Set([false, true]))
    expect(first.pid).toBe(second.pid)
    await Promise.all([first.leave(), second.leave()])
    await gone(first.pid)
  })

  test('a server that outlived a killed Mittler is taken over', async () => {
    const killed = await otherProcess()
    await killed.kill()

    const server = await start()

    expect(server).toMatchObject({ adopted: true, pid: killed.pid })
    await server.stop()
    await gone(killed.pid)
  })

  test('a server with sessions of another Mittler is left running', async () => {
    const server = await start()
    const worker = new pg.Client({ connectionString: server.url, application_name: 'mittler worker' })
    await worker.connect()

    await server.stop()
    const isAlive = fs.existsSync(`/proc/${server.pid}/cwd`)
    await worker.end()
    await start()

    expect(isAlive).toBe(true)
    expect(servers.at(-1)).toMatchObject({ adopted: true, pid: server.pid })
  })
})

describe('what is found in the data folder', () => {
  test('a process number that now belongs to another program is not mistaken for the database', async () => {
    const first = await start()
    const pidFile = join(dataDir, 'postgres-18', 'postmaster.pid')
    const content = fs.readFileSync(pidFile, 'utf8')
    await first.stop()
    fs.writeFileSync(pidFile, content.replace(/^\d+/, String(process.pid)))

    await expect(start()).resolves.toMatchObject({ adopted: false })
  })

  test('data of an older PostgreSQL is not passed over', async () => {
    fs.mkdirSync(join(dataDir, 'postgres-15'), { recursive: true })

    await expect(start()).rejects.toThrow('holds data of PostgreSQL 15, not 18')
  })

  test('what an interrupted first start left behind does no harm', async () => {
    fs.mkdirSync(join(dataDir, 'postgres-18.new', 'base'), { recursive: true })
    fs.writeFileSync(join(dataDir, 'postgres-18.new', 'PG_VERSION'), '18\n')

    await expect(start()).resolves.toMatchObject({ adopted: false })
  })

  test.runIf(isRoot)('root needs no folder that other accounts can enter', async () => {
    fs.chmodSync(home, 0o700)
    const server = await start()
    const owner = fs.statSync(server.folder)

    expect(server.folder).toBe(join(dataDir, 'postgres-18'))
    expect(owner.uid).not.toBe(0)
    expect(fs.statSync(`/proc/${server.pid}`).uid).toBe(owner.uid)
    expect([home, dataDir].map((folder) => fs.statSync(folder).mode & 0o777)).toEqual([0o700, 0o700])
  })
})
