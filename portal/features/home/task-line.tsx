import { makeStyles, tokens } from '@fluentui/react-components'
import { ClockRegular } from '@fluentui/react-icons'
import type { Home } from '#contract/operations.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { ButtonLink } from '../../ui/links.tsx'

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalL,
    padding: `${tokens.spacingVerticalM} 0`,
    ':not(:last-child)': { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  text: { flexGrow: 1, flexBasis: '280px', minWidth: 0 },
  due: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
})

/** One task: a sentence, until when, and the button to the page that settles it. */
export function TaskLine({ task }: { task: Home['tasks'][number] }) {
  const t = useMessages().home
  const styles = useStyles()
  const format = useFormat()
  const [say, action] = t.tasks[task.task]
  const [path = '/', query] = task.path.split('?')
  return (
    <li className={styles.line}>
      <div className={styles.text}>
        {say(task.count, task.name)}
        {task.dueAt ? (
          <div className={styles.due} title={format.exact(task.dueAt)}>
            <ClockRegular aria-hidden />
            {t.due(format.day(task.dueAt))}
          </div>
        ) : null}
      </div>
      <ButtonLink to={path} search={Object.fromEntries(new URLSearchParams(query))} appearance="primary">
        {action}
      </ButtonLink>
    </li>
  )
}
