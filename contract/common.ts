import Type, { type Static, type TSchema } from 'typebox'
import { orgKinds, roles } from './permissions.ts'

/** UUIDs as we write them, in lower case: one spelling for each record. */
export const Id = Type.String({ format: 'uuid', pattern: '^[0-9a-f-]{36}$' })
export const Moment = Type.String({ format: 'date-time' })
export const Day = Type.String({ format: 'date' })
/** JSON Schema spells simple nullable types as a list, which also serialises faster than a union. */
export const Nullable = <T extends TSchema>(schema: T) => {
  const { type, enum: values } = schema as { type?: unknown; enum?: unknown[] }
  if (values) return Type.Unsafe<Static<T> | null>({ type: ['string', 'null'], enum: [...values, null] })
  return typeof type === 'string' && type !== 'object' && type !== 'array'
    ? Type.Unsafe<Static<T> | null>({ ...schema, type: [type, 'null'] })
    : Type.Unsafe<Static<T> | null>({ anyOf: [schema, { type: 'null' }] })
}
export const OneOf = <const T extends readonly string[]>(values: T) =>
  Type.Unsafe<T[number]>({ type: 'string', enum: [...values] })

export const languages = ['en', 'de'] as const
export const Language = OneOf(languages)
export type Language = Static<typeof Language>

export const OrgKind = OneOf(orgKinds)
export const Role = OneOf(roles)

/** Text a person types: not blank, trimmed by the server, within its limit. */
export const Text = (maxLength: number, more: object = {}) =>
  Type.String({ minLength: 1, maxLength, pattern: '\\S', ...more })
export const OptionalText = (maxLength: number) => Type.Optional(Type.String({ maxLength }))

/** ISO 3166-1 alpha-2. Whether the code exists is checked by the server (rule `country`). */
export const Country = Type.String({ pattern: '^[A-Z]{2}$' })
export const Email = Type.String({ format: 'email', maxLength: 254 })
/** E.164 after normalisation; the server accepts national notation of the country given beside it. */
export const Phone = Type.String({ minLength: 3, maxLength: 30 })

export const Address = Type.Object(
  {
    line1: Text(200),
    line2: OptionalText(200),
    city: Text(100),
    state: OptionalText(100),
    postalCode: Type.String({ maxLength: 12 }),
    country: Country,
  },
  { additionalProperties: false },
)
export type Address = Static<typeof Address>

/** Integer minor units (I-54): 1646 EUR is 16.46 €. */
export const Money = Type.Object({ amount: Type.Integer(), currency: Type.String({ pattern: '^[A-Z]{3}$' }) })
export type Money = Static<typeof Money>

/** Keyset paging: `after` is the `next` of the page before; it holds the sort key, not a number. */
export const Paging = {
  after: Type.Optional(Type.String({ maxLength: 400 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 20 })),
}
/** What a long list is searched by: the beginning of a name, as its summary says. */
export const Search = { search: Type.Optional(Type.String({ maxLength: 100 })) }
/** What a list may be sorted by; a hyphen before it means descending. Each is one walk along an index. */
export const Sorting = <const K extends string>(keys: readonly K[]) => ({
  sort: Type.Optional(OneOf(keys.flatMap((key) => [key, `-${key}`] as const))),
})
export const Page = <T extends TSchema>(item: T) =>
  Type.Object({ items: Type.Array(item), next: Nullable(Type.String()) })

/** One rule for names in addresses (`DNS label`): letters, digits, hyphen; 3 to 27 characters. */
export const DomainPrefix = Type.String({ pattern: '^[a-z][a-z0-9-]{1,25}[a-z0-9]$' })
export const Password = Type.String({ minLength: 12, maxLength: 200 })
export const UserName = Type.String({ minLength: 3, maxLength: 254 })
/** `<id>.<keyed hash>`, as it stands in mailed links; a changed or shortened one is `link_invalid`. */
export const Link = Type.String({ maxLength: 200 })
