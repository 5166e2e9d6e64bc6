import { makeStyles } from '@fluentui/react-components'
import { Link } from '@tanstack/react-router'
import { useMessages } from '../lib/i18n.tsx'
import { Wordmark, type WordmarkProps } from './wordmark.tsx'

const useStyles = makeStyles({ link: { textDecorationLine: 'none', display: 'inline-block' } })

/** The wordmark leads to the start page. */
export function WordmarkLink(look: WordmarkProps) {
  return (
    <Link
      to="/"
      className={useStyles().link}
      aria-label={useMessages().shell.toStart}
      activeProps={{ 'aria-current': undefined }}
    >
      <Wordmark {...look} />
    </Link>
  )
}
