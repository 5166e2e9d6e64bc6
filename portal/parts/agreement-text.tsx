import { makeStyles, tokens } from '@fluentui/react-components'
import { useMessages } from '../lib/i18n.tsx'

const useStyles = makeStyles({
  text: {
    maxHeight: '320px',
    overflowY: 'auto',
    padding: tokens.spacingHorizontalL,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400 },
  clause: { margin: 0, marginTop: tokens.spacingVerticalM, fontSize: tokens.fontSizeBase300 },
  paragraph: { margin: 0 },
  version: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
})

/** The full text of an agreement in a box that scrolls by keyboard too. */
export function AgreementText({ kind, version }: { kind: 'partner' | 'customer'; version: string }) {
  const t = useMessages()
  const styles = useStyles()
  const agreement = t.agreements[kind]
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls has to be reachable by keyboard
    <section className={styles.text} tabIndex={0} aria-label={agreement.title}>
      <h3 className={styles.title}>{agreement.title}</h3>
      <div className={styles.version}>{t.enrolment.status.version(version)}</div>
      {agreement.clauses.map((clause) => (
        <div key={clause.title}>
          <h4 className={styles.clause}>{clause.title}</h4>
          <p className={styles.paragraph}>{clause.text}</p>
        </div>
      ))}
    </section>
  )
}
