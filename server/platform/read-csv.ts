import { parse } from 'csv-parse/sync'

/** One fault of an uploaded file; row 1 is the header, row 0 the file as a whole. */
export type Problem = {
  row: number
  column: string | null
  rule: string
  value: string
  values?: string
  limit?: number
}
export type Cells = Record<string, string>
export type ReadCsv = { rows: Cells[]; problems: Problem[] }

const whole = (rule: string, more: Partial<Problem> = {}): ReadCsv => ({
  rows: [],
  problems: [{ row: 0, column: null, rule, value: '', ...more }],
})

/** The file's text if it is UTF-8 (with or without byte order mark) and text at all. */
export function decode(bytes: Buffer): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return text.includes('\u0000') ? undefined : text
  } catch {
    return undefined
  }
}

/** Rows of a CSV by column name, comma or semicolon, any line end; columns must be exactly the expected ones. */
export function readCsv(
  text: string,
  expected: readonly string[],
  optional: readonly string[] = [],
): ReadCsv {
  const [head = ''] = text.split(/\r?\n/, 1)
  const delimiter = head.split(';').length > head.split(',').length ? ';' : ','
  try {
    const records: string[][] = parse(text, {
      delimiter,
      bom: true,
      skip_empty_lines: true,
      relax_column_count: true,
      trim: true,
    })
    const [header = [], ...body] = records
    const problems = headerProblems(header, expected, optional)
    if (problems.length > 0) return { rows: [], problems }
    return {
      rows: body.map((cells) => Object.fromEntries(header.map((name, index) => [name, cells[index] ?? '']))),
      problems: [],
    }
  } catch {
    return whole('not-csv')
  }
}

function headerProblems(
  header: string[],
  expected: readonly string[],
  optional: readonly string[],
): Problem[] {
  const missing = expected.filter((name) => !header.includes(name))
  const unknown = header.filter((name) => !expected.includes(name) && !optional.includes(name))
  const doubled = header.filter((name, index) => header.indexOf(name) !== index)
  const problem = (rule: string) => (name: string) => ({
    row: 1,
    column: name.slice(0, 100),
    rule,
    value: name.slice(0, 100),
    values: name.slice(0, 100),
  })
  return [
    ...missing.map(problem('missing-column')),
    ...unknown.map(problem('wrong-column')),
    ...doubled.map(problem('duplicate')),
  ].slice(0, 50)
}
