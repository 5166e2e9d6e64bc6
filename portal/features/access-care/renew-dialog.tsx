import { Button, Checkbox } from '@fluentui/react-components'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { accessCareApi, renewableDays } from '#contract/access-care.ts'
import { type DirectoryRole, directoryRoles } from '#contract/directory-roles.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct } from '../../lib/queries.ts'
import { DirectoryRoleBoxes } from '../../parts/directory-role-boxes.tsx'
import { Bullets } from '../../ui/bullets.tsx'
import { Modal } from '../../ui/modal.tsx'
import { Problem } from '../../ui/problem.tsx'

/** Without the ids, everything that ends soon. */
type RenewProps = { ids: string[] | undefined; onClose: () => void }
const others = directoryRoles.filter((role) => role !== 'global-administrator')

/** What a renewal does, and which roles the customers are not asked for any more. */
export function RenewDialog({ ids, onClose }: RenewProps) {
  const { accessCare, ui } = useMessages()
  const t = accessCare.ending
  const navigate = useNavigate()
  const [withoutGlobal, leaveGlobal] = useState(false)
  const [withoutOthers, leaveOthers] = useState<DirectoryRole[]>()
  const renew = useAct(accessCareApi.renew, {
    refresh: [accessCareApi.ending, accessCareApi.renewals],
    onDone: ({ id }) => navigate({ to: `/renewals/${id}` }),
  })
  const withoutRoles = [
    ...(withoutGlobal ? (['global-administrator'] as const) : []),
    ...(withoutOthers ?? []),
  ]
  const which = ids ? { relationshipIds: ids } : { withinDays: renewableDays }
  return (
    <Modal
      title={t.renewTitle}
      onClose={onClose}
      actions={
        <>
          <Button
            appearance="primary"
            disabledFocusable={renew.isPending}
            onClick={() => renew.mutate({ ...which, withoutRoles })}
          >
            {ids ? t.renewSelected : t.renewAll}
          </Button>
          <Button onClick={onClose}>{ui.cancel}</Button>
        </>
      }
    >
      <Bullets sentences={t.renewEffects(ids ? t.chosen(ids.length) : t.all)} />
      <Checkbox
        label={t.withoutGlobal}
        checked={withoutGlobal}
        onChange={(_, { checked }) => leaveGlobal(checked === true)}
      />
      <Checkbox
        label={t.withoutOthers}
        checked={withoutOthers !== undefined}
        onChange={(_, { checked }) => leaveOthers(checked === true ? [] : undefined)}
      />
      {withoutOthers ? (
        <DirectoryRoleBoxes legend={t.without} offered={others} ticked={withoutOthers} tick={leaveOthers} />
      ) : null}
      {renew.error ? <Problem error={renew.error} /> : null}
    </Modal>
  )
}
