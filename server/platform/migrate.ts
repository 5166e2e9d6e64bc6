import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import pg from 'pg'
import { runMigrations } from 'graphile-worker'
import { appLogin } from './database.ts'

const folder = new URL('../../db/migrations/', import.meta.url)
const lock = 7_436_001 // any number, the same in every process

/** The migrations in order: `0001_platform.sql` … */
export const migrationNames = (): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()

/**
 * Brings the database to the newest schema, forward only, one transaction a file, one process at a time.
 * Then checks that no table stands open and gives the app's login its password.
 */
export async function migrate(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'mittler migrate' })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [lock])
    await requireVersion(client)
    await runMigrations({ connectionString: ownerUrl })
    await client.query(
      'create table if not exists migrations (name text primary key, hash text not null, at timestamptz not null default now())',
    )
    await protectMigrationsTable(client)
    for (const name of migrationNames()) await apply(client, name)
    await requireProtection(client)
    await allowLogin(client, ownerUrl)
  } finally {
    await client.end()
  }
}

async function requireVersion(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ v: string }>("select current_setting('server_version_num') as v")
  if (Number(rows[0]?.v) < 150_000) throw new Error('PostgreSQL 15 or newer is needed.')
}

async function apply(client: pg.Client, name: string): Promise<void> {
  const text = readFileSync(new URL(name, folder), 'utf8')
  const hash = createHash('sha256').update(text).digest('hex')
  const { rows } = await client.query<{ hash: string }>('select hash from migrations where name = $1', [name])
  if (rows[0]) {
    if (rows[0].hash === hash) return
    throw new Error(`Migration ${name} was applied with other content; write a new one instead.`)
  }
  await client.query('begin')
  try {
    await client.query(text)
    await client.query('insert into migrations (name, hash) values ($1, $2)', [name, hash])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`Migration ${name} failed: ${(error as Error).message}`, { cause: error })
  }
}

/** The list of migrations is the owner's alone. */
async function protectMigrationsTable(client: pg.Client): Promise<void> {
  await client.query(`
    alter table migrations enable row level security;
    alter table migrations force row level security;
    do $$ begin
      create policy owner on migrations to current_user using (true);
    exception when duplicate_object then null; end $$;`)
}

/** Refuses to start when a table could show rows to the wrong organisation (design.md rule 6). */
async function requireProtection(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string; problem: string }>(openTables)
  if (rows.length > 0)
    throw new Error(
      `Row-level security is incomplete: ${rows.map((row) => `${row.name} (${row.problem})`).join(', ')}.`,
    )
}

export const openTables = `
  select c.relname as name, 'not forced' as problem from pg_class c
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity)
  union all
  select c.relname, 'no policy' from pg_class c
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
    and not exists (select from pg_policy p where p.polrelid = c.oid)
  union all
  select c.relname, 'policy ' || p.polname || ' is no plain equality' from pg_policy p join pg_class c on c.oid = p.polrelid
  where c.relnamespace = 'public'::regnamespace
    and (pg_get_expr(p.polqual, p.polrelid) ~* '\\m(or|exists)\\M' or pg_get_expr(p.polwithcheck, p.polrelid) ~* '\\m(or|exists)\\M')`

/**
 * The app's own login, usable. Roles belong to the whole server, and PostgreSQL refuses two changes of one at the
 * same moment: several installations on one server that start together change it only where it needs a change.
 */
async function allowLogin(client: pg.Client, ownerUrl: string): Promise<void> {
  const { url, password } = appLogin(ownerUrl)
  const { rows } = await client.query<{ db: string }>('select current_database() as db')
  await client.query(`grant connect on database ${client.escapeIdentifier(rows[0]?.db ?? '')} to portal_app`)
  if (await canLogIn(url)) return
  await client.query(`alter role portal_app password ${client.escapeLiteral(password)}`)
}

async function canLogIn(url: string): Promise<boolean> {
  const app = new pg.Client({ connectionString: url, application_name: 'mittler migrate' })
  try {
    await app.connect()
    return true
  } catch {
    return false
  } finally {
    await app.end().catch(() => {})
  }
}
