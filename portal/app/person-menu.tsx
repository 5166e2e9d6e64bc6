import { makeStyles, tokens } from '@fluentui/react-components'
import {
  KeyRegular,
  PlugDisconnectedRegular,
  ShieldCheckmarkRegular,
  ShieldKeyholeRegular,
  SignOutRegular,
} from '@fluentui/react-icons'
import { useRouter } from '@tanstack/react-router'
import { identityApi } from '#contract/identity.ts'
import { useMessages } from '../lib/i18n.tsx'
import { useAct } from '../lib/queries.ts'
import { restartSession, useSession } from '../lib/session.ts'
import { DropItem, DropMenu } from '../ui/drop-menu.tsx'

const useStyles = makeStyles({
  initials: {
    display: 'inline-flex',
    flexShrink: 0,
    alignItems: 'center',
    justifyContent: 'center',
    width: '28px',
    height: '28px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
})

/** Who is signed in, with which roles, and the ways out. */
export function PersonMenu() {
  const t = useMessages()
  const session = useSession()
  const leave = useLeave()
  const router = useRouter()
  if (!session) return null
  const { user, roles } = session
  return (
    <DropMenu
      label={t.shell.person(user.name)}
      face={<Initials name={user.name} />}
      heading={
        <Person name={user.name} userName={user.userName} roles={roles.map((role) => t.roles[role])} />
      }
    >
      <DropItem
        href="/settings/sign-ins"
        icon={<KeyRegular />}
        onPick={() => void router.navigate({ to: '/settings/sign-ins' })}
      >
        {t.shell.signIns}
      </DropItem>
      <DropItem
        icon={<ShieldKeyholeRegular />}
        href="/security"
        onPick={() => void router.navigate({ to: '/security' })}
      >
        {t.shell.security}
      </DropItem>
      <DropItem
        href="/settings/rights"
        icon={<ShieldCheckmarkRegular />}
        onPick={() => void router.navigate({ to: '/settings/rights' })}
      >
        {t.shell.rights}
      </DropItem>
      <DropItem icon={<SignOutRegular />} onPick={leave.here}>
        {t.shell.signOut}
      </DropItem>
      <DropItem icon={<PlugDisconnectedRegular />} onPick={leave.everywhere}>
        {t.shell.signOutEverywhere}
      </DropItem>
    </DropMenu>
  )
}

function Person({ name, userName, roles }: { name: string; userName: string; roles: string[] }) {
  return (
    <>
      <strong>{name}</strong>
      <br />
      {userName}
      <br />
      {roles.join(', ')}
    </>
  )
}

function Initials({ name }: { name: string }) {
  const letters = name.split(/\s+/).map((word) => word.slice(0, 1))
  return (
    <span aria-hidden className={useStyles().initials}>{`${letters[0] ?? ''}${letters.at(-1) ?? ''}`}</span>
  )
}

function useLeave() {
  const router = useRouter()
  const onDone = async () => {
    await restartSession()
    await router.navigate({ to: '/welcome' })
  }
  const here = useAct(identityApi.signOut, { onDone })
  const everywhere = useAct(identityApi.signOutEverywhere, { onDone })
  return { here: () => here.mutate({}), everywhere: () => everywhere.mutate({}) }
}
