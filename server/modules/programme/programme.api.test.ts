import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import type { NewProvider } from '#contract/programme.ts'
import { type Client, clientFor, type Refused } from '#tests/client.ts'
import { withAuthenticator } from '#tests/second-factors.ts'
import { aWorld, password, theServer } from '#tests/world.ts'

const operator = {
  MITTLER_OPERATOR_NAME: 'Kompass Cloud GmbH',
  MITTLER_OPERATOR_DOMAIN: 'kompass-cloud.example',
  MITTLER_OPERATOR_EMAIL: 'johanna.reimers@kompass-cloud.example',
  MITTLER_OPERATOR_COUNTRY: 'de',
}

const provider = {
  legalName: 'Nordlicht Distribution GmbH',
  address: { line1: 'Am Sandtorkai 4', postalCode: '20457', city: 'Hamburg', country: 'DE' },
  registrationId: 'HRB 123456',
  firstName: 'Henrike',
  lastName: 'Lorenzen',
  email: 'henrike@nordlicht-gmbh.example',
  userPrefix: 'admin',
  language: 'de' as const,
}
const aDomain = () => `nordlicht-${randomBytes(4).toString('hex')}`

/** `npx mittler init` for the test's server: what it prints, and how it ends. */
async function init(words: string[] = ['--language', 'de'], env: Record<string, string> = operator) {
  const { databaseUrl, base } = await theServer({})
  const child = spawn(process.execPath, ['scripts/mittler.mjs', 'init', ...words], {
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      MITTLER_URL: base,
      MITTLER_SECRET: 'a secret that only the tests know, 42',
      ...env,
    },
  })
  const ended = new Promise<number | null>((done) => child.on('close', done))
  const [out, complaint, status] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  return { out, complaint, status }
}

const linkIn = (printed: string) => /\/p\/(\S+)/.exec(printed)?.[1] ?? ''

/** Chooses the password by a link and, as the tenant requires, sets up a second factor. */
async function getIn(link: string): Promise<Client> {
  const { base } = await theServer({})
  const person = clientFor({ base, language: 'en' })
  await person.identity.setPassword({ link, password })
  await withAuthenticator(person)
  return person
}

test('a new installation says what is missing, and is set up once', async () => {
  await theServer({})
  const bare = await init(['--language', 'de'], {})
  const wrong = await init(['--language', 'fr', '--domain', 'kompass'])

  expect(bare).toMatchObject({ status: 2, out: '' })
  expect(bare.complaint).toContain('--name (the legal name of the organisation)')
  expect(wrong).toMatchObject({ status: 2, out: '' })
  expect(wrong.complaint).toContain('--language is "fr", but must be en or de.')
  expect(wrong.complaint).toContain('--domain is "kompass"')

  const [one, other] = await Promise.all([init(), init()])
  const links = [one, other].map(({ out }) => linkIn(out)).filter(Boolean)
  expect([one.status, other.status]).toEqual([0, 0])
  expect(links).toHaveLength(1)

  const again = await init()
  expect(again).toMatchObject({ status: 0, complaint: '' })
  expect(again.out).toBe('The operator is set up already: Kompass Cloud GmbH. Nothing was changed.\n')
})

test('from the first set-up to a provider who requests a partnership, without the demo', async () => {
  const server = await theServer({})
  const renewed = await init(['--new-link'])
  const kompass = await getIn(linkIn(renewed.out))
  const { domain, userName } = await kompass.programme.addProvider({ ...provider, domainPrefix: aDomain() })

  const mail = await server.mailbox.find(({ to }) => to === provider.email)
  expect(mail.text).not.toContain(userName) // I-44
  const nordlicht = await getIn(linkIn(mail.text))

  const session = await nordlicht.identity.session()
  expect(session).toMatchObject({ domain, organisation: { kind: 'provider', state: 'active' } })
  expect((await nordlicht.accounts.get()).legal?.content).toMatchObject({ legalName: provider.legalName })
  const { url } = await nordlicht.partnerships.request({ language: 'de' })
  expect(url).toContain('/i/')
  const directory = await clientFor({ base: server.base, language: 'en' }).partnerships.directory({})
  expect(directory.items).toEqual([])
  expect((await init(['--new-link'])).complaint).toContain('no first global admin that still waits')
  const { operatorName } = await clientFor({ base: server.base, language: 'en' }).operations.programme()
  expect(operatorName).toBe('Kompass Cloud GmbH')
})

test('of a provider each wrong field is named, and nothing is made', async () => {
  const world = await aWorld()
  const kompass = await world.as(world.kompass)
  const fieldsOf = async (change: Partial<NewProvider>) => {
    const given = { ...provider, domainPrefix: aDomain(), ...change }
    const refusal = await kompass.programme.addProvider(given).then(
      () => undefined,
      (error: Refused) => error.problem,
    )
    return Object.fromEntries(Object.entries(refusal?.fields ?? {}).map(([name, { rule }]) => [name, rule]))
  }

  const domainPrefix = aDomain()
  await kompass.programme.addProvider({ ...provider, domainPrefix })
  expect(await fieldsOf({ domainPrefix })).toEqual({ domainPrefix: 'domain-taken' })
  expect(await fieldsOf({ legalName: 'GmbH', address: { ...provider.address, postalCode: '12' } })).toEqual({
    legalName: 'company-name',
    'address.postalCode': 'postal-code',
  })
  const milan = { line1: 'Via Torino 4', postalCode: '20123', city: 'Milano', country: 'IT' }
  expect(await fieldsOf({ address: milan })).toMatchObject({ 'address.state': 'required' })
  expect(await fieldsOf({ address: { ...milan, state: 'Bayern' } })).toMatchObject({
    'address.state': 'state',
  })
  expect(await fieldsOf({ address: { ...provider.address, country: 'JP' } })).toMatchObject({
    'address.country': 'country',
  })
})
