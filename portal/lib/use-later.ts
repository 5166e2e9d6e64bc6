import { useEffect, useState } from 'react'

/** The value as it is once it has not changed for so many milliseconds. */
export function useLater<T>(value: T, milliseconds: number): T {
  const [later, set] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => set(value), milliseconds)
    return () => clearTimeout(timer)
  }, [value, milliseconds])
  return later
}
