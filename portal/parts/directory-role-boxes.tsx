import { Checkbox, makeStyles, tokens } from '@fluentui/react-components'
import type { DirectoryRole } from '#contract/directory-roles.ts'
import { useMessages } from '../lib/i18n.tsx'
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

type BoxesProps = {
  legend: string
  offered: readonly DirectoryRole[]
  ticked: readonly DirectoryRole[]
  tick: (roles: DirectoryRole[]) => void
}

/** Roles in a customer's directory to tick, each with what it allows; the least privileged first. */
export function DirectoryRoleBoxes({ legend, offered, ticked, tick }: BoxesProps) {
  const t = useMessages()
  const styles = useStyles()
  return (
    <fieldset id={fieldId('roles')} tabIndex={-1} className={styles.set}>
      <legend className={styles.legend}>{legend}</legend>
      {offered.map((role) => (
        <Checkbox
          key={role}
          checked={ticked.includes(role)}
          label={
            <>
              {t.directoryRoles[role]}
              <div className={styles.hint}>{t.directoryRoleHints[role]}</div>
            </>
          }
          onChange={(_, data) =>
            tick(offered.filter((one) => (one === role ? data.checked === true : ticked.includes(one))))
          }
        />
      ))}
    </fieldset>
  )
}
