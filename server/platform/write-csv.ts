import { stringify } from 'csv-stringify/sync'
import type { Language } from '#contract/common.ts'

/** A cell that a spreadsheet would run as a formula is shown as text; soft hyphens would hide words from its search. */
const harmless = (cell: string) => {
  const text = cell.replaceAll('\u00AD', '')
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
}

/** Rows as CSV: for German with semicolons and a byte order mark, as Excel there expects; else RFC 4180. */
export function writeCsv(language: Language, columns: readonly string[], rows: string[][]): string {
  const isGerman = language === 'de'
  return stringify([columns, ...rows.map((row) => row.map(harmless))], {
    delimiter: isGerman ? ';' : ',',
    record_delimiter: 'windows',
    bom: isGerman,
  })
}
