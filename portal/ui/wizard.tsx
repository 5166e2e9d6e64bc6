import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { CheckmarkCircleFilled, CircleRegular, RecordRegular } from '@fluentui/react-icons'
import { useEffect, useRef, type ReactNode } from 'react'
import { useMessages } from '../lib/i18n.tsx'
import { HiddenText } from './hidden-text.tsx'
import { Row } from './row.tsx'

const useStyles = makeStyles({
  wizard: {
    display: 'grid',
    gridTemplateColumns: '220px minmax(0, 720px)',
    gap: tokens.spacingHorizontalXXXL,
    '@media (max-width: 767px)': { gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalL },
  },
  steps: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    '@media (max-width: 767px)': { display: 'none' },
  },
  step: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
  },
  current: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  icon: { fontSize: '20px', display: 'flex', color: tokens.colorBrandForeground1 },
  brief: {
    display: 'none',
    margin: 0,
    color: tokens.colorNeutralForeground2,
    '@media (max-width: 767px)': { display: 'block' },
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    overflowWrap: 'anywhere',
    hyphens: 'auto',
    ':focus': { outlineStyle: 'none' },
  },
  content: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, minWidth: 0 },
})

export type WizardStep = { key: string; label: string }
export type WizardProps = { steps: WizardStep[]; current: string; title: string; children: ReactNode }

/** Named steps at the left with their state, one topic at the right; a new step's title takes the focus. */
export function Wizard({ steps, current, title, children }: WizardProps) {
  const t = useMessages()
  const styles = useStyles()
  const position = steps.findIndex((step) => step.key === current)
  return (
    <div className={styles.wizard}>
      <nav aria-label={t.ui.steps}>
        <ol className={styles.steps}>
          {steps.map((step, index) => (
            <StepLine key={step.key} label={step.label} state={stateAt(index, position)} />
          ))}
        </ol>
        <p className={styles.brief}>{t.ui.stepOf(position + 1, steps.length)}</p>
      </nav>
      <div className={styles.content}>
        <StepTitle key={current}>{title}</StepTitle>
        {children}
      </div>
    </div>
  )
}

type StepState = 'done' | 'current' | 'open'
const stateAt = (index: number, position: number): StepState =>
  index < position ? 'done' : index === position ? 'current' : 'open'
const icons = { done: <CheckmarkCircleFilled />, current: <RecordRegular />, open: <CircleRegular /> }

function StepLine({ label, state }: { label: string; state: StepState }) {
  const t = useMessages()
  const styles = useStyles()
  return (
    <li
      className={mergeClasses(styles.step, state === 'current' && styles.current)}
      aria-current={state === 'current' ? 'step' : undefined}
    >
      <span className={styles.icon} aria-hidden>
        {icons[state]}
      </span>
      <span>
        {label}
        {state === 'done' ? <HiddenText>{` (${t.ui.done})`}</HiddenText> : null}
      </span>
    </li>
  )
}

let hasShownStep = false

function StepTitle({ children }: { children: string }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (hasShownStep) heading.current?.focus()
    hasShownStep = true
  }, [])
  return (
    <h2 ref={heading} tabIndex={-1} className={useStyles().title}>
      {children}
    </h2>
  )
}

export type WizardButtonsProps = {
  /** Defaults to Next. */
  nextLabel?: string
  /** Without it the primary button submits the form it stands in. */
  onNext?: () => void
  onBack?: () => void
  onCancel?: () => void
  isBusy?: boolean
  isBlocked?: boolean
  /** One more way out, between Back and Cancel. */
  more?: { label: string; onClick: () => void }
}

/** Next, Back, Cancel. */
export function WizardButtons({
  nextLabel,
  onNext,
  onBack,
  onCancel,
  isBusy,
  isBlocked,
  more,
}: WizardButtonsProps) {
  const t = useMessages()
  return (
    <Row>
      <Button
        appearance="primary"
        type={onNext ? 'button' : 'submit'}
        disabled={isBlocked ?? false}
        disabledFocusable={isBusy ?? false}
        onClick={onNext}
      >
        {nextLabel ?? t.ui.next}
      </Button>
      {onBack ? <Button onClick={onBack}>{t.ui.back}</Button> : null}
      {more ? <Button onClick={more.onClick}>{more.label}</Button> : null}
      {onCancel ? (
        <Button appearance="subtle" onClick={onCancel}>
          {t.ui.cancel}
        </Button>
      ) : null}
    </Row>
  )
}
