/**
 * Stands in for `typebox` in the portal's bundle (vite.config.ts): the same builders, but they only note what
 * the portal reads, the names of fields. Types still come from the real package, checks from the server.
 */
type Note = { properties: Record<string, Note> }

const nothing: Note = { properties: {} }
const builders = {
  Object: (properties: Record<string, Note>): Note => ({ properties }),
  Intersect: (parts: Note[]): Note => ({
    properties: Object.fromEntries(parts.flatMap((part) => Object.entries(part.properties))),
  }),
  Optional: (schema: Note): Note => schema,
}

/** Every other builder (String, Array, Union, Unsafe, …) has no fields of its own. */
const Type = new Proxy<Record<string, unknown>>(builders, {
  get: (known, name) => (typeof name === 'string' ? known[name] : undefined) ?? (() => nothing),
})

// oxlint-disable-next-line import/no-default-export -- typebox itself is a default export
export default Type
