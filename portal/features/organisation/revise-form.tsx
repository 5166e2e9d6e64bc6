import { Button } from '@fluentui/react-components'
import { type LegalState, revisionsApi } from '#contract/revisions.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct } from '../../lib/queries.ts'
import { FormView } from '../../ui/form.tsx'
import { Section } from '../../ui/section.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useForm } from '../../ui/use-form.ts'
import { ContentFields, useLabels } from './content-fields.tsx'
import { fieldsOf, toContent, toValues, type Values } from './content.ts'
import type { Input } from '#contract/endpoint.ts'

type ReviseFormProps = { state: LegalState; onClose: () => void }

/** Changes vetted data: what is typed begins with the change sent before, if one has to be corrected. */
export function ReviseForm({ state, onClose }: ReviseFormProps) {
  const messages = useMessages()
  const t = messages.organisation.legal
  const toast = useToast()
  const labels = useLabels(fieldsOf.vetted)
  const revise = useAct(revisionsApi.revise, {
    refresh: [revisionsApi.get],
    onDone: ({ revision }) => {
      toast({ text: revision ? t.sent : t.held })
      onClose()
    },
  })
  const form = useForm<Values>({
    initial: toValues(fieldsOf.vetted, state.revision?.draft ?? state),
    labels,
    required: fieldsOf.vetted.flatMap(({ name, isRequired }) => (isRequired ? [name] : [])),
    send: (values) =>
      revise.mutateAsync(asRevision({ version: state.version, ...toContent(fieldsOf.vetted, values) })),
  })
  return (
    <Section title={t.change}>
      <div>{t.rules}</div>
      <FormView form={form} action={t.send} more={<Button onClick={onClose}>{messages.ui.cancel}</Button>}>
        <ContentFields form={form} fields={fieldsOf.vetted} />
      </FormView>
    </Section>
  )
}

/** Built from the complete list of fields; the server checks each. */
const asRevision = (content: object) => content as Input<typeof revisionsApi.revise>
