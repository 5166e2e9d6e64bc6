import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from '@fluentui/react-components'

/** Our accent: a petrol that keeps 4.5:1 against white from 10 to 80. */
const petrol: BrandVariants = {
  10: '#00191c',
  20: '#042a2e',
  30: '#073b41',
  40: '#094a51',
  50: '#0a5860',
  60: '#0b6670',
  70: '#0d7680',
  80: '#0f7d88',
  90: '#2a8e98',
  100: '#459fa8',
  110: '#60b0b8',
  120: '#7bc1c8',
  130: '#97d2d7',
  140: '#b4e1e5',
  150: '#d0eef0',
  160: '#e8f7f8',
}
const ownFonts = {
  fontFamilyBase: "'Segoe UI', system-ui, -apple-system, Roboto, 'Helvetica Neue', sans-serif",
}

export const lightTheme: Theme = { ...createLightTheme(petrol), ...ownFonts }

/** On dark ground text in the accent colour has to be lighter than Fluent's default pick. */
export const darkTheme: Theme = {
  ...createDarkTheme(petrol),
  ...ownFonts,
  colorBrandForeground1: petrol[120],
  colorBrandForeground2: petrol[130],
  colorBrandForegroundLink: petrol[120],
  colorBrandForegroundLinkHover: petrol[130],
  colorCompoundBrandForeground1: petrol[120],
}
