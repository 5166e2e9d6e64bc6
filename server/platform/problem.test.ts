import { expect, test } from 'vitest'
import { appErrorOf } from './problem.ts'

test.each([
  [{ code: 'P0051' }, 'partner_suspended', 'a trigger that refuses a suspended partner'],
  [{ code: 'FST_ERR_CTP_BODY_TOO_LARGE' }, 'too_large', 'a body beyond the limit'],
  [{ code: 'ECONNREFUSED' }, 'unavailable', 'a database that is away'],
  [{ message: 'Connection terminated unexpectedly' }, 'unavailable', 'a database that went away'],
  [{ statusCode: 400 }, 'invalid_input', 'a request the server cannot read'],
  [new Error('a bug') as unknown, 'internal', 'everything else'],
])('%o is answered as %s: %s', (error: unknown, code: string) => {
  expect(appErrorOf(error).code).toBe(code)
})
