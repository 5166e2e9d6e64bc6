import { Button, Input, makeStyles, Select, tokens } from '@fluentui/react-components'
import { DeleteRegular } from '@fluentui/react-icons'
import { rolesOf, type Role } from '#contract/permissions.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useSession } from '../../lib/session.ts'

const useStyles = makeStyles({
  set: { border: 'none', margin: 0, padding: 0, minWidth: 0, display: 'grid', gap: tokens.spacingVerticalS },
  legend: { fontWeight: tokens.fontWeightSemibold, padding: 0 },
  row: {
    display: 'grid',
    gridTemplateAreas: '"group role remove"',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr) auto',
    '@media (max-width: 480px)': {
      gridTemplateAreas: '"group remove" "role role"',
      gridTemplateColumns: 'minmax(0, 1fr) auto',
    },
    gap: tokens.spacingHorizontalS,
  },
})

export type GroupRole = { group: string; role: Role }
type GroupRolesProps = { rows: readonly GroupRole[]; setRows: (rows: readonly GroupRole[]) => void }

/** Which group of the provider stands for which role here; without any, roles are given here as before. */
export function GroupRoles({ rows, setRows }: GroupRolesProps) {
  const t = useMessages().identityProvider
  const styles = useStyles()
  const kind = useSession()?.organisation.kind ?? 'customer'
  const change = (at: number, row: Partial<GroupRole>) =>
    setRows(rows.map((old, index) => (index === at ? { ...old, ...row } : old)))
  return (
    <fieldset className={styles.set}>
      <legend className={styles.legend}>{t.groups}</legend>
      <div>{t.groupsText}</div>
      {rows.map((row, at) => (
        <GroupRow
          // oxlint-disable-next-line react/no-array-index-key -- a row is its place: two may hold the same group
          key={at}
          row={row}
          number={at + 1}
          roles={rolesOf[kind]}
          change={(part) => change(at, part)}
          remove={() => setRows(rows.filter((_, index) => index !== at))}
        />
      ))}
      <div>
        <Button onClick={() => setRows([...rows, { group: '', role: rolesOf[kind][0] ?? 'global-admin' }])}>
          {t.addGroup}
        </Button>
      </div>
    </fieldset>
  )
}

type RowProps = {
  row: GroupRole
  number: number
  roles: readonly Role[]
  change: (part: Partial<GroupRole>) => void
  remove: () => void
}

function GroupRow({ row, number, roles, change, remove }: RowProps) {
  const messages = useMessages()
  const t = messages.identityProvider
  return (
    <div className={useStyles().row}>
      <Input
        style={{ gridArea: 'group', minWidth: 0 }}
        aria-label={t.groupNumber(number)}
        placeholder={t.groupPlaceholder}
        value={row.group}
        maxLength={200}
        onChange={(_, { value }) => change({ group: value })}
      />
      <Select
        style={{ gridArea: 'role' }}
        aria-label={t.roleNumber(number)}
        value={row.role}
        onChange={(_, { value }) => change({ role: roles.find((role) => role === value) ?? row.role })}
      >
        {roles.map((role) => (
          <option key={role} value={role}>
            {messages.roles[role]}
          </option>
        ))}
      </Select>
      <Button
        style={{ gridArea: 'remove' }}
        appearance="subtle"
        icon={<DeleteRegular />}
        aria-label={t.removeGroup(number)}
        title={t.removeGroup(number)}
        onClick={remove}
      />
    </div>
  )
}
