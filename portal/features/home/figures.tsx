import { makeStyles, tokens } from '@fluentui/react-components'
import { ArrowTrendingRegular } from '@fluentui/react-icons'
import { useId } from 'react'
import type { Home } from '#contract/operations.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { TextLink } from '../../ui/links.tsx'

const useStyles = makeStyles({
  title: {
    margin: 0,
    marginBottom: tokens.spacingVerticalM,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
  },
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(200px, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    '@media (max-width: 480px)': { gridTemplateColumns: 'repeat(2, minmax(0, 1fr))' },
  },
  card: {
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    overflowWrap: 'anywhere',
  },
  value: { fontSize: tokens.fontSizeHero800, lineHeight: tokens.lineHeightHero800 },
  label: { color: tokens.colorNeutralForeground2 },
  lately: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
})

/** A few numbers, each with the way to its list. */
export function Figures({ figures }: { figures: Home['figures'] }) {
  const t = useMessages().home
  const styles = useStyles()
  const id = useId()
  if (figures.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {t.figuresTitle}
      </h2>
      <ul className={styles.grid}>
        {figures.map((figure) => (
          <Figure key={figure.figure} figure={figure} />
        ))}
      </ul>
    </section>
  )
}

function Figure({ figure: { figure, value, more, lately, path } }: { figure: Home['figures'][number] }) {
  const t = useMessages().home
  const styles = useStyles()
  const format = useFormat()
  const number = format.number(value)
  const label = t.figures[figure](value)
  return (
    <li className={styles.card}>
      <div className={styles.value}>{more ? t.more(number) : number}</div>
      <div className={styles.label}>{path ? <TextLink to={path}>{label}</TextLink> : label}</div>
      {lately === null ? null : (
        <div className={styles.lately}>
          <ArrowTrendingRegular aria-hidden /> {t.lately(format.number(lately))}
        </div>
      )}
    </li>
  )
}
