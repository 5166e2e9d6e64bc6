import { createRequire } from 'node:module'
import { parseArgs } from 'node:util'
import { report, runSideBySide, scriptStep, staticSteps, vitestStep } from './steps.ts'

const { values } = parseArgs({
  options: { 'all-postgres': { type: 'boolean', default: process.env['CI'] === 'true' } },
})

const oldestPostgres = vitestStep('api', {
  name: 'api tests on PostgreSQL 15, the oldest that is supported',
  env: { MITTLER_TEST_POSTGRES: '15' },
})

function hasOldestPostgres(): boolean {
  try {
    createRequire(import.meta.url).resolve(`postgres-15-${process.platform}-${process.arch}`)
    return true
  } catch {
    return false
  }
}

// The unit tests wait for PostgreSQL to start and stop most of the time.
const score = await runSideBySide(
  [
    ...staticSteps,
    scriptStep('portal build', 'build-portal.ts', ['--force']),
    vitestStep('api'),
    vitestStep('browser'),
    ...(values['all-postgres'] && hasOldestPostgres() ? [oldestPostgres] : []),
  ],
  [vitestStep('unit')],
)
report(score)
