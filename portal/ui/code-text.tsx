import { makeStyles } from '@fluentui/react-components'

const useStyles = makeStyles({ code: { overflowWrap: 'anywhere' } })

/** A technical name or number: long, without spaces, may break anywhere. */
export function CodeText({ children }: { children: string }) {
  return <span className={useStyles().code}>{children}</span>
}
