/**
 * Stands in for `typebox` in the portal's bundle (vite.config.ts): the same builders, but they only note what
 * the portal reads, field names and limits. Types still come from the real package, checks from the server.
 */
type Note = { properties?: Record<string, Note>; [keyword: string]: unknown }

const plain = (options: object = {}): Note => ({ ...options })
const merged = (parts: Note[]): Note => ({
  properties: Object.assign({}, ...parts.map((part) => part.properties ?? {})),
})

const Type = {
  Object: (properties: Record<string, Note>, options: object = {}): Note => ({ properties, ...options }),
  Intersect: merged,
  Optional: (schema: Note): Note => ({ ...schema, isOptional: true }),
  Array: (items: Note, options: object = {}): Note => ({ items, ...options }),
  Union: (anyOf: Note[]): Note => ({ anyOf }),
  Enum: (values: unknown[]): Note => ({ enum: values }),
  Literal: (value: unknown): Note => ({ const: value }),
  Record: (): Note => ({}),
  Unknown: (): Note => ({}),
  Null: (): Note => ({}),
  String: plain,
  Integer: plain,
  Number: plain,
  Boolean: plain,
}

// oxlint-disable-next-line import/no-default-export -- typebox itself is a default export
export default Type
