import { beforeAll, describe, expect, test } from 'vitest'
import { allEndpoints } from '#contract/all.ts'
import type { Endpoint } from '#contract/endpoint.ts'
import { holdersOf, orgKinds } from '#contract/permissions.ts'
import { send } from './client.ts'
import { inputFor, titleOf } from './examples.ts'
import { aWorld, type World } from './world.ts'

let world: World
const cookies = new Map<string, string>()

/** Somebody who may call the endpoint. */
async function cookieFor({ access }: Endpoint): Promise<string | undefined> {
  if (access === 'public') return undefined
  const orgs = {
    operator: world.kompass,
    provider: world.nordlicht,
    reseller: world.kiefer,
    customer: world.ahorn,
  }
  const kind =
    access === 'signed-in'
      ? 'reseller'
      : orgKinds.find((candidate) => holdersOf(access, candidate).length > 0)
  if (!kind) throw new Error(`nobody may ${access}`)
  const known = cookies.get(access)
  if (known && !access.includes('signed-in')) return known
  const roles = access === 'signed-in' ? undefined : [...holdersOf(access, kind)]
  const cookie = (await world.as(orgs[kind], roles)).cookie()
  cookies.set(access, cookie)
  return cookie
}

beforeAll(async () => {
  world = await aWorld()
})

const wrong: unknown[] = [
  null,
  12.5,
  -1,
  9e99,
  true,
  {},
  [],
  [[]],
  '',
  '\u0000',
  'x\u0000y',
  '\ud800',
  '=cmd()',
  '💥'.repeat(4000),
  "'; drop table users; --",
  '../../etc/passwd',
]
const running = allEndpoints.filter(({ demoOnly }) => !demoOnly)
const table = running.map((endpoint) => [titleOf(endpoint), endpoint] as const)

describe('malformed input is refused with its field, never with a failure of ours', () => {
  test.each(table)('%s', async (_, endpoint) => {
    const cookie = await cookieFor(endpoint)
    const sender = { base: world.base, ...(cookie && { cookie }) }
    const names = Object.keys({
      ...endpoint.body?.properties,
      ...endpoint.query?.properties,
      ...endpoint.params?.properties,
    })
    for (const name of names)
      for (const value of wrong) {
        const isText = endpoint.method === 'GET' || name in (endpoint.params?.properties ?? {})
        if (isText && (typeof value !== 'string' || !value.isWellFormed())) continue
        const fresh =
          endpoint.access === 'signed-in' ? { ...sender, cookie: (await cookieFor(endpoint)) ?? '' } : sender
        const { status, body } = await send(fresh, endpoint, { ...inputFor(endpoint), [name]: value })

        expect(
          status,
          `${name} = ${JSON.stringify(value)?.slice(0, 40)} → ${JSON.stringify(body).slice(0, 300)}`,
        ).toBeLessThan(500)
        if (status === 422) expect(Object.keys((body as { fields: object }).fields)).not.toEqual([])
      }
  })
})

const writing = table.filter(([, { body }]) => body && Object.keys(body.properties).length > 0)

describe('a body that is no object, or no JSON, is refused', () => {
  test.each(writing)('%s', async (_, endpoint) => {
    const cookie = await cookieFor(endpoint)
    const path = endpoint.path.replace(/:\w+/g, '01234567-89ab-7cde-8f01-23456789abcd')
    for (const body of ['[1,2]', '"text"', '12', '{"a":', '{"__proto__":{"x":1}}', 'null']) {
      const response = await fetch(`${world.base}/api${path}`, {
        method: endpoint.method,
        headers: { 'content-type': 'application/json', ...(cookie && { cookie }) },
        body,
      })

      expect([404, 422], `${body} → ${response.status}`).toContain(response.status)
      expect(response.headers.get('content-type')).toContain('application/problem+json')
    }
  })
})

const withRequired = writing.filter(
  ([, { body }]) => ((body as { required?: string[] }).required ?? []).length > 0,
)

describe('a missing field is named, with a sentence in the reader’s language', () => {
  test.each(withRequired)('%s', async (_, endpoint) => {
    const cookie = await cookieFor(endpoint)
    const required = (endpoint.body as unknown as { required: string[] }).required
    for (const name of required) {
      const input = inputFor(endpoint)
      delete input[name]
      const { status, body } = await send(
        { base: world.base, language: 'de', ...(cookie && { cookie }) },
        endpoint,
        input,
      )
      if (status === 404 && 'link' in input) continue

      expect({ status, body }).toMatchObject({
        status: 422,
        body: { code: 'invalid_input', fields: { [name]: { rule: 'required' } } },
      })
      expect((body as { fields: Record<string, { message: string }> }).fields[name]?.message).toMatch(
        /[A-ZÄÖÜ].{5,}/,
      )
    }
  })
})

test('OpenAPI 3.1 describes every endpoint once', async () => {
  const document = (await (await fetch(`${world.base}/api/openapi.json`)).json()) as {
    openapi: string
    paths: Record<string, object>
  }

  expect(document.openapi).toBe('3.1.0')
  const described = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
  )
  expect(described.toSorted()).toEqual(running.map(titleOf).toSorted())
})

test('the demo’s doors do not exist outside the demo', async () => {
  for (const path of ['/dev/mails', '/api/dev/mails', '/api/demo/people', '/api/demo/session']) {
    expect(
      (await fetch(`${world.base}${path}`, { headers: { accept: 'application/json' } })).status,
      path,
    ).toBe(404)
  }
})
