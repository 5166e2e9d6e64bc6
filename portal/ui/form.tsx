import { Button, Link, makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useRef, type ReactNode } from 'react'
import { useMessages } from '../lib/i18n.tsx'
import { Notice } from './notice.tsx'
import { Problem } from './problem.tsx'
import { Row } from './row.tsx'
import { fieldId, type Form, type FormValues } from './use-form.ts'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  summary: { ':focus': { outlineStyle: 'none' } },
  list: {
    display: 'grid',
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
  },
})

export type FormViewProps<V extends FormValues> = {
  form: Form<V>
  /** The primary button's word; leave it out when the buttons stand elsewhere (wizard). */
  action?: string
  /** Further buttons beside the primary one. */
  more?: ReactNode
  /** Brings a field onto the screen when it stands elsewhere (another step of a wizard). */
  goTo?: (name: string) => void
  children: ReactNode
}

/** Fields with their summary of errors on top and the buttons below. */
export function FormView<V extends FormValues>({ form, action, more, goTo, children }: FormViewProps<V>) {
  const styles = useStyles()
  return (
    <form className={styles.form} onSubmit={form.submit} noValidate>
      <FormSummary form={form} {...(goTo ? { goTo } : {})} />
      {children}
      {action ? (
        <Row>
          <Button type="submit" appearance="primary" disabledFocusable={form.isBusy}>
            {action}
          </Button>
          {more}
        </Row>
      ) : null}
    </form>
  )
}

type SummaryProps<V extends FormValues> = Pick<FormViewProps<V>, 'form' | 'goTo'>

/** Everything that is wrong, each with a link to its field; takes the focus when sending was refused. */
export function FormSummary<V extends FormValues>({ form, goTo }: SummaryProps<V>) {
  const t = useMessages()
  const styles = useStyles()
  const summary = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (form.refusals > 0) summary.current?.focus()
  }, [form.refusals])
  const errors = Object.entries(form.errors)
  if (errors.length === 0 && !form.failure) return null
  return (
    <div ref={summary} tabIndex={-1} className={styles.summary}>
      {errors.length === 0 ? (
        <Problem error={form.failure} kept={t.ui.typedIsKept} />
      ) : (
        <Notice intent="error" title={t.ui.errorsIn(errors.length)}>
          <ul className={styles.list}>
            {errors.map(([name, message]) => (
              <li key={name}>
                <FieldLink
                  name={name}
                  goTo={goTo ?? focusField}
                >{`${labelOf(form.labels, name)}: ${message}`}</FieldLink>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  )
}

type FieldLinkProps = { name: string; goTo: (name: string) => void; children: string }

function FieldLink({ name, goTo, children }: FieldLinkProps) {
  return (
    <Link
      href={`#${fieldId(name)}`}
      onClick={(event) => {
        event.preventDefault()
        goTo(name)
      }}
    >
      {children}
    </Link>
  )
}

/** Puts the cursor into a field. */
export const focusField = (name: string) => document.getElementById(fieldId(name))?.focus()

const labelOf = (labels: Record<string, string>, name: string) => labels[name] ?? name
