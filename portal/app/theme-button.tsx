import { Button } from '@fluentui/react-components'
import { WeatherMoonRegular, WeatherSunnyRegular } from '@fluentui/react-icons'
import { useMessages } from '../lib/i18n.tsx'
import { useTheme } from '../lib/theme-choice.ts'

/** Light or dark; what the system prefers is not stored, so that it keeps following the system. */
export function ThemeButton({ isNamed = false }: { isNamed?: boolean }) {
  const t = useMessages().shell
  const theme = useTheme()
  const label = theme.isDark ? t.toLight : t.toDark
  return (
    <Button
      appearance="subtle"
      icon={theme.isDark ? <WeatherSunnyRegular /> : <WeatherMoonRegular />}
      {...(isNamed ? {} : { 'aria-label': label, title: label })}
      onClick={theme.toggle}
    >
      {isNamed ? label : null}
    </Button>
  )
}
