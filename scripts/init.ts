// npx mittler init: sets up the operator of a new installation, once, and prints the link by which its first global
// admin chooses a password. Settings come as for the start; what describes the operator as words or environment.
import { parseArgs } from 'node:util'
import validator from 'validator'
import { languages } from '#contract/common.ts'
import { readConfig } from '#server/config.ts'
import { findMarket } from '#server/modules/identity/index.ts'
import {
  findOperator,
  type OperatorFacts,
  renewFirstLink,
  setUpOperator,
} from '#server/modules/programme/index.ts'
import { appLogin, createPool } from '#server/platform/database.ts'
import { sealLink, useLinkKey } from '#server/platform/links.ts'
import { migrate } from '#server/platform/migrate.ts'
import { checkCompanyName } from '#server/platform/rules.ts'
import { inTransaction } from '#server/platform/transaction.ts'
import { openDatabase } from './open-database.ts'

/** What is asked: the word after two hyphens, the setting that stands for it, and what it is. */
const asked = {
  name: ['MITTLER_OPERATOR_NAME', 'the legal name of the organisation'],
  domain: ['MITTLER_OPERATOR_DOMAIN', 'the domain of its user names, such as kompass.example'],
  email: ['MITTLER_OPERATOR_EMAIL', 'the mail address of the first global admin'],
  country: ['MITTLER_OPERATOR_COUNTRY', 'the country as two letters, such as DE'],
  language: ['MITTLER_OPERATOR_LANGUAGE', languages.join(' or ')],
  person: ['MITTLER_OPERATOR_PERSON', 'first and last name of the first global admin; may be left out'],
} as const
type Asked = keyof typeof asked
const names = Object.keys(asked) as Asked[]

const help = `Usage: npx mittler init [--new-link] ${names.map((name) => `--${name} …`).join(' ')}

Sets up the operator of a new installation, once. Each word can come from the environment instead:
${names.map((name) => `  --${name.padEnd(9)} ${asked[name][0].padEnd(26)} ${asked[name][1]}`).join('\n')}

Prints the link by which the first global admin chooses a password. --new-link prints another one in its place, as
long as nobody has chosen a password. DATABASE_URL, MITTLER_SECRET and MITTLER_URL are those of the server.`

function refuse(sentence: string): never {
  throw new Error(sentence)
}

type Given = { [K in Asked]?: string }

function readWords(args: string[]) {
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]))
  const { values } = parseArgs({
    args,
    options: { ...options, 'new-link': { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  })
  const given: Given = {}
  for (const name of names) {
    const word = values[name as never] as string | undefined
    const text = (word ?? process.env[asked[name][0]] ?? '').trim()
    if (text) given[name] = text
  }
  return { given, isHelp: values['help'] === true, wantsNewLink: values['new-link'] === true }
}

/** Everything that is wrong, in one go. */
function factsOf(given: Given): OperatorFacts {
  const missing = names.filter((name) => name !== 'person' && !given[name])
  if (missing.length > 0)
    refuse(
      `Missing: ${missing.map((name) => `--${name} (${asked[name][1]})`).join(', ')}. See npx mittler init --help.`,
    )
  const { name = '', email = '', person = 'Global Admin' } = given
  const domain = given.domain?.toLowerCase() ?? ''
  const country = given.country?.toUpperCase() ?? ''
  const language = languages.find((known) => known === given.language)
  const faults: Record<string, unknown> = {}
  checkCompanyName(faults as never, 'name', name)
  if (!validator.isFQDN(domain)) faults['domain'] = true
  if (!validator.isEmail(email)) faults['email'] = true
  if (!language) faults['language'] = true
  if (Object.keys(faults).length > 0 || !language)
    refuse(
      names
        .filter((word) => faults[word])
        .map((word) => `--${word} is "${given[word]}", but must be ${asked[word][1]}.`)
        .join('\n'),
    )
  const [firstName = '', ...rest] = person.split(/\s+/)
  return { name, domain, email, country, language, firstName, lastName: rest.join(' ') || name }
}

async function main(): Promise<void> {
  const { given, isHelp, wantsNewLink } = readWords(process.argv.slice(2))
  if (isHelp) return console.log(help)
  const config = readConfig(process.env)
  if (config.demo)
    refuse(
      'The demo brings its own operator: set DATABASE_URL, or MITTLER_DEMO=off, to run a programme of your own.',
    )
  useLinkKey(config.secret ?? '')
  const database = await openDatabase(config)
  const pool = createPool(appLogin(database.databaseUrl).url, 2)
  try {
    await migrate(database.databaseUrl)
    await (wantsNewLink ? printNewLink(pool, config.publicUrl) : setUp(pool, config.publicUrl, given))
  } finally {
    await pool.end()
    await database.close()
  }
}

type Pool = ReturnType<typeof createPool>
const asIdentity = { capacity: 'as_identity' } as const
const printLink = (site: string, linkId: string) =>
  console.log(
    `Choose the password here, once, within 7 days:\n${new URL(`/p/${sealLink('password', linkId)}`, site).href}`,
  )

async function setUp(pool: Pool, site: string, given: Given): Promise<void> {
  const present = await inTransaction(pool, asIdentity, findOperator)
  if (present) return console.log(`The operator is set up already: ${present.name}. Nothing was changed.`)
  const facts = factsOf(given)
  const isSold = await inTransaction(pool, asIdentity, (tx) => findMarket(tx, facts.country))
  if (!isSold) refuse(`--country is "${facts.country}", but must be a country of the programme's markets.`)
  const { name, userName, linkId } = await inTransaction(pool, asIdentity, (tx) =>
    setUpOperator(tx, facts, new Date()),
  )
  if (!linkId) return console.log(`The operator is set up already: ${name}. Nothing was changed.`)
  console.log(`${name} is the operator now. User name of its first global admin: ${userName}`)
  printLink(site, linkId)
}

async function printNewLink(pool: Pool, site: string): Promise<void> {
  const linkId = await inTransaction(pool, asIdentity, (tx) => renewFirstLink(tx, new Date()))
  if (!linkId) refuse('There is no first global admin that still waits for a password. Nothing was changed.')
  printLink(site, linkId)
}

main().catch((error: unknown) => {
  console.error(error instanceof Error && error.constructor === Error ? error.message : error)
  process.exitCode = 2
})
