import { makeStyles, tokens } from '@fluentui/react-components'
import { CheckmarkRegular, LockClosedRegular } from '@fluentui/react-icons'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalS },
  item: { display: 'flex', gap: tokens.spacingHorizontalS },
  icon: { display: 'flex', fontSize: '20px', color: tokens.colorBrandForeground1 },
})

/** Rights, each in one plain sentence; `isKept` lists what is not granted. */
export function Sentences({ sentences, isKept = false }: { sentences: string[]; isKept?: boolean }) {
  const styles = useStyles()
  return (
    <ul className={styles.list}>
      {sentences.map((sentence) => (
        <li key={sentence} className={styles.item}>
          <span className={styles.icon} aria-hidden>
            {isKept ? <LockClosedRegular /> : <CheckmarkRegular />}
          </span>
          <span>{sentence}</span>
        </li>
      ))}
    </ul>
  )
}
