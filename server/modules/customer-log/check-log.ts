import { beginning, hashOf, withoutHash } from './chain.ts'

export type Verdict =
  | { isWhole: true; entries: number; head: string }
  | { isWhole: false; entry: number; fault: Fault }
export type Fault = 'empty' | 'changed' | 'removed' | 'reordered' | 'inserted' | 'cut-off'

type Entry = { sequence: number; previous: string; customer: string; hash: string; isTrue: boolean }

/**
 * Checks an export for verification and names the first entry that is not as it was sealed. Entries missing at the
 * end leave no trace in the file; they show when the hash of a later entry, noted before, is given as `head`.
 */
export function verifyLog(bytes: Uint8Array, head?: string): Verdict {
  const lines = linesOf(bytes)
  if (!lines) return { isWhole: false, entry: 1, fault: 'changed' }
  const entries = lines.map((line) => readEntry(line))
  const sequences = new Set(entries.map((entry) => entry?.sequence))
  let previous = beginning
  for (const [index, entry] of entries.entries()) {
    const fault = faultOf(entry, index + 1, previous, { sequences, customer: entries[0]?.customer })
    if (fault || !entry) return { isWhole: false, entry: index + 1, fault: fault ?? 'changed' }
    previous = entry.hash
  }
  if (entries.length === 0) return { isWhole: false, entry: 1, fault: 'empty' }
  const isCutOff = head !== undefined && !entries.some((entry) => entry?.hash === head)
  if (isCutOff) return { isWhole: false, entry: entries.length + 1, fault: 'cut-off' }
  return { isWhole: true, entries: entries.length, head: previous }
}

/** Every line ends with one line feed; anything else, a byte order mark too, was not written by the export. */
function linesOf(bytes: Uint8Array): string[] | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    if (text === '') return []
    const lines = text.split('\n')
    if (lines.pop() !== '') return [...lines, ''] // the last line is not ended: it reads as a broken entry
    return lines
  } catch {
    return undefined
  }
}

function readEntry(exported: string): Entry | undefined {
  const found = withoutHash(exported)
  if (!found) return undefined
  const entry = parsed(found.line)
  const { sequence, previous, customer } = entry ?? {}
  if (typeof sequence !== 'number' || typeof previous !== 'string' || typeof customer !== 'string')
    return undefined
  return { sequence, previous, customer, hash: found.hash, isTrue: hashOf(found.line) === found.hash }
}

function parsed(line: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(line) as Record<string, unknown>
  } catch {
    return undefined
  }
}

type Known = { sequences: Set<number | undefined>; customer: string | undefined }

function faultOf(
  entry: Entry | undefined,
  expected: number,
  previous: string,
  { sequences, customer }: Known,
): Fault | undefined {
  if (!entry || !entry.isTrue) return 'changed'
  if (entry.sequence < expected || entry.customer !== customer) return 'inserted'
  if (entry.sequence > expected) return sequences.has(expected) ? 'reordered' : 'removed'
  return entry.previous === previous ? undefined : 'inserted'
}
