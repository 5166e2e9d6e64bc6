import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { operationsApi } from '#contract/operations.ts'
import { partnershipsApi } from '#contract/partnerships.ts'
import { providerEntriesApi, type WaitingEntry } from '#contract/provider-entries.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct } from '../../lib/queries.ts'
import { TextAreaField } from '../../ui/text-area-field.tsx'
import { FormView } from '../../ui/form.tsx'
import { Modal } from '../../ui/modal.tsx'
import { Problem } from '../../ui/problem.tsx'
import { Row } from '../../ui/row.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useForm } from '../../ui/use-form.ts'

type DecideProps = { entry: WaitingEntry }
const refresh = [providerEntriesApi.waiting, partnershipsApi.directory, operationsApi.home]

/** Release, or refuse with a reason. */
export function DecideEntry({ entry }: DecideProps) {
  const t = useMessages().directoryEntry.waiting
  const toast = useToast()
  const [isRefusing, refuse] = useState(false)
  const release = useAct(providerEntriesApi.release, {
    refresh,
    onDone: () => toast({ text: t.released(entry.name) }),
  })
  const { providerId, draft } = entry
  return (
    <>
      {release.error ? <Problem error={release.error} /> : null}
      <Row>
        <Button
          appearance="primary"
          disabledFocusable={release.isPending}
          aria-label={`${t.release}: ${entry.name}`}
          onClick={() => release.mutate({ providerId, version: draft.version })}
        >
          {t.release}
        </Button>
        <Button aria-label={`${t.refuse}: ${entry.name}`} onClick={() => refuse(true)}>
          {t.refuse}
        </Button>
      </Row>
      {isRefusing ? <RefuseDialog entry={entry} onClose={() => refuse(false)} /> : null}
    </>
  )
}

function RefuseDialog({ entry, onClose }: DecideProps & { onClose: () => void }) {
  const messages = useMessages()
  const t = messages.directoryEntry.waiting
  const toast = useToast()
  const refuse = useAct(providerEntriesApi.refuse, {
    refresh,
    onDone: () => {
      onClose()
      toast({ text: t.refused(entry.name) })
    },
  })
  const form = useForm({
    initial: { reason: '' },
    labels: { reason: t.refuseReason },
    required: ['reason'],
    send: ({ reason }) =>
      refuse.mutateAsync({ providerId: entry.providerId, version: entry.draft.version, reason }),
  })
  return (
    <Modal title={t.refuseOf(entry.name)} onClose={onClose}>
      <FormView form={form} action={t.refuse} more={<Button onClick={onClose}>{messages.ui.cancel}</Button>}>
        <TextAreaField form={form} name="reason" rows={4} maxLength={1000} />
      </FormView>
    </Modal>
  )
}
