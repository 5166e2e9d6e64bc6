type Form = { pattern: RegExp; example: string }
const digits = (count: string, example: string): Form => ({ pattern: new RegExp(`^\\d{${count}}$`), example })

/**
 * Countries where a registration ID must be given (domain.md §6), and how it is written there; blanks, dots and
 * hyphens do not count.
 */
export const registrationIds: Record<string, Form> = {
  AE: { pattern: /^[A-Z]{0,4}\d{4,12}$/, example: 'CN-1234567' },
  AM: digits('8', '01234567'),
  AZ: digits('10', '1234567891'),
  /** Letters since July 2026; the two check digits stay digits. */
  BR: { pattern: /^[A-Z0-9]{12}\d{2}$/, example: '12.345.678/0001-95' },
  BY: { pattern: /^([A-Z]{2}\d{7}|\d{9})$/, example: '123456789' },
  HU: digits('10,11', '01-09-123456'),
  IN: {
    pattern: /^([LU]\d{5}[A-Z]{2}\d{4}[A-Z]{3}\d{6}|[A-Z]{3}\d{4}|[A-Z]{5}\d{4}[A-Z])$/,
    example: 'U12345MH2020PTC123456',
  },
  IQ: { pattern: /^[A-Z0-9]{3,20}$/, example: '12345' },
  KG: digits('14', '12345678901234'),
  KZ: digits('12', '123456789012'),
  MD: digits('13', '1234567890123'),
  MM: digits('9', '123456789'),
  PL: { pattern: /^(\d{9}|\d{10}|\d{14})$/, example: '0000123456' },
  RU: { pattern: /^(\d{10}|\d{12}|\d{13}|\d{15})$/, example: '1234567890123' },
  SA: digits('10', '1010123456'),
  SS: { pattern: /^[A-Z0-9]{3,20}$/, example: '12345' },
  TH: digits('13', '0123456789012'),
  TJ: digits('9,10', '123456789'),
  TR: { pattern: /^(\d{10}|\d{11}|\d{16})$/, example: '0123456789012345' },
  UA: { pattern: /^(\d{8}|\d{10})$/, example: '12345678' },
  UZ: { pattern: /^(\d{9}|\d{14})$/, example: '123456789' },
  VE: { pattern: /^[VEJPGC]\d{9}$/, example: 'J-12345678-9' },
  VN: { pattern: /^(\d{10}|\d{13})$/, example: '0123456789' },
  ZA: digits('12', '2020/123456/07'),
}

const bare = (id: string) => id.toUpperCase().replace(/[\s./-]/g, '')

/** Whether this may be a registration ID of the country: present where it must be, and of its form. */
export function isRegistrationId(id: string | undefined, country: string): boolean {
  const form = registrationIds[country]
  if (!id) return !form
  return form
    ? form.pattern.test(bare(id))
    : /^[\p{L}\p{N}]{2,}$/u.test(bare(id).replace(/[^\p{L}\p{N}]/gu, ''))
}
