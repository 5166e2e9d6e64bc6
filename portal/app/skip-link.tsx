import { makeStyles, tokens } from '@fluentui/react-components'
import { useMessages } from '../lib/i18n.tsx'

const useStyles = makeStyles({
  link: {
    position: 'absolute',
    insetInlineStart: tokens.spacingHorizontalM,
    top: '-60px',
    zIndex: 1_000_001,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorBrandForegroundLink,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow8,
    ':focus': { top: tokens.spacingVerticalS },
  },
})

/** The first thing Tab reaches: past menu and top bar, to the content. */
export function SkipLink() {
  return (
    <a
      href="#content"
      className={useStyles().link}
      onClick={(event) => {
        event.preventDefault()
        document.getElementById('content')?.focus()
      }}
    >
      {useMessages().shell.skip}
    </a>
  )
}
