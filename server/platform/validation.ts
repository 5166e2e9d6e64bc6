import { Compile, type Validator } from 'typebox/compile'
import type { TSchema } from 'typebox'
import { type BrokenRule, invalidInput } from './app-error.ts'

const compiled = new WeakMap<TSchema, Validator>()
/** Each schema is compiled once. */
export function validatorOf(schema: TSchema): Validator {
  let validator = compiled.get(schema)
  if (!validator) compiled.set(schema, (validator = Compile(schema)))
  return validator
}

/** Typed text is judged without the blanks around it; a password is taken as it is. */
function trimmed(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return /password$/i.test(key) ? value : value.trim()
  if (Array.isArray(value)) return value.map((item) => trimmed(item))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, trimmed(item, name)]))
}

/** PostgreSQL text holds no NUL; nothing a person types does either. */
function nulField(value: unknown, path = ''): string | undefined {
  if (typeof value === 'string') return value.includes('\u0000') ? path : undefined
  if (value === null || typeof value !== 'object') return undefined
  for (const [name, item] of Object.entries(value)) {
    const found = nulField(item, path ? `${path}.${name}` : name)
    if (found !== undefined) return found
  }
  return undefined
}

type SchemaError = { keyword: string; instancePath: string; params: Record<string, unknown> }

function brokenRule(error: SchemaError): BrokenRule {
  const { limit, allowedValues, format } = error.params
  return {
    rule: error.keyword === 'format' && typeof format === 'string' ? format : error.keyword,
    ...(typeof limit === 'number' && { limit }),
    ...(Array.isArray(allowedValues) && { values: allowedValues.join(', ') }),
  }
}

/** `/primaryContact/email` + missing `phone` → `primaryContact.phone` */
function fieldsOf(error: SchemaError): string[] {
  const path = error.instancePath.split('/').slice(1)
  const more = error.params['requiredProperties'] ?? error.params['additionalProperties']
  const names = Array.isArray(more) ? more.map(String) : [undefined]
  return names.map((name) => [...path, ...(name ? [name] : [])].join('.') || 'body')
}

/** The values as the contract describes them, or `invalid_input` naming each field and its rule. */
export function parse(schema: TSchema | undefined, given: unknown, isText: boolean): object {
  if (!schema) return {}
  const validator = validatorOf(schema)
  const cleaned = trimmed(given ?? {})
  const value = isText ? validator.Default(validator.Convert(cleaned)) : cleaned
  const nul = nulField(value)
  if (nul !== undefined) throw invalidInput({ [nul]: { rule: 'pattern' } })
  if (validator.Check(value)) return value as object
  const fields: Record<string, BrokenRule> = {}
  for (const error of validator.Errors(value) as SchemaError[])
    for (const field of fieldsOf(error)) fields[field] ??= brokenRule(error)
  throw invalidInput(fields)
}
