import { Field, Select } from '@fluentui/react-components'
import type { Enrolment } from '#contract/enrolment.ts'
import { vettingApi } from '#contract/vetting.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct, useRead } from '../../lib/queries.ts'
import { Problem } from '../../ui/problem.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { afterDecision } from './after-decision.ts'

/** Who of the operator looks after the case; it can be given to somebody else at any time. */
export function OwnerChoice({ enrolment }: { enrolment: Enrolment }) {
  const t = useMessages().vetting
  const toast = useToast()
  const vetters = useRead(vettingApi.vetters, {})
  const assign = useAct(vettingApi.assign, {
    refresh: afterDecision,
    onDone: ({ owner }) => toast({ text: t.assigned(owner?.name ?? t.nobody) }),
  })
  if (!enrolment.can.includes('reject')) return enrolment.owner ? <div>{enrolment.owner.name}</div> : null
  return (
    <div style={{ maxWidth: '320px' }}>
      {assign.error ? <Problem error={assign.error} /> : null}
      <Field label={t.owner}>
        <Select
          value={enrolment.owner?.id ?? ''}
          disabled={assign.isPending || !vetters.data}
          onChange={(_, { value }) => assign.mutate({ enrolmentId: enrolment.id, ownerId: value || null })}
        >
          <option value="">{t.nobody}</option>
          {(vetters.data ?? []).map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  )
}
