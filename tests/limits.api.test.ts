import { expect, test } from 'vitest'
import { theServer } from './world.ts'

test('who asks too often is told when to come back', async () => {
  const { base } = await theServer({
    MITTLER_REQUESTS_PER_MINUTE: '5',
    MITTLER_TRUSTED_PROXY: '',
  })
  let cookies = 0
  // An invented cookie is no way around the limit, nor is an address that no trusted proxy vouches for.
  const ask = () =>
    fetch(`${base}/api/programme`, {
      headers: {
        'accept-language': 'de',
        cookie: `mittler_session=${(cookies += 1)}`,
        'x-forwarded-for': `198.51.100.${cookies}`,
      },
    })
  for (let n = 0; n < 5; n += 1) expect((await ask()).status).toBe(200)

  const refused = await ask()

  expect(refused.status).toBe(429)
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(await refused.json()).toMatchObject({
    code: 'too_many_requests',
    title: expect.stringContaining('Anfragen'),
  })
  expect((await fetch(`${base}/livez`)).status).toBe(200)
})
