import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { ensureDatabase, startPostgres } from '#server/platform/embedded-postgres.ts'
import { migrate } from '#server/platform/migrate.ts'

declare module 'vitest' {
  interface ProvidedContext {
    clusterUrl: string
  }
}

/** A cluster that nobody will miss after a crash, and that lives for minutes: nothing to log, tidy or save for later. */
const settings = {
  max_connections: 200,
  fsync: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: 0,
  max_wal_size: '4GB',
  checkpoint_timeout: '1h',
  bgwriter_lru_maxpages: 0,
  autovacuum: 'off',
  jit: 'off',
}

/** One real PostgreSQL for a run; every test file copies the migrated template (0.1 s). */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'mittler-test-'))
  const major = Number(process.env['MITTLER_TEST_POSTGRES'] ?? 18)
  const postgres = await startPostgres({
    dataDir,
    major,
    flags: Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  })
  await migrate(await ensureDatabase(postgres.url, 'template_test'))
  project.provide('clusterUrl', postgres.url)
  return async () => {
    await postgres.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
