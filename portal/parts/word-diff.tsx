import { makeStyles, tokens } from '@fluentui/react-components'
import { useMessages } from '../lib/i18n.tsx'
import { changesBetween } from '../lib/word-changes.ts'
import { HiddenText } from '../ui/hidden-text.tsx'

const useStyles = makeStyles({
  text: { margin: 0, marginTop: tokens.spacingVerticalM, whiteSpace: 'pre-line' },
  hint: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  added: {
    textDecorationLine: 'underline',
    textDecorationThickness: '2px',
    color: tokens.colorStatusSuccessForeground1,
    backgroundColor: tokens.colorStatusSuccessBackground1,
  },
  removed: {
    textDecorationLine: 'line-through',
    color: tokens.colorStatusDangerForeground1,
    backgroundColor: tokens.colorStatusDangerBackground1,
  },
})

/** What changed from one text to the other, word by word; signs and words say it, colour only repeats them. */
export function WordDiff({ before, after }: { before: string; after: string }) {
  const t = useMessages().partnerAgreements
  const styles = useStyles()
  const parts = changesBetween(before, after)
  if (parts.every(({ kind }) => kind === 'same')) return <p className={styles.text}>{t.same}</p>
  return (
    <>
      <div className={styles.hint}>{t.changesHint}</div>
      <div className={styles.text}>
        {parts.map(({ kind, text }, index) => {
          const key = `${index} ${text}`
          if (kind === 'added') return <Change key={key} as="ins" say={t.added} sign="+" text={text} />
          return kind === 'removed' ? (
            <Change key={key} as="del" say={t.removed} sign="−" text={text} />
          ) : (
            text
          )
        })}
      </div>
    </>
  )
}

type ChangeProps = { as: 'ins' | 'del'; say: string; sign: string; text: string }

function Change({ as: Mark, say, sign, text }: ChangeProps) {
  const styles = useStyles()
  const { end } = useMessages().partnerAgreements
  return (
    <Mark className={Mark === 'ins' ? styles.added : styles.removed}>
      <HiddenText>{`${say} `}</HiddenText>
      <span aria-hidden>{sign}</span>
      {text}
      <HiddenText>{` ${end} `}</HiddenText>
    </Mark>
  )
}
