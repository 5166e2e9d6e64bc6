import { AlertRegular } from '@fluentui/react-icons'
import { makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { notificationsApi, type Notification } from '#contract/notifications.ts'
import { useMessages } from '../lib/i18n.tsx'
import { reading, useAct, useRead } from '../lib/queries.ts'
import { useSession } from '../lib/session.ts'
import { DropItem, DropMenu } from '../ui/drop-menu.tsx'
import { Moment } from '../ui/moment.tsx'

const useStyles = makeStyles({
  count: {
    minWidth: '20px',
    padding: '0 5px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '20px',
    textAlign: 'center',
  },
  item: { overflowWrap: 'anywhere' },
  at: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
})

const aMinute = 60_000
const shown = 8

/** The bell: how much is unread, and the newest of it. */
export function NotificationBell() {
  const t = useMessages().notifications
  const styles = useStyles()
  const isSignedIn = useSession() !== null
  const unread = useQuery({
    ...reading(notificationsApi.unread, {}),
    refetchInterval: aMinute,
    enabled: isSignedIn,
  })
  const count = unread.data?.count ?? 0
  return (
    <DropMenu
      label={t.bell(count)}
      icon={<AlertRegular />}
      face={
        count > 0 ? (
          <span aria-hidden className={styles.count}>
            {count > 99 ? '99+' : count}
          </span>
        ) : undefined
      }
      heading={t.title}
    >
      <Newest />
    </DropMenu>
  )
}

function Newest() {
  const t = useMessages().notifications
  const router = useRouter()
  const list = useRead(notificationsApi.list, { limit: shown })
  const mark = useAct(notificationsApi.read, { refresh: [notificationsApi.list, notificationsApi.unread] })
  const items = list.data?.items ?? []
  const all = '/notifications'
  return (
    <>
      {items.map((item) => (
        <Item
          key={item.id}
          item={item}
          onPick={() => {
            if (!item.isRead) mark.mutate({ ids: [item.id] })
            void router.navigate({ href: item.path ?? all })
          }}
        />
      ))}
      {items.some(({ isRead }) => !isRead) ? (
        <DropItem onPick={() => mark.mutate({ ids: null })}>{t.readAll}</DropItem>
      ) : null}
      <DropItem href={all} onPick={() => void router.navigate({ to: all })}>
        {items.length > 0 || list.isPending ? t.all : t.none}
      </DropItem>
    </>
  )
}

function Item({ item, onPick }: { item: Notification; onPick: () => void }) {
  const styles = useStyles()
  return (
    <DropItem isCurrent={!item.isRead} href={item.path ?? '/notifications'} onPick={onPick}>
      <span className={styles.item}>
        {item.subject}
        <span className={styles.at}>
          <Moment at={item.at} withTime />
        </span>
      </span>
    </DropItem>
  )
}
