import type { PortalMessages } from '#locales/en/portal.ts'

export type FieldName = keyof PortalMessages['organisation']['fields']
/** One field of a section: how it is asked for. */
export type FieldSpec = {
  name: FieldName
  /** Its label, where the same name means something else elsewhere. */
  label?: FieldName
  isRequired?: boolean
  type?: 'email' | 'tel' | 'url' | 'country'
  hint?: keyof PortalMessages['organisation']['hints']
  autoComplete?: string
  maxLength?: number
}
export type Values = Record<string, string>

/** What stands at a path of nested content, as text. */
export function textAt(content: unknown, path: string): string {
  const value = path.split('.').reduce<unknown>((node, name) => partOf(node)[name], content)
  return typeof value === 'string' ? value : ''
}

const partOf = (node: unknown): Record<string, unknown> =>
  typeof node === 'object' && node !== null ? Object.fromEntries(Object.entries(node)) : {}

export const toValues = (fields: readonly FieldSpec[], content: unknown): Values =>
  Object.fromEntries(fields.map(({ name }) => [name, textAt(content, name)]))

/** Nested content as the server expects it; what was left empty is left out, but for fields that must be. */
export function toContent(fields: readonly FieldSpec[], values: Values): Record<string, unknown> {
  const content: Record<string, unknown> = {}
  for (const { name, isRequired } of fields) {
    const value = values[name]?.trim() ?? ''
    if (value || isRequired || name.endsWith('postalCode') || name === 'taxId')
      place(content, name.split('.'), value)
  }
  return content
}

function place(node: Record<string, unknown>, [name = '', ...rest]: string[], value: string): void {
  if (rest.length === 0) {
    node[name] = value
    return
  }
  const inner = partOf(node[name])
  place(inner, rest, value)
  node[name] = inner
}

const address = (prefix: '' | 'legalProfile.'): FieldSpec[] => [
  { name: `${prefix}address.country`, isRequired: true, type: 'country' },
  { name: `${prefix}address.line1`, isRequired: true, autoComplete: 'address-line1', maxLength: 200 },
  { name: `${prefix}address.line2`, autoComplete: 'address-line2', maxLength: 200 },
  { name: `${prefix}address.postalCode`, autoComplete: 'postal-code', maxLength: 12 },
  { name: `${prefix}address.city`, isRequired: true, autoComplete: 'address-level2', maxLength: 100 },
  { name: `${prefix}address.state`, autoComplete: 'address-level1', maxLength: 100 },
]
const legal = (prefix: '' | 'legalProfile.'): FieldSpec[] => [
  { name: `${prefix}legalName`, isRequired: true, autoComplete: 'organization', maxLength: 200 },
  { name: `${prefix}tradingName`, maxLength: 200 },
  ...address(prefix),
  { name: `${prefix}registrationId`, maxLength: 50 },
]

/** The fields of each section, in the order of its form. */
export const fieldsOf = {
  address: address(''),
  legal: legal(''),
  vetted: [
    ...legal('legalProfile.'),
    { name: 'primaryContact.firstName', isRequired: true, maxLength: 50 },
    { name: 'primaryContact.lastName', isRequired: true, maxLength: 50 },
    { name: 'primaryContact.email', isRequired: true, type: 'email', maxLength: 254 },
    { name: 'primaryContact.phone', isRequired: true, type: 'tel', hint: 'phone', maxLength: 30 },
  ],
  location: [
    { name: 'name', label: 'locationName', isRequired: true, maxLength: 200 },
    ...address(''),
    { name: 'contact.firstName', isRequired: true, maxLength: 50 },
    { name: 'contact.lastName', maxLength: 50 },
    { name: 'contact.email', isRequired: true, type: 'email', maxLength: 254 },
    { name: 'contact.phone', isRequired: true, type: 'tel', hint: 'phone', maxLength: 30 },
  ],
  support: [
    { name: 'email', isRequired: true, type: 'email', maxLength: 254 },
    { name: 'phone', isRequired: true, type: 'tel', hint: 'phone', maxLength: 30 },
    { name: 'website', type: 'url', hint: 'website', maxLength: 300 },
  ],
  'security-contact': [
    { name: 'firstName', isRequired: true, maxLength: 50 },
    { name: 'lastName', label: 'lastNameOptional', maxLength: 50 },
    { name: 'email', isRequired: true, type: 'email', maxLength: 254 },
    { name: 'phone', isRequired: true, type: 'tel', hint: 'phone', maxLength: 30 },
  ],
  'bill-to': [
    { name: 'name', isRequired: true, maxLength: 200 },
    ...address(''),
    { name: 'contactName', maxLength: 100 },
    { name: 'contactEmail', type: 'email', maxLength: 254 },
    { name: 'purchaseOrder', maxLength: 50 },
  ],
  'tax-id': [{ name: 'taxId', hint: 'taxId', maxLength: 50 }],
} satisfies Record<string, FieldSpec[]>
