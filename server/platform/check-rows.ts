import type { Language } from '#contract/common.ts'
import { messagesIn } from './messages.ts'
import type { Cells, Problem } from './read-csv.ts'

export const filled = /\S/

type Check = { column: string; rule: string; test: (value: string, row: Cells) => boolean }
export const must = (column: string, rule: string, pattern: RegExp): Check => ({
  column,
  rule,
  test: (value) => pattern.test(value),
})
export const oneOf = (column: string, values: readonly string[]): Check => ({
  column,
  rule: 'enum',
  test: (value) => values.includes(value),
})

/** An upload's columns, the rule of each cell, and what makes a row unique. */
export type CsvKind = {
  columns: string[]
  optional: string[]
  checks: Check[]
  key: (row: Cells) => string
  /** The vendor's published list names some plans twice; the last row counts. */
  mayRepeat?: true
}

/** What a spreadsheet would run when somebody opens an export of it: `=cmd`, `@SUM`, `+…` (not a plain number). */
const formula = /^[=@\t\r]|^[+-](?![\d.,\s]*$)/

/** Every fault of every row, at most `most` of them kept; the count is complete. */
export function checkRows(
  kind: CsvKind,
  rows: Cells[],
  most: number,
): { problems: Problem[]; count: number } {
  const problems: Problem[] = []
  const seen = new Set<string>()
  let count = 0
  const report = (row: number, column: string | null, rule: string, value: string) => {
    count += 1
    if (problems.length < most) problems.push({ row, column, rule, value: value.slice(0, 100) })
  }
  rows.forEach((cells, index) => {
    const line = index + 2
    for (const { column, rule, test } of kind.checks)
      if (!test(cells[column] ?? '', cells)) report(line, column, rule, cells[column] ?? '')
    for (const [column, value] of Object.entries(cells))
      if (formula.test(value)) report(line, column, 'formula', value)
    const key = kind.key(cells)
    if (seen.has(key) && !kind.mayRepeat) report(line, null, 'duplicate', key)
    seen.add(key)
  })
  return { problems, count }
}

/** One row per key, the last one. */
export const lastOfEach = (kind: CsvKind, rows: Cells[]): Cells[] => [
  ...new Map(rows.map((row) => [kind.key(row), row])).values(),
]

/** The faults of a file as its report shows them, in the reader's language. */
export const viewProblems = (problems: unknown, language: Language) =>
  (problems as Problem[]).map((problem) => ({
    row: problem.row,
    column: problem.column,
    rule: problem.rule,
    value: problem.value,
    message: sentence(problem, language),
  }))

function sentence({ rule, values, limit }: Problem, language: Language): string {
  const rules = messagesIn(language).rules as Record<
    string,
    (data: { values?: string; limit?: number }) => string
  >
  return rules[rule]?.({ ...(values && { values }), ...(limit && { limit }) }) ?? rule
}
