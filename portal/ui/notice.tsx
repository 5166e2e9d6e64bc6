import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import {
  CheckmarkCircleRegular,
  DismissCircleRegular,
  InfoRegular,
  WarningRegular,
} from '@fluentui/react-icons'
import type { ReactNode } from 'react'

const useStyles = makeStyles({
  bar: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: 'anywhere',
  },
  icon: { display: 'flex', fontSize: '20px', color: tokens.colorNeutralForeground3 },
  actions: { gridColumn: 2, display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  success: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    border: `1px solid ${tokens.colorStatusSuccessBorder1}`,
  },
  successIcon: { color: tokens.colorStatusSuccessForeground1 },
  warning: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
  },
  warningIcon: { color: tokens.colorStatusWarningForeground3 },
  error: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
  },
  errorIcon: { color: tokens.colorStatusDangerForeground1 },
})

const icons = {
  info: <InfoRegular />,
  success: <CheckmarkCircleRegular />,
  warning: <WarningRegular />,
  error: <DismissCircleRegular />,
}

type NoticeProps = {
  intent?: keyof typeof icons
  title?: string | undefined
  actions?: ReactNode
  /** Read out at once by screen readers. */
  isAlert?: boolean
  children?: ReactNode
}

/** Something to know before going on; part of the first load, so it is lighter than Fluent's message bar. */
export function Notice({ intent = 'info', title, actions, isAlert = false, children }: NoticeProps) {
  const styles = useStyles()
  const isPlain = intent === 'info'
  return (
    <div
      className={mergeClasses(styles.bar, isPlain ? undefined : styles[intent])}
      role={isAlert ? 'alert' : 'group'}
      {...(title && !isAlert ? { 'aria-label': title } : {})}
    >
      <span aria-hidden className={mergeClasses(styles.icon, isPlain ? undefined : styles[`${intent}Icon`])}>
        {icons[intent]}
      </span>
      <div>
        {title ? <strong>{title}</strong> : null} {children}
      </div>
      {actions ? <div className={styles.actions}>{actions}</div> : null}
    </div>
  )
}
