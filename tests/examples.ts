import fc from 'fast-check'
import type { TSchema } from 'typebox'
import type { Endpoint } from '#contract/endpoint.ts'

type Schema = {
  type?: string | string[]
  enum?: unknown[]
  const?: unknown
  format?: string
  pattern?: string
  minLength?: number
  maxLength?: number
  minimum?: number
  minItems?: number
  items?: Schema
  properties?: Record<string, Schema>
  required?: string[]
}

const formats: Record<string, string> = {
  uuid: '01234567-89ab-7cde-8f01-23456789abcd',
  email: 'erika.muster@musterwerk.example',
  date: '2026-01-31',
  'date-time': '2026-01-31T12:00:00Z',
}

const matches = new Map<string, string>()
/** A text that fits a pattern; thought up once, for that takes a while. */
function matching(pattern: string): string {
  const known = matches.get(pattern)
  if (known !== undefined) return known
  const [text = 'x'] = fc.sample(fc.stringMatching(new RegExp(pattern)), { numRuns: 1, seed: 7 })
  matches.set(pattern, text)
  return text
}

function textFor({ format, pattern, minLength = 1, maxLength }: Schema): string {
  if (format) return formats[format] ?? 'x'
  if (pattern && pattern !== '\\S') return matching(pattern)
  return 'Wert-7-lang-genug'.padEnd(minLength, 'x').slice(0, maxLength)
}

/** A value that fits a schema of the contract. */
export function exampleOf(given: TSchema | Schema): unknown {
  const schema = given as Schema
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type
  if (type === 'string') return textFor(schema)
  if (type === 'integer' || type === 'number') return schema.minimum ?? 1
  if (type === 'boolean') return true
  if (type === 'array')
    return Array.from({ length: schema.minItems ?? 0 }, () => exampleOf(schema.items ?? {}))
  const required = schema.required ?? []
  return Object.fromEntries(required.map((name) => [name, exampleOf(schema.properties?.[name] ?? {})]))
}

/** Input that passes an endpoint's schemas; `ids` replaces what names a record. */
export function inputFor(endpoint: Endpoint, ids: Record<string, string> = {}): Record<string, unknown> {
  const parts = [endpoint.params, endpoint.query, endpoint.body].flatMap((schema) =>
    schema ? [exampleOf(schema) as object] : [],
  )
  const input: Record<string, unknown> = Object.assign({}, ...parts)
  for (const [name, id] of Object.entries(ids)) if (name in input) input[name] = id
  return input
}

export const titleOf = (endpoint: Endpoint) => `${endpoint.method} ${endpoint.path}`
