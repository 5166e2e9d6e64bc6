import { Checkbox, makeStyles } from '@fluentui/react-components'
import type { User } from '#contract/identity.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useSession } from '../../lib/session.ts'
import type { Column } from '../../ui/data-list.tsx'
import { Moment } from '../../ui/moment.tsx'
import { Row } from '../../ui/row.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { Tag } from '../../ui/tag.tsx'

const tones = { invited: 'waiting', active: 'good', disabled: 'attention', deleted: 'quiet' } as const
type Select = (users: readonly User[]) => void

/** The columns of user management; who can be disabled can be ticked. */
export function useUserColumns(selected: readonly User[], select: Select): Column<User>[] {
  const t = useMessages()
  const u = t.settings.users
  return [
    {
      key: 'name',
      header: u.name,
      sort: 'name',
      cell: (user) => <Name user={user} selected={selected} select={select} />,
    },
    { key: 'userName', header: u.userName, cell: (user) => user.userName },
    {
      key: 'roles',
      header: u.roles,
      cell: (user) => user.roles.map((role) => t.roles[role]).join(', ') || u.noRoles,
    },
    {
      key: 'state',
      header: u.state,
      cell: (user) => <StateBadge tone={tones[user.state]}>{u.states[user.state]}</StateBadge>,
    },
    {
      key: 'lastSignIn',
      header: u.lastSignIn,
      cell: (user) => (user.lastSignInAt ? <Moment at={user.lastSignInAt} withTime /> : u.never),
    },
  ]
}

const useStyles = makeStyles({ line: { display: 'flex', alignItems: 'center', minWidth: 0 } })

type NameProps = { user: User; selected: readonly User[]; select: Select }

function Name({ user, selected, select }: NameProps) {
  const t = useMessages().settings.users
  const isMe = useSession()?.user.id === user.id
  const isTicked = selected.some(({ id }) => id === user.id)
  const others = selected.filter(({ id }) => id !== user.id)
  return (
    <div className={useStyles().line}>
      {user.can.includes('disable') ? (
        <Checkbox
          aria-label={t.select(user.displayName)}
          checked={isTicked}
          onChange={() => select(isTicked ? others : [...others, user])}
        />
      ) : null}
      <Row>
        {user.displayName}
        {isMe ? <Tag>{t.you}</Tag> : null}
        {user.isGuest ? <Tag color="neutral">{user.isLimited ? t.guest : t.associated}</Tag> : null}
        {user.guestOf.length > 0 ? <Tag color="neutral">{t.guestElsewhere}</Tag> : null}
      </Row>
    </div>
  )
}
