#!/usr/bin/env node
// npx mittler <command>: what Mittler offers on the command line beside the server. verify-log works without a
// database and without installed packages, so that an export can be checked anywhere; init is the server's.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const help = `Usage: npx mittler init …                      sets up the operator of a new installation (init --help)
       npx mittler verify-log FILE [--head HASH]


verify-log checks an export for verification of a customer's log (FILE, one entry a line): that no entry was changed,
removed, inserted or put elsewhere. Needs neither database nor network.

  --head HASH   the hash of an entry that you noted before; also tells whether the end was cut off

Ends with 0 when all entries are whole, with 1 when one is not, with 2 when it could not look.
How an entry is hashed: docs/customer-log.md.`

const faults = {
  empty: 'the file holds no entry.',
  changed: 'it is not as it was sealed (changed or damaged).',
  removed: 'it is missing; entries after it are there.',
  reordered: 'another entry stands in its place; it comes later in the file.',
  inserted: 'an entry stands here that does not follow from the one before (inserted or exchanged).',
  'cut-off': 'the file ends before the entry with the given hash (cut off), or is of another log.',
}

const say = (text) => process.stdout.write(`${text}\n`)
const complain = (text) => process.stderr.write(`${text}\n`)

async function verify(file, head) {
  if (Number.parseInt(process.versions.node, 10) < 24) return fail('Mittler needs Node 24 or newer.')
  if (head !== undefined && !/^[0-9a-f]{64}$/.test(head))
    return fail('HASH must be 64 digits of 0-9 and a-f.')
  const { verifyLog } = await import('../server/modules/customer-log/check-log.ts')
  const verdict = verifyLog(readFileSync(file), head)
  if (verdict.isWhole) return say(`${verdict.entries} entries are whole. Last hash: ${verdict.head}`)
  say(`Entry ${verdict.entry} is broken: ${faults[verdict.fault]}`)
  process.exitCode = 1
}

function fail(sentence) {
  complain(sentence)
  process.exitCode = 2
}

/** One of the project's commands, with the Node and the packages it needs. */
function run(command, words) {
  const launcher = fileURLToPath(new URL('run.mjs', import.meta.url))
  const { status } = spawnSync(process.execPath, [launcher, command, ...words], { stdio: 'inherit' })
  process.exitCode = status ?? 1
}

function main([command, ...rest]) {
  if (command === undefined || ['help', '--help', '-h'].includes(command)) return say(help)
  if (command === 'verify-log' && rest.some((word) => ['--help', '-h'].includes(word))) return say(help)
  if (command === 'init') return run('init', rest)
  const at = rest.indexOf('--head')
  const [head] = at === -1 ? [] : rest.splice(at, 2).slice(1).concat('')
  if (command !== 'verify-log' || rest.length !== 1 || rest[0].startsWith('-')) return fail(help)
  return verify(rest[0], head)
}

Promise.resolve()
  .then(() => main(process.argv.slice(2)))
  .catch((error) => fail(`The file could not be read: ${error.message}`))
