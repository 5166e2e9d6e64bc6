import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { licencesApi, type CustomerUser, type LicencePool } from '#contract/licences.ts'
import { useFormat } from '../lib/format.ts'
import { useMessages } from '../lib/i18n.tsx'
import { useRead } from '../lib/queries.ts'
import { useWhoMay } from '../lib/who-may.ts'
import { BlockedAction } from '../ui/blocked-action.tsx'
import { Details } from '../ui/details.tsx'
import { Problem } from '../ui/problem.tsx'
import { Stack } from '../ui/stack.tsx'
import { useSaveLicences } from './use-save-licences.ts'

const useStyles = makeStyles({
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

type ManageProps = { customerId: string; user: CustomerUser; mayAssign: boolean }

/** Manage licences: tick what the user shall hold; every box says how many are left (W19). */
export function ManageLicences({ customerId, user, mayAssign }: ManageProps) {
  const t = useMessages().licences
  const format = useFormat()
  const whoMay = useWhoMay()
  const pools = useRead(licencesApi.pools, { customerId }).data ?? []
  const held = user.licences.map(({ licenceSkuId }) => licenceSkuId)
  const [wanted, want] = useState(held)
  const { save, failures, isBusy } = useSaveLicences({ customerId, user, pools, show: want })
  const isChanged = [...held].sort().join() !== [...wanted].sort().join()
  return (
    <Stack>
      <Details
        entries={[
          { name: t.email, value: user.email },
          { name: t.location, value: user.usageLocation ? format.country(user.usageLocation) : null },
        ]}
      />
      {failures.map(({ title, error }) => (
        <Problem key={title} error={error} kept={t.failed(title)} />
      ))}
      <Boxes user={user} pools={pools} wanted={wanted} want={want} isBlocked={!mayAssign || isBusy} />
      {mayAssign ? (
        <div>
          <Button
            appearance="primary"
            disabled={!isChanged}
            disabledFocusable={isBusy}
            onClick={() => void save(wanted)}
          >
            {t.save}
          </Button>
        </div>
      ) : (
        <BlockedAction action={t.save} reason={whoMay('licence.assign')} />
      )}
    </Stack>
  )
}

type BoxesProps = {
  user: CustomerUser
  pools: LicencePool[]
  wanted: string[]
  want: (ids: string[]) => void
  isBlocked: boolean
}

function Boxes({ user, pools, wanted, want, isBlocked }: BoxesProps) {
  const t = useMessages().licences
  const styles = useStyles()
  const isHeld = (id: string) => user.licences.some(({ licenceSkuId }) => licenceSkuId === id)
  return (
    <fieldset className={styles.set}>
      <legend className={styles.legend}>{t.manageOf(user.displayName)}</legend>
      {pools.length === 0 ? t.poolsEmpty : null}
      {pools.map((pool) => {
        const id = pool.licenceSkuId
        return (
          <Checkbox
            key={id}
            checked={wanted.includes(id)}
            disabled={isBlocked || (pool.available <= 0 && !isHeld(id))}
            label={{
              children: <PoolLabel pool={pool} isHeld={isHeld(id)} />,
              style: { alignSelf: 'flex-start' },
            }}
            onChange={(_, { checked }) =>
              want(checked === true ? [...wanted, id] : wanted.filter((other) => other !== id))
            }
          />
        )
      })}
    </fieldset>
  )
}

function PoolLabel({ pool, isHeld }: { pool: LicencePool; isHeld: boolean }) {
  const t = useMessages().licences
  const format = useFormat()
  return (
    <>
      {pool.title}
      <div className={useStyles().hint}>
        {pool.available > 0 || isHeld
          ? t.left(format.number(pool.available), format.number(pool.owned))
          : t.leftNone}
      </div>
    </>
  )
}
