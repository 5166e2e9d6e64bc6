import { diffWordsWithSpace } from 'diff'

export type Part = { kind: 'same' | 'added' | 'removed'; text: string }

/** What changed from one text to the other, word by word; what stands unchanged far from any change is left out. */
export function changesBetween(before: string, after: string): Part[] {
  const plain = (text: string) => text.replaceAll(/^## /gm, '').replaceAll('\r\n', '\n')
  const parts = diffWordsWithSpace(plain(before), plain(after)).map(({ value, added, removed }): Part => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }))
  return together(parts).map((part, index, all) =>
    part.kind === 'same'
      ? { ...part, text: shortened(part.text, index === 0, index === all.length - 1) }
      : part,
  )
}

/** Changes with nothing but a blank between them are one: first what went, then what came. */
function together(parts: Part[]): Part[] {
  const result: Part[] = []
  let run: Part[] = []
  const close = () => {
    const blanks = run.at(-1)?.kind === 'same' ? run.pop() : undefined
    for (const kind of ['removed', 'added'] as const) {
      const text = run
        .flatMap((part) => (part.kind === kind || part.kind === 'same' ? [part.text] : []))
        .join('')
      if (run.some((part) => part.kind === kind)) result.push({ kind, text })
    }
    if (blanks) result.push(blanks)
    run = []
  }
  for (const part of parts) {
    const isBetween = run.length > 0 && /^[^\S\n]+$/.test(part.text)
    if (part.kind !== 'same' || isBetween) run.push(part)
    else {
      close()
      result.push(part)
    }
  }
  close()
  return result
}

const gap = '…'

/** Of a long unchanged passage the paragraphs next to a change, each with its heading. */
function shortened(text: string, isFirst: boolean, isLast: boolean): string {
  const paragraphs = text.split('\n\n')
  const head = isFirst ? [] : paragraphs.slice(0, 1)
  const tail = isLast ? [] : paragraphs.slice(-2)
  if (paragraphs.length <= head.length + tail.length + 1) return text
  return [...head, gap, ...tail].join('\n\n')
}
