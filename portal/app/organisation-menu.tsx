import { makeStyles, tokens } from '@fluentui/react-components'
import { ChevronDownRegular } from '@fluentui/react-icons'
import { useRouter } from '@tanstack/react-router'
import type { Session } from '#contract/identity.ts'
import { useMessages } from '../lib/i18n.tsx'
import { useSession } from '../lib/session.ts'
import { useSwitchOrganisation } from '../lib/switch-organisation.ts'
import { DropItem, DropMenu } from '../ui/drop-menu.tsx'

const useStyles = makeStyles({
  name: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    minWidth: 0,
    lineHeight: '1.25',
    textAlign: 'start',
  },
  text: { maxWidth: '100%', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  kind: {
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
})

/** The organisation one acts for, always legible; a menu where there are several. */
export function OrganisationMenu() {
  const t = useMessages()
  const session = useSession()
  const router = useRouter()
  const change = useSwitchOrganisation(() => router.navigate({ to: '/' }))
  if (!session) return null
  const { organisation, organisations } = session
  if (organisations.length < 2) return <OrganisationName organisation={organisation} />
  return (
    <DropMenu
      label={t.shell.switchOrganisation}
      face={
        <OrganisationName
          organisation={organisation}
          isGuest={organisations.some(({ id, isGuest }) => id === organisation.id && isGuest)}
        />
      }
      icon={<ChevronDownRegular />}
      iconPosition="after"
      side="start"
      heading={t.shell.organisations}
    >
      {organisations.map((other) => (
        <DropItem
          key={other.id}
          isCurrent={other.id === organisation.id}
          onPick={() => change.mutate({ organisationId: other.id })}
        >
          <OrganisationName organisation={other} isGuest={other.isGuest} />
        </DropItem>
      ))}
    </DropMenu>
  )
}

type NameProps = { organisation: Session['organisation']; isGuest?: boolean }

function OrganisationName({ organisation, isGuest = false }: NameProps) {
  const t = useMessages()
  const styles = useStyles()
  return (
    <span className={styles.name}>
      <strong className={styles.text}>{organisation.name}</strong>
      <span className={`${styles.kind} ${styles.text}`}>
        {isGuest ? `${t.kinds[organisation.kind]}, ${t.shell.asGuest}` : t.kinds[organisation.kind]}
      </span>
    </span>
  )
}
