import { makeStyles } from '@fluentui/react-components'
import { Fragment } from 'react'

const useStyles = makeStyles({ code: { overflowWrap: 'break-word', hyphens: 'manual' } })

/** A name without spaces, such as an address: breaks only where it does not fit, and best at @, dots and the like. */
export function CodeText({ children }: { children: string }) {
  return (
    <span className={useStyles().code}>
      {children.split(/(?=[@._/:])/).map((part, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- parts of one text, never reordered
        <Fragment key={index}>
          {index > 0 ? <wbr /> : null}
          {part}
        </Fragment>
      ))}
    </span>
  )
}
