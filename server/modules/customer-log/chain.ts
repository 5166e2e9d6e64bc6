import { createHash } from 'node:crypto'

// The bytes of the log's hash chain, exactly as docs/customer-log.md describes them. Needs nothing but Node, so
// that an export can be checked on a machine without Mittler's database (check-log.ts).

/** What the first entry of a log has for its previous hash. */
export const beginning = '0'.repeat(64)
const hash = /^(\{.*),"hash":"([0-9a-f]{64})"\}$/s

export const hashOf = (line: string): string => createHash('sha256').update(line, 'utf8').digest('hex')

/** A line of the export: what was hashed, with its hash as the last member. */
export const withHash = (line: string, sealed: string): string => `${line.slice(0, -1)},"hash":"${sealed}"}`

/** What was hashed, and the hash, of a line of the export. */
export function withoutHash(exported: string): { line: string; hash: string } | undefined {
  const [, open, sealed] = hash.exec(exported) ?? []
  return open !== undefined && sealed !== undefined ? { line: `${open}}`, hash: sealed } : undefined
}
