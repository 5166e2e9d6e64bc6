import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { type Location, locationsApi } from '#contract/locations.ts'
import { problemOf } from '../../lib/api-error.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct } from '../../lib/queries.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Details } from '../../ui/details.tsx'
import { Moment } from '../../ui/moment.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Problem } from '../../ui/problem.tsx'
import { Row } from '../../ui/row.tsx'
import { Stack } from '../../ui/stack.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { ContentDetails } from './content-fields.tsx'
import { fieldsOf } from './content.ts'
import { EditLocation } from './location-form.tsx'

/** One location with what can be done to it; of an archived one, who archived it and when. */
export function LocationDetail({ location }: { location: Location }) {
  const t = useMessages().organisation.locations
  const [isEditing, edit] = useState(false)
  if (isEditing) return <EditLocation location={location} onClose={() => edit(false)} />
  const { archivedAt, createdAt } = location
  return (
    <Stack>
      <ContentDetails content={location} fields={fieldsOf.location} />
      <Details
        entries={[
          { name: t.since, value: <Moment at={createdAt} /> },
          { name: t.by, value: location.createdBy },
          { name: t.archivedOn, value: archivedAt ? <Moment at={archivedAt} /> : null },
          { name: t.archivedBy, value: location.archivedBy },
        ]}
      />
      <Actions location={location} onEdit={() => edit(true)} />
    </Stack>
  )
}

type Move = 'activate' | 'deactivate' | 'archive'
const done = { activate: 'activated', deactivate: 'deactivated', archive: 'archived' } as const

function useMove(move: Move) {
  const t = useMessages().organisation.locations
  const toast = useToast()
  return useAct(locationsApi[move], {
    refresh: [locationsApi.list],
    onDone: ({ name }) => toast({ text: t[done[move]](name) }),
  })
}

function Actions({ location, onEdit }: { location: Location; onEdit: () => void }) {
  const t = useMessages().organisation.locations
  const [isAsking, ask] = useState(false)
  const acts = {
    activate: useMove('activate'),
    deactivate: useMove('deactivate'),
    archive: useMove('archive'),
  }
  const { id: locationId, can, name, partnerId } = location
  const error = acts.activate.error ?? acts.deactivate.error ?? acts.archive.error
  return (
    <>
      {error ? <Refused error={error} /> : null}
      <Row>
        {can.includes('edit') ? <Button onClick={onEdit}>{t.edit}</Button> : null}
        {can.includes('activate') ? (
          <Button onClick={() => acts.activate.mutate({ locationId })}>{t.activate}</Button>
        ) : null}
        {can.includes('deactivate') ? (
          <Button onClick={() => acts.deactivate.mutate({ locationId })}>{t.deactivate}</Button>
        ) : null}
        {can.includes('archive') ? <Button onClick={() => ask(true)}>{t.archive}</Button> : null}
      </Row>
      {isAsking ? (
        <ConfirmDialog
          title={t.archiveTitle(name)}
          effects={t.archiveEffects(partnerId)}
          action={t.archive}
          isBusy={acts.archive.isPending}
          error={undefined}
          onConfirm={() => acts.archive.mutate({ locationId }, { onSettled: () => ask(false) })}
          onClose={() => ask(false)}
        />
      ) : null}
    </>
  )
}

function Refused({ error }: { error: unknown }) {
  const t = useMessages().organisation.locations
  if (problemOf(error)['obstacle'] === 'linked') return <Notice intent="warning">{t.linked}</Notice>
  return <Problem error={error} />
}
