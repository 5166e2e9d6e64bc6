import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

/** How many tests passed and failed, and what there is to say of each that failed. */
export type Score = { passed: number; failed: number; failures: string[] }

/** Where a step's output goes. */
type Show = (text: string) => void

/** One part of a check, named as it is printed. */
export type Step = { name: string; run: (show: Show) => Promise<Score> }

export const root = fileURLToPath(new URL('..', import.meta.url))

/** What can be said about the sources without running them. */
export const staticSteps: Step[] = [
  programStep('format', 'oxfmt', 'bin/oxfmt', ['--check']),
  programStep('lint', 'oxlint', 'bin/oxlint', ['--type-aware']),
  programStep('types', 'typescript', 'bin/tsc', ['-p', 'tsconfig.json']),
  programStep('types of the portal', 'typescript', 'bin/tsc', ['-p', 'tsconfig.portal.json']),
]

const print: Show = (text) => void process.stdout.write(text)

/** Runs all steps, also after a failure, and returns the sum. */
export async function runSteps(steps: Step[], show: Show = print): Promise<Score> {
  const scores: Score[] = []
  for (const { name, run } of steps) {
    show(`\n— ${name}\n`)
    const startedAt = performance.now()
    const score = await run(show)
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
    const result = score.failed === 0 ? 'ok' : 'FAILED'
    show(`— ${name}: ${result}, ${score.passed} passed, ${score.failed} failed, ${seconds} s\n`)
    scores.push({ ...score, failures: score.failures.map((failure) => `${name}: ${failure}`) })
  }
  return sumOf(scores)
}

/** The same with other steps beside, that leave a core idle; those are printed when they are over. */
export async function runSideBySide(steps: Step[], beside: Step[]): Promise<Score> {
  const kept: string[] = []
  const quiet = runSteps(beside, (text) => void kept.push(text)).finally(() => print(kept.join('')))
  return sumOf(await Promise.all([runSteps(steps), quiet]))
}

const sumOf = (scores: Score[]): Score => ({
  passed: scores.reduce((sum, { passed }) => sum + passed, 0),
  failed: scores.reduce((sum, { failed }) => sum + failed, 0),
  failures: scores.flatMap(({ failures }) => failures),
})

/** Prints what failed, where nobody has to look for it, and the sum as the last line; sets the exit code. */
export function report({ passed, failed, failures }: Score): void {
  for (const failure of failures) console.log(`\n✗ ${failure}`)
  console.log(`\n${passed} passed, ${failed} failed`)
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0
}

/** A program of an npm package, counted as one test. */
export function programStep(name: string, packageName: string, program: string, args: string[]): Step {
  return { name, run: async (show) => asScore((await runProgram(show, packageName, program, args)) === 0) }
}

/** A script of ours, counted as one test. */
export function scriptStep(name: string, script: string, args: string[]): Step {
  const path = join(root, 'scripts', script)
  return { name, run: async (show) => asScore((await runNode(show, [path, ...args])) === 0) }
}

const asScore = (isGood: boolean): Score =>
  isGood
    ? { passed: 1, failed: 0, failures: [] }
    : { passed: 0, failed: 1, failures: ['see its output above'] }

/** One Vitest project; its tests are counted from the report it writes. */
export function vitestStep(
  project: string,
  { name = `${project} tests`, args = [], env = {}, minutes }: VitestOptions = {},
): Step {
  return { name, run: (show) => runVitest(show, project, args, env, minutes) }
}

type VitestOptions = { name?: string; args?: string[]; env?: Environment; minutes?: number }

async function runVitest(
  show: Show,
  project: string,
  args: string[],
  env: Environment,
  minutes?: number,
): Promise<Score> {
  const file = join(tmpdir(), `mittler-tests-${randomUUID()}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  try {
    const code = await runProgram(
      show,
      'vitest',
      'vitest.mjs',
      ['run', '--project', project, ...reporters, ...args],
      env,
      minutes,
    )
    return readScore(file, code)
  } finally {
    fs.rmSync(file, { force: true })
  }
}

type Report = { numPassedTests: number; numFailedTests: number; testResults: FileReport[] }
type FileReport = { name: string; message: string; assertionResults: TestReport[] }
type TestReport = { status: string; fullName: string; failureMessages: string[] }

/** A run can fail without a failed test: a file that does not load, an error outside of tests, no tests at all. */
function readScore(file: string, code: number): Score {
  if (!fs.existsSync(file)) return asScore(false)
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(fs.readFileSync(file, 'utf8')) as Report
  if (code === 0) return { passed: numPassedTests, failed: numFailedTests, failures: [] }
  const told = testResults.flatMap(failuresOf)
  const failures = told.length > 0 ? told : [`exit code ${code} without a failed test, see its output above`]
  return { passed: numPassedTests, failed: Math.max(1, numFailedTests), failures }
}

function failuresOf({ name, message, assertionResults }: FileReport): string[] {
  const file = relative(root, name)
  const tests = assertionResults.filter(({ status }) => status === 'failed')
  if (tests.length === 0) return message === '' ? [] : [`${file}\n${message}`]
  return tests.map(({ fullName, failureMessages }) => `${file} > ${fullName}\n${failureMessages.join('\n')}`)
}

async function runProgram(
  show: Show,
  packageName: string,
  program: string,
  args: string[],
  env?: Environment,
  minutes?: number,
) {
  const folder = dirname(createRequire(import.meta.url).resolve(`${packageName}/package.json`))
  return await runNode(show, [join(folder, program), ...args], env, minutes)
}

type Environment = Record<string, string>

/** Runs a program with this Node and shows its output; returns its exit code. */
async function runNode(show: Show, args: string[], env: Environment = {}, minutes = 10): Promise<number> {
  const path = [join(root, 'node_modules/.bin'), process.env['PATH']].join(delimiter)
  const colours = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...colours, ...env, PATH: path },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: minutes * 60_000,
  })
  for (const output of [child.stdout, child.stderr]) output.setEncoding('utf8').on('data', show)
  return await new Promise((resolve) => {
    child.once('error', ({ message }) => {
      show(`${message}\n`)
      resolve(1)
    })
    child.once('close', (code) => resolve(code ?? 1))
  })
}
