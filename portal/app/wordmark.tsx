import { makeStyles, tokens } from '@fluentui/react-components'

const useStyles = makeStyles({
  mark: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '32px',
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase500,
    fontWeight: tokens.fontWeightBold,
    letterSpacing: '-0.01em',
  },
  sign: { flexShrink: 0 },
  shy: { '@media (max-width: 479px)': { display: 'none' } },
})

/** Short: only the sign. */
export type WordmarkProps = { isShort?: boolean; isShortOnPhones?: boolean }

/** Name and sign of the product: two partners and the one between them. The link around it has the label. */
export function Wordmark({ isShort = false, isShortOnPhones = false }: WordmarkProps) {
  const styles = useStyles()
  return (
    <span className={styles.mark} aria-hidden>
      <svg viewBox="0 0 32 32" width="26" height="26" className={styles.sign}>
        <rect width="32" height="32" rx="7" fill={tokens.colorBrandBackground} />
        <path
          d="M8 23V10l8 8 8-8v13"
          fill="none"
          stroke="#fff"
          strokeWidth="3"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
        <circle cx="16" cy="8" r="2" fill="#9be0e6" />
      </svg>
      {isShort ? null : <span className={isShortOnPhones ? styles.shy : undefined}>Mittler</span>}
    </span>
  )
}
