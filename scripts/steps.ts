import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** How many tests passed and failed. */
export type Score = { passed: number; failed: number }

/** One part of a check, named as it is printed. */
export type Step = { name: string; run: () => Promise<Score> }

export const root = fileURLToPath(new URL('..', import.meta.url))

/** What can be said about the sources without running them. */
export const staticSteps: Step[] = [
  programStep('format', 'oxfmt', 'bin/oxfmt', ['--check']),
  programStep('lint', 'oxlint', 'bin/oxlint', ['--type-aware']),
  programStep('types', 'typescript', 'bin/tsc', ['-p', 'tsconfig.json']),
  programStep('types of the portal', 'typescript', 'bin/tsc', ['-p', 'tsconfig.portal.json']),
]

/** Runs all steps, also after a failure, and returns the sum. */
export async function runSteps(steps: Step[]): Promise<Score> {
  const total = { passed: 0, failed: 0 }
  for (const { name, run } of steps) {
    console.log(`\n— ${name}`)
    const startedAt = performance.now()
    const { passed, failed } = await run()
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
    console.log(
      `— ${name}: ${failed === 0 ? 'ok' : 'FAILED'}, ${passed} passed, ${failed} failed, ${seconds} s`,
    )
    total.passed += passed
    total.failed += failed
  }
  return total
}

/** Runs the steps, prints the sum as the last line, and sets the exit code. */
export async function runStepsAndReport(steps: Step[]): Promise<void> {
  const { passed, failed } = await runSteps(steps)
  console.log(`\n${passed} passed, ${failed} failed`)
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0
}

/** A program of an npm package, counted as one test. */
export function programStep(name: string, packageName: string, program: string, args: string[]): Step {
  return { name, run: async () => asScore((await runProgram(packageName, program, args)) === 0) }
}

/** A script of ours, counted as one test. */
export function scriptStep(name: string, script: string, args: string[]): Step {
  return { name, run: async () => asScore((await runNode([join(root, 'scripts', script), ...args])) === 0) }
}

const asScore = (isGood: boolean): Score => ({ passed: isGood ? 1 : 0, failed: isGood ? 0 : 1 })

/** One Vitest project; its tests are counted from the report it writes. */
export function vitestStep(
  project: string,
  { name = `${project} tests`, args = [], env = {}, minutes }: VitestOptions = {},
): Step {
  return { name, run: () => runVitest(project, args, env, minutes) }
}

type VitestOptions = { name?: string; args?: string[]; env?: Environment; minutes?: number }

async function runVitest(
  project: string,
  args: string[],
  env: Environment,
  minutes?: number,
): Promise<Score> {
  const report = join(tmpdir(), `mittler-tests-${randomUUID()}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  try {
    const code = await runProgram(
      'vitest',
      'vitest.mjs',
      ['run', '--project', project, ...reporters, ...args],
      env,
      minutes,
    )
    return readScore(report, code)
  } finally {
    fs.rmSync(report, { force: true })
  }
}

type Report = { numPassedTests: number; numFailedTests: number }

/** A run can fail without a failed test: a file that does not load, an error outside of tests, no tests at all. */
function readScore(report: string, code: number): Score {
  if (!fs.existsSync(report)) return asScore(false)
  const { numPassedTests, numFailedTests } = JSON.parse(fs.readFileSync(report, 'utf8')) as Report
  return { passed: numPassedTests, failed: code === 0 ? numFailedTests : Math.max(1, numFailedTests) }
}

async function runProgram(
  packageName: string,
  program: string,
  args: string[],
  env?: Environment,
  minutes?: number,
) {
  const folder = dirname(createRequire(import.meta.url).resolve(`${packageName}/package.json`))
  return await runNode([join(folder, program), ...args], env, minutes)
}

type Environment = Record<string, string>

/** Runs a program with this Node, its output on ours; returns its exit code. */
async function runNode(args: string[], env: Environment = {}, minutes = 10): Promise<number> {
  const path = [join(root, 'node_modules/.bin'), process.env['PATH']].join(delimiter)
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env, PATH: path },
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: minutes * 60_000,
  })
  return await new Promise((resolve) => {
    child.once('error', (error) => {
      console.error(error.message)
      resolve(1)
    })
    child.once('exit', (code) => resolve(code ?? 1))
  })
}
