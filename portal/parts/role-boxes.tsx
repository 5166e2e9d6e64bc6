import { Checkbox, makeStyles, tokens } from '@fluentui/react-components'
import { guestRoles, rolesOf, rolesUnder, type Role } from '#contract/permissions.ts'
import { useMessages } from '../lib/i18n.tsx'
import { useSession } from '../lib/session.ts'
import { fieldId } from '../ui/use-form.ts'

const useStyles = makeStyles({
  set: {
    border: 'none',
    margin: 0,
    padding: 0,
    minWidth: 0,
    display: 'grid',
    alignItems: 'start',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(300px, 100%), 1fr))',
  },
  legend: { fontWeight: tokens.fontWeightSemibold, padding: 0 },
  hint: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
})

export type RoleBoxesProps = {
  legend: string
  isGuest: boolean
  /** What the person holds now; shown even where it can no longer be given. */
  held: readonly Role[]
  ticked: readonly Role[]
  isBlocked?: boolean
  tick: (roles: readonly Role[]) => void
}

/** The roles an organisation can give, to tick; those above the own roles are shown and blocked. */
export function RoleBoxes({ legend, isGuest, held, ticked, isBlocked = false, tick }: RoleBoxesProps) {
  const t = useMessages()
  const styles = useStyles()
  const session = useSession()
  if (!session) return null
  const { kind } = session.organisation
  const under = rolesUnder(kind, session.roles)
  const offered = rolesOf[kind].filter((role) => !isGuest || guestRoles.includes(role) || held.includes(role))
  return (
    <fieldset id={fieldId('roles')} tabIndex={-1} className={styles.set}>
      <legend className={styles.legend}>{legend}</legend>
      {offered.map((role) => (
        <Checkbox
          key={role}
          checked={ticked.includes(role)}
          disabled={isBlocked || !under.includes(role)}
          label={
            <>
              {t.roles[role]}
              <div className={styles.hint}>
                {isGuest && role === 'global-admin' ? t.settings.guests.adminHint : t.roleHints[role]}
              </div>
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
