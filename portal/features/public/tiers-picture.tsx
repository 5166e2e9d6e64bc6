import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useMessages } from '../../lib/i18n.tsx'

const narrow = '@media (max-width: 900px)'
const useStyles = makeStyles({
  figure: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: '1fr 120px 1fr 120px 1fr',
    alignItems: 'center',
    padding: tokens.spacingHorizontalXXL,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
    [narrow]: {
      gridTemplateColumns: '1fr',
      rowGap: tokens.spacingVerticalS,
      padding: tokens.spacingHorizontalL,
    },
  },
  party: {
    alignSelf: 'stretch',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tier: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorBrandForeground2,
    minHeight: '20px',
    [narrow]: { ':empty': { display: 'none' } },
  },
  name: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  art: { color: tokens.colorBrandForeground1, display: 'block' },
  arrow: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalXS,
    textAlign: 'center',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground1,
    padding: `0 ${tokens.spacingHorizontalS}`,
    [narrow]: { flexDirection: 'row', justifyContent: 'center' },
  },
  arrowArt: {
    color: tokens.colorBrandForeground1,
    flexShrink: 0,
    [narrow]: { transform: 'rotate(90deg) scale(0.6)' },
  },
})

/** The two tiers in one picture: provider, reseller, customer, and what passes between them. */
export function TiersPicture() {
  const t = useMessages().publicPages.welcome
  const styles = useStyles()
  return (
    <figure className={styles.figure} aria-label={t.picture}>
      <Party tier={t.tier(1)} name={t.provider} text={t.providerText} art={<Warehouse />} />
      <Arrow>{t.supplies}</Arrow>
      <Party tier={t.tier(2)} name={t.reseller} text={t.resellerText} art={<Handshake />} />
      <Arrow>{t.looksAfter}</Arrow>
      <Party tier="" name={t.customer} text={t.customerText} art={<House />} />
    </figure>
  )
}

type PartyProps = { tier: string; name: string; text: string; art: ReactNode }

function Party({ tier, name, text, art }: PartyProps) {
  const styles = useStyles()
  return (
    <div className={styles.party}>
      {art}
      <span className={styles.tier}>{tier}</span>
      <h2 className={styles.name}>{name}</h2>
      <p className={styles.text}>{text}</p>
    </div>
  )
}

function Arrow({ children }: { children: string }) {
  const styles = useStyles()
  return (
    <div className={styles.arrow}>
      <svg viewBox="0 0 90 24" width="80" height="22" aria-hidden className={styles.arrowArt}>
        <path
          d="M2 12h80M72 4l10 8-10 8"
          fill="none"
          stroke="currentColor"
          strokeWidth="2.5"
          strokeLinecap="round"
        />
      </svg>
      <span>{children}</span>
    </div>
  )
}

function Art({ children }: { children: ReactNode }) {
  return (
    <svg
      viewBox="0 0 64 48"
      width="64"
      height="48"
      aria-hidden
      fill="none"
      stroke="currentColor"
      strokeWidth="2.5"
      strokeLinejoin="round"
      strokeLinecap="round"
      className={useStyles().art}
    >
      {children}
    </svg>
  )
}

function Warehouse() {
  return (
    <Art>
      <path d="M6 44V18L32 5l26 13v26" />
      <path d="M16 44V26h32v18M16 32h32M16 38h32" />
    </Art>
  )
}

function Handshake() {
  return (
    <Art>
      <circle cx="18" cy="12" r="6" />
      <circle cx="46" cy="12" r="6" />
      <path d="M6 44V32a10 10 0 0 1 10-8h6l10 8 10-8h6a10 10 0 0 1 10 8v12" />
      <path d="M24 38l8 4 8-4" />
    </Art>
  )
}

function House() {
  return (
    <Art>
      <path d="M12 44V10h24v34M36 22h16v22M6 44h52" />
      <path d="M19 18h4M27 18h2M19 26h4M27 26h2M43 30h3M43 37h3M21 44v-8h7v8" />
    </Art>
  )
}
