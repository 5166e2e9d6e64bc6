import { Button } from '@fluentui/react-components'
import { agreementsApi, type AgreementVersion, graceDays } from '#contract/agreements.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct } from '../../lib/queries.ts'
import { Bullets } from '../../ui/bullets.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { TickField } from '../../ui/tick-field.tsx'
import { FormView } from '../../ui/form.tsx'
import { Modal } from '../../ui/modal.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useForm } from '../../ui/use-form.ts'

const today = () => new Date().toISOString().slice(0, 10)

/** Publishing: how many partners must sign again, from when it holds, and a tick. */
export function PublishDialog({ version, onClose }: { version: AgreementVersion; onClose: () => void }) {
  const { agreementVersions: t, ui } = useMessages()
  const toast = useToast()
  const publish = useAct(agreementsApi.publish, {
    refresh: [agreementsApi.get, agreementsApi.list],
    onDone: () => {
      onClose()
      toast({ text: t.publishedToast(version.version) })
    },
  })
  const form = useForm({
    initial: { effectiveOn: today(), isFinal: false },
    labels: {
      effectiveOn: t.effectiveOn,
      isFinal: t.understood,
      titleEn: t.titleEn,
      titleDe: t.titleDe,
      textEn: t.textEn,
      textDe: t.textDe,
    } as Record<'effectiveOn' | 'isFinal', string>,
    required: ['effectiveOn', 'isFinal'],
    send: ({ effectiveOn }) =>
      publish.mutateAsync({ versionId: version.id, effectiveOn, edits: version.edits }),
  })
  const { value, more } = version.mustSign
  return (
    <Modal title={t.publishTitle(version.version, version.region)} onClose={onClose}>
      <Bullets sentences={[...t.publishEffects(value, more, graceDays), t.unsaved]} />
      <FormView form={form} action={t.publish} more={<Button onClick={onClose}>{ui.cancel}</Button>}>
        <TextField form={form} name="effectiveOn" type="date" hint={t.effectiveHint} />
        <TickField form={form} name="isFinal" />
      </FormView>
    </Modal>
  )
}
