/** What this browser remembers under a key; private windows may refuse to remember anything. */
export function recall(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

/** Remembers it on this device, or with null forgets it; where that is refused it holds for this page. */
export function remember(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key)
    else localStorage.setItem(key, value)
  } catch {
    // nothing to be done about it
  }
}
