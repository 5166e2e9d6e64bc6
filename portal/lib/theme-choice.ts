import { createContext, use } from 'react'

export type ThemeState = { isDark: boolean; toggle: () => void }

export const ThemeContext = createContext<ThemeState>({ isDark: false, toggle: () => undefined })

/** Light or dark, and how to change it. */
export const useTheme = () => use(ThemeContext)
