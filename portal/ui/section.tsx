import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useId, type ReactNode } from 'react'

const useStyles = makeStyles({
  section: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalXL,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    '@media (max-width: 480px)': { padding: tokens.spacingHorizontalL },
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  accent: { borderLeft: `4px solid ${tokens.colorBrandStroke1}` },
})

export type SectionProps = { title?: string; isAccent?: boolean; children: ReactNode }

/** A card with its heading; `isAccent` marks the one that matters now. */
export function Section({ title, isAccent = false, children }: SectionProps) {
  const styles = useStyles()
  const id = useId()
  return (
    <section
      className={mergeClasses(styles.section, isAccent && styles.accent)}
      aria-labelledby={title ? id : undefined}
    >
      {title ? (
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
      ) : null}
      {children}
    </section>
  )
}
