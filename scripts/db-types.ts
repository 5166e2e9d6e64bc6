import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureDatabase, startPostgres } from '#server/platform/embedded-postgres.ts'
import { migrate } from '#server/platform/migrate.ts'
import { root } from './steps.ts'

// Writes server/platform/database-types.ts from a freshly migrated database.
const dataDir = mkdtempSync(join(tmpdir(), 'mittler-types-'))
const postgres = await startPostgres({ dataDir })
const url = await ensureDatabase(postgres.url, 'types')
await migrate(url)
const { status } = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules/kysely-codegen/dist/cli/bin.js'),
    '--dialect',
    'postgres',
    '--url',
    url,
    '--default-schema',
    'public',
    '--type-mapping',
    '{"int8":"number"}',
    '--out-file',
    join(root, 'server/platform/database-types.ts'),
  ],
  { stdio: 'inherit' },
)
await postgres.stop()
rmSync(dataDir, { recursive: true, force: true })
process.exitCode = status ?? 1
