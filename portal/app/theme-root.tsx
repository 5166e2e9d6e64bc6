import { FluentProvider, makeStaticStyles, makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react'
import { ThemeContext } from '../lib/theme-choice.ts'
import { recall, remember } from '../lib/device-memory.ts'
import { darkTheme, lightTheme } from './theme.ts'

const key = 'mittler.theme'
const darkSystem = matchMedia('(prefers-color-scheme: dark)')

const useStaticStyles = makeStaticStyles([
  { body: { margin: 0, overflowWrap: 'break-word' } },
  { '@media (max-width: 767px)': { body: { hyphens: 'auto', hyphenateLimitChars: '12 5 4' } } },
  { '*, *::before, *::after': { boxSizing: 'border-box' } },
  {
    'a:focus-visible, [tabindex="0"]:focus-visible': {
      outline: '2px solid currentColor',
      outlineOffset: '2px',
    },
  },
  {
    '@media (prefers-reduced-motion: reduce)': {
      '*, *::before, *::after': {
        animationDuration: '1ms !important',
        animationIterationCount: '1 !important',
        transitionDuration: '1ms !important',
        scrollBehavior: 'auto !important',
      },
    },
  },
])
const useStyles = makeStyles({
  root: { minHeight: '100vh', backgroundColor: tokens.colorNeutralBackground2 },
})

/** Fluent in our colours, light or dark as the system or the person wants it. */
export function ThemeRoot({ children }: { children: ReactNode }) {
  useStaticStyles()
  const styles = useStyles()
  const [choice, choose] = useState(storedChoice)
  const systemIsDark = useSyncExternalStore(watchSystem, () => darkSystem.matches)
  const isDark = choice ? choice === 'dark' : systemIsDark
  useEffect(() => {
    document.documentElement.style.colorScheme = isDark ? 'dark' : 'light'
    document.body.style.backgroundColor = isDark ? '#1f1f1f' : '#fafafa'
  }, [isDark])
  const value = useMemo(() => {
    const other = isDark ? 'light' : 'dark'
    const next = systemIsDark === !isDark ? undefined : other
    return { isDark, toggle: () => choose(store(next)) }
  }, [isDark, systemIsDark])
  return (
    <ThemeContext value={value}>
      <FluentProvider theme={isDark ? darkTheme : lightTheme} className={styles.root}>
        {children}
      </FluentProvider>
    </ThemeContext>
  )
}

function watchSystem(listener: () => void) {
  darkSystem.addEventListener('change', listener)
  return () => darkSystem.removeEventListener('change', listener)
}

type Choice = 'light' | 'dark' | undefined

function store(choice: Choice): Choice {
  remember(key, choice ?? null)
  return choice
}

function storedChoice(): Choice {
  const found = recall(key)
  return (['light', 'dark'] as const).find((choice) => choice === found)
}
