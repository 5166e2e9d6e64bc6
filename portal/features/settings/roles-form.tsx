import { Button, Checkbox, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { identityApi, type User } from '#contract/identity.ts'
import { guestRoles, rolesOf, type Role } from '#contract/permissions.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct } from '../../lib/queries.ts'
import { useSession } from '../../lib/session.ts'
import { Problem } from '../../ui/problem.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { ResetFactors } from './reset-factors.tsx'

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    fontWeight: tokens.fontWeightRegular,
  },
  set: {
    border: 'none',
    margin: 0,
    padding: 0,
    minWidth: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(300px, 100%), 1fr))',
  },
  legend: { fontWeight: tokens.fontWeightSemibold, padding: 0 },
  hint: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
})

/** Tick or untick roles, then Update; the server guards the last holder of a needed role (I-40). */
export function RolesForm({ user }: { user: User }) {
  const t = useMessages().settings.users
  const styles = useStyles()
  const toast = useToast()
  const [ticked, tick] = useState<readonly Role[]>(user.roles)
  const update = useAct(identityApi.updateRoles, {
    refresh: [identityApi.users, identityApi.session],
    onDone: () => toast({ text: t.updated(user.displayName) }),
  })
  const mayUpdate = user.can.includes('update-roles')
  const isChanged = [...ticked].sort().join() !== [...user.roles].sort().join()
  return (
    <div className={styles.form}>
      {update.error ? <Problem error={update.error} /> : null}
      {mayUpdate ? null : (
        <MessageBar layout="multiline">
          <MessageBarBody>{t.blocked}</MessageBarBody>
        </MessageBar>
      )}
      <RoleBoxes user={user} ticked={ticked} isBlocked={!mayUpdate} tick={tick} />
      {mayUpdate ? (
        <div>
          <Button
            appearance="primary"
            disabled={!isChanged}
            disabledFocusable={update.isPending}
            onClick={() => update.mutate({ userId: user.id, roles: [...ticked] })}
          >
            {t.update}
          </Button>
        </div>
      ) : null}
      <ResetFactors user={user} />
    </div>
  )
}

type BoxesProps = {
  user: User
  ticked: readonly Role[]
  isBlocked: boolean
  tick: (roles: readonly Role[]) => void
}

function RoleBoxes({ user, ticked, isBlocked, tick }: BoxesProps) {
  const t = useMessages()
  const styles = useStyles()
  const kind = useSession()?.organisation.kind
  const offered = kind ? rolesOf[kind].filter((role) => !user.isGuest || guestRoles.includes(role)) : []
  return (
    <fieldset className={styles.set}>
      <legend className={styles.legend}>{t.settings.users.rolesOf(user.displayName)}</legend>
      {offered.map((role) => (
        <Checkbox
          key={role}
          checked={ticked.includes(role)}
          disabled={isBlocked}
          label={
            <>
              {t.roles[role]}
              <div className={styles.hint}>{t.roleHints[role]}</div>
            </>
          }
          onChange={(_, data) =>
            tick(data.checked === true ? [...ticked, role] : ticked.filter((other) => other !== role))
          }
        />
      ))}
    </fieldset>
  )
}
