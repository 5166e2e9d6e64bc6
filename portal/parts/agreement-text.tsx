import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { AgreementText as Text } from '#contract/agreements.ts'
import { paragraphsOf } from '#contract/paragraphs.ts'
import { useMessages } from '../lib/i18n.tsx'

const useStyles = makeStyles({
  text: {
    maxHeight: '420px',
    overflowY: 'auto',
    padding: tokens.spacingHorizontalL,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: 'anywhere',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400 },
  clause: { margin: 0, marginTop: tokens.spacingVerticalM, fontSize: tokens.fontSizeBase300 },
  paragraph: { margin: 0, marginTop: tokens.spacingVerticalXS, whiteSpace: 'pre-line' },
  version: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
})

type BoxProps = { title: string; version: string; language?: string; children: ReactNode }

/** A box for a long text that scrolls by keyboard too. */
export function AgreementBox({ title, version, language, children }: BoxProps) {
  const t = useMessages()
  const styles = useStyles()
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls has to be reachable by keyboard
    <section className={styles.text} tabIndex={0} aria-label={title} lang={language}>
      <h3 className={styles.title}>{title}</h3>
      <div className={styles.version}>{t.agreements.version(version)}</div>
      {children}
    </section>
  )
}

/** The customer agreement. */
export function CustomerAgreement({ version }: { version: string }) {
  const styles = useStyles()
  const { title, clauses } = useMessages().agreements.customer
  return (
    <AgreementBox title={title} version={version}>
      {clauses.map((clause) => (
        <div key={clause.title}>
          <h4 className={styles.clause}>{clause.title}</h4>
          <p className={styles.paragraph}>{clause.text}</p>
        </div>
      ))}
    </AgreementBox>
  )
}

/** The paragraphs of a partner agreement; `##` makes the heading of a clause. */
export function AgreementParagraphs({ text }: { text: Text['text'] }) {
  const styles = useStyles()
  return paragraphsOf(text).map((paragraph, index) => {
    const key = `${index} ${paragraph.text}`
    return paragraph.isHeading ? (
      <h4 key={key} className={styles.clause}>
        {paragraph.text}
      </h4>
    ) : (
      <p key={key} className={styles.paragraph}>
        {paragraph.text}
      </p>
    )
  })
}
