/** Names of the fields that differ, nested ones by their path: what the activity log says of a change. */
export function changedFields(before: unknown, after: unknown, path = ''): string[] {
  const isPart = (value: unknown) => typeof value === 'object' && value !== null
  if (!isPart(before) && !isPart(after)) return same(before, after) ? [] : [path]
  const [old, now] = [partOf(before), partOf(after)]
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].flatMap((name) =>
    changedFields(old[name], now[name], path ? `${path}.${name}` : name),
  )
}

/** A field left empty is the same as one left out. */
const same = (a: unknown, b: unknown) => (a ?? '') === (b ?? '')
const partOf = (value: unknown) => (value ?? {}) as Record<string, unknown>
