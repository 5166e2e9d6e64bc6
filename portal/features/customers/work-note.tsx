import { Button, Field, Input } from '@fluentui/react-components'
import { useState } from 'react'
import { useMessages } from '../../lib/i18n.tsx'
import { useWorkNote } from '../../lib/work-note.ts'
import { Row } from '../../ui/row.tsx'

/** Reason or ticket of the work on this customer: what is done from now on stands with it in the customer's log. */
export function WorkNoteBar({ customerId }: { customerId: string }) {
  const t = useMessages().workNote
  const [note, keep] = useWorkNote(customerId)
  const [isOpen, open] = useState(note.reason !== '' || note.ticket !== '')
  if (!isOpen)
    return (
      <div>
        <Button size="small" onClick={() => open(true)}>
          {t.open}
        </Button>
      </div>
    )
  return (
    <Row>
      <Field label={t.reason} hint={t.hint}>
        <Input
          value={note.reason}
          maxLength={200}
          onChange={(_, { value: reason }) => keep({ ...note, reason })}
        />
      </Field>
      <Field label={t.ticket}>
        <Input
          value={note.ticket}
          maxLength={60}
          onChange={(_, { value: ticket }) => keep({ ...note, ticket })}
        />
      </Field>
    </Row>
  )
}
