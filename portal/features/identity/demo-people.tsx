import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { identityApi, type DemoPerson } from '#contract/identity.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct, useRead } from '../../lib/queries.ts'
import { Problem } from '../../ui/problem.tsx'
import { Section } from '../../ui/section.tsx'

const useStyles = makeStyles({
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(260px, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  kind: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalXS },
  button: { width: '100%', justifyContent: 'flex-start', textAlign: 'start' },
  text: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start' },
})

/** The cast of the demo by organisation; one click continues as that person. */
export function DemoPeople({ onDone }: { onDone: () => Promise<void> }) {
  const t = useMessages().identity.signIn
  const styles = useStyles()
  const people = useRead(identityApi.demoPeople, {})
  const act = useAct(identityApi.continueAs, { onDone })
  const groups = Object.entries(Object.groupBy(people.data ?? [], (person) => person.organisation))
  return (
    <Section title={t.demoTitle}>
      <div>{t.demoText}</div>
      {(act.error ?? people.error) ? <Problem error={act.error ?? people.error} /> : null}
      <div className={styles.grid}>
        {groups.map(([organisation, group = []]) => (
          <Group
            key={organisation}
            organisation={organisation}
            people={group}
            isBusy={act.isPending}
            pick={(userName) => act.mutate({ userName })}
          />
        ))}
      </div>
    </Section>
  )
}

type GroupProps = {
  organisation: string
  people: DemoPerson[]
  isBusy: boolean
  pick: (userName: string) => void
}

function Group({ organisation, people, isBusy, pick }: GroupProps) {
  const t = useMessages()
  const styles = useStyles()
  const kind = people[0]?.kind
  return (
    <div>
      <h3 className={styles.title}>{organisation}</h3>
      <div className={styles.kind}>{kind ? t.kinds[kind] : ''}</div>
      <ul className={styles.list}>
        {people.map((person) => (
          <li key={person.userName}>
            <Button
              className={styles.button}
              disabledFocusable={isBusy}
              onClick={() => pick(person.userName)}
              title={t.identity.signIn.continueAs(person.name)}
            >
              <span className={styles.text}>
                {person.name}
                <span className={styles.kind}>{person.roles.map((role) => t.roles[role]).join(', ')}</span>
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
