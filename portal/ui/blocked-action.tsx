import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useId } from 'react'

const useStyles = makeStyles({
  blocked: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalXS,
  },
  reason: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, maxWidth: '44ch' },
})

/** An action that is not possible now: visible, with the reason and who can lift it. */
export function BlockedAction({ action, reason }: { action: string; reason: string }) {
  const styles = useStyles()
  const id = useId()
  return (
    <div className={styles.blocked}>
      <Button disabledFocusable aria-describedby={id}>
        {action}
      </Button>
      <span id={id} className={styles.reason}>
        {reason}
      </span>
    </div>
  )
}
