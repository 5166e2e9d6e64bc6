import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { CopyRegular } from '@fluentui/react-icons'
import { useMessages } from '../lib/i18n.tsx'
import { useToast } from './toasts.tsx'

const useStyles = makeStyles({
  value: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
  text: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere' },
})

/** A value to be used elsewhere, with a button that copies it; `label` says what the button copies. */
export function Copyable({ value, label }: { value: string; label: string }) {
  const t = useMessages()
  const styles = useStyles()
  const toast = useToast()
  const copy = () => navigator.clipboard.writeText(value).then(() => toast({ text: t.ui.copied }))
  return (
    <span className={styles.value}>
      <span className={styles.text}>{value}</span>
      <Button
        appearance="subtle"
        size="small"
        icon={<CopyRegular />}
        aria-label={label}
        title={label}
        onClick={() => void copy()}
      />
    </span>
  )
}
