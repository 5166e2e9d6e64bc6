import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { adminRelationshipsApi, type AdminRelationship } from '#contract/admin-relationships.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { Section } from '../../ui/section.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { DraftActions } from './actions.tsx'
import { RequestForm } from './request-form.tsx'
import { namesOf, useRelationshipAct } from './use-acts.ts'

/** A draft: finalize it, change it, or delete it. */
export function Draft({ row }: { row: AdminRelationship }) {
  const t = useMessages().adminRelationships
  const [isEditing, edit] = useState(false)
  const toast = useToast()
  const save = useRelationshipAct(adminRelationshipsApi.edit, ({ name }) => {
    edit(false)
    toast({ text: t.saved(name) })
  })
  return (
    <Section title={t.states.created} isAccent>
      <div>{t.requestSentence(row.customerName)}</div>
      {isEditing ? (
        <RequestForm
          initial={row}
          send={(data) => save.mutateAsync({ ...namesOf(row), ...data })}
          onClose={() => edit(false)}
        />
      ) : (
        <>
          <DraftActions row={row} />
          <div>
            <Button onClick={() => edit(true)}>{t.edit}</Button>
          </div>
        </>
      )}
    </Section>
  )
}
