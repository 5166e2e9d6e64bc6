import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const longest = /\b(accessibility|admin-relationships\.browser|chain|crash|guessing|relations|starting)\b/
/** What takes longest begins first, so that nobody waits for it alone at the end. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const isLong = ({ moduleId }: TestSpecification) => longest.test(moduleId)
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
}

/** What is waited for comes later on a busy machine. */
const expectation = { poll: { timeout: 15_000 } }
const patient = { testTimeout: 60_000, hookTimeout: 120_000, expect: expectation }

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{contract,server,locales,portal,db,scripts,tests}/**/*.test.ts'],
          exclude: ['**/*.api.test.ts', '**/*.browser.test.ts', 'node_modules/**', '.node/**'],
          ...patient,
        },
      },
      {
        test: {
          name: 'api',
          include: ['{server,tests}/**/*.api.test.ts'],
          globalSetup: 'tests/database.setup.ts',
          setupFiles: 'tests/own-server.setup.ts',
          isolate: false, // a worker's files share its server, see tests/world.ts
          maxWorkers: 3, // one often waits for a mail or a job
          ...patient,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/*.browser.test.ts'],
          globalSetup: 'tests/database.setup.ts',
          setupFiles: 'tests/own-server.setup.ts',
          isolate: false,
          maxWorkers: 3,
          testTimeout: 180_000,
          hookTimeout: 120_000,
          expect: expectation,
        },
      },
    ],
  },
})
