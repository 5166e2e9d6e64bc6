import { makeStyles, tokens } from '@fluentui/react-components'
import { CheckmarkCircleFilled } from '@fluentui/react-icons'
import type { Home } from '#contract/operations.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useSession } from '../../lib/session.ts'
import { Section } from '../../ui/section.tsx'
import { Suggestions } from './suggestions.tsx'
import { TaskLine } from './task-line.tsx'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM },
  done: { display: 'flex', fontSize: '24px', color: tokens.colorStatusSuccessForeground1 },
})

/** What needs the person now; when nothing does, what might be next. */
export function Tasks({ tasks }: { tasks: Home['tasks'] }) {
  const t = useMessages().home
  const styles = useStyles()
  const isEnrolling = useSession()?.organisation.state === 'enrolling'
  if (tasks.length === 0) return isEnrolling ? <NotEnrolled /> : <AllDone />
  return (
    <Section title={t.tasksTitle} isAccent>
      <ul className={styles.list}>
        {tasks.map((task) => (
          <TaskLine key={task.task + task.path} task={task} />
        ))}
      </ul>
    </Section>
  )
}

/** Somebody else of the organisation has to enrol it first. */
function NotEnrolled() {
  const t = useMessages().home
  return (
    <Section title={t.notEnrolled} isAccent>
      <div>{t.notEnrolledText}</div>
    </Section>
  )
}

function AllDone() {
  const t = useMessages().home
  const styles = useStyles()
  return (
    <Section title={t.done}>
      <div className={styles.line}>
        <span className={styles.done} aria-hidden>
          <CheckmarkCircleFilled />
        </span>
        <span>{t.doneText}</span>
      </div>
      <Suggestions />
    </Section>
  )
}
