import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { identityApi, type User } from '#contract/identity.ts'
import { peopleApi } from '#contract/people.ts'
import type { Role } from '#contract/permissions.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct } from '../../lib/queries.ts'
import { Problem } from '../../ui/problem.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { RoleBoxes } from '../../parts/role-boxes.tsx'
import { ResetFactors } from './reset-factors.tsx'
import { Notice } from '../../ui/notice.tsx'

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    fontWeight: tokens.fontWeightRegular,
  },
})

/** Tick or untick roles, then Update; the server guards the last holder of a needed role (I-40). */
export function RolesForm({ user }: { user: User }) {
  const t = useMessages().settings.users
  const styles = useStyles()
  const toast = useToast()
  const [ticked, tick] = useState<readonly Role[]>(user.ownRoles)
  const update = useAct(identityApi.updateRoles, {
    refresh: [identityApi.users, identityApi.visitor, peopleApi.guards],
    onDone: (_, { roles }) => {
      const undo = () => update.mutate({ userId: user.id, roles: user.ownRoles })
      const isUndone = roles.toSorted().join() === user.ownRoles.toSorted().join()
      toast({ text: t.updated(user.displayName), ...(isUndone ? {} : { undo }) })
    },
  })
  const mayUpdate = user.can.includes('update-roles')
  const isChanged = [...ticked].sort().join() !== [...user.ownRoles].sort().join()
  return (
    <div className={styles.form}>
      {update.error ? <Problem error={update.error} /> : null}
      {mayUpdate || user.state === 'deleted' ? null : <Notice>{t.blocked}</Notice>}
      <RoleBoxes
        legend={t.rolesOf(user.displayName)}
        isGuest={user.isLimited}
        held={user.ownRoles}
        ticked={ticked}
        isBlocked={!mayUpdate}
        tick={tick}
      />
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
