import { useEffect, useRef } from 'react'

/** Saves what was typed a moment after the last key, and at once when the page is left. */
export function useAutosave<T>(value: T, save: (value: T) => Promise<unknown>) {
  const latest = useRef({ value, saved: value, save })
  useEffect(() => {
    latest.current = { ...latest.current, value, save }
  })
  useEffect(() => {
    const timer = setTimeout(() => flush(latest.current), 700)
    return () => clearTimeout(timer)
  }, [value])
  useEffect(() => {
    const leave = () => flush(latest.current)
    addEventListener('pagehide', leave)
    return () => {
      removeEventListener('pagehide', leave)
      leave()
    }
  }, [])
}

/** A draft that could not be saved is saved with the next change; typing must not be disturbed. */
function flush<T>(state: { value: T; saved: T; save: (value: T) => Promise<unknown> }) {
  if (state.value === state.saved) return
  state.saved = state.value
  state.save(state.value).catch(() => undefined)
}
