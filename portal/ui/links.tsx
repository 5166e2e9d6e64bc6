import { Button, Link, type ButtonProps } from '@fluentui/react-components'
import { useLinkProps } from '@tanstack/react-router'
import type { ReactElement, ReactNode } from 'react'
import { CodeText } from './code-text.tsx'

type Target = { to: string; search?: Record<string, string | undefined>; children: ReactNode }
type Look = Pick<ButtonProps, 'appearance' | 'size'> & { icon?: ReactElement; label?: string }

/** A link inside text. */
export function TextLink({ to, search, children, onFollow }: Target & { onFollow?: () => void }) {
  const link = useLinkProps({ to, ...(search ? { search } : {}) })
  return (
    <Link
      href={link.href}
      onClick={(event) => {
        onFollow?.()
        link.onClick?.(event)
      }}
      onMouseEnter={link.onMouseEnter}
      onFocus={link.onFocus}
    >
      {children}
    </Link>
  )
}

/** An email address one can write to. */
export function MailLink({ to }: { to: string }) {
  return (
    <Link href={`mailto:${to}`}>
      <CodeText>{to}</CodeText>
    </Link>
  )
}

/** A link that looks like a button: it goes to a page and can be opened in a new tab. */
export function ButtonLink({
  to,
  search,
  children,
  icon,
  label,
  appearance = 'secondary',
  size,
}: Target & Look) {
  const link = useLinkProps({ to, ...(search ? { search } : {}) })
  return (
    <Button
      as="a"
      href={link.href}
      onClick={link.onClick}
      onMouseEnter={link.onMouseEnter}
      onFocus={link.onFocus}
      appearance={appearance}
      {...(size ? { size } : {})}
      {...(icon ? { icon } : {})}
      {...(label ? { 'aria-label': label } : {})}
    >
      {children}
    </Button>
  )
}
