import { Button } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type Check, documentsFor, documentsOfCheck, documentTypes } from '#contract/checks.ts'
import { enrolmentApi } from '#contract/enrolment.ts'
import { operationsApi } from '#contract/operations.ts'
import { vettingApi } from '#contract/vetting.ts'
import { call } from '../../lib/api.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { SelectField } from '../../ui/choice-fields.tsx'
import { TextAreaField } from '../../ui/text-area-field.tsx'
import { FileField } from '../../ui/file-field.tsx'
import { FormView } from '../../ui/form.tsx'
import { Modal } from '../../ui/modal.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useForm } from '../../ui/use-form.ts'

/** Fix now: document type, comment, file, Upload (W30). */
export function FixNow({ check }: { check: Check }) {
  const t = useMessages()
  const [isOpen, open] = useState(false)
  const name = t.checks.kinds[check.kind]
  return (
    <>
      <div>
        <Button appearance="primary" aria-label={`${t.checks.fixNow}: ${name}`} onClick={() => open(true)}>
          {t.checks.fixNow}
        </Button>
      </div>
      {isOpen ? <UploadDialog check={check} onClose={() => open(false)} /> : null}
    </>
  )
}

type UploadDialogProps = { check: Check; onClose: () => void }

function UploadDialog({ check, onClose }: UploadDialogProps) {
  const t = useMessages()
  const { form, setFile } = useUpload({ check, onClose })
  const types = check.rule ? documentsFor(check.rule) : documentsOfCheck(check.kind)
  return (
    <Modal title={`${t.checks.fixNow}: ${t.checks.kinds[check.kind]}`} onClose={onClose}>
      {check.rule ? <div>{t.checks.rules[check.rule]}</div> : null}
      <FormView form={form} action={t.checks.upload} more={<Button onClick={onClose}>{t.ui.cancel}</Button>}>
        <SelectField
          form={form}
          name="type"
          hint={t.checks.oneIsEnough}
          options={types.map((value) => ({ value, label: t.checks.documents[value] }))}
        />
        <TextAreaField form={form} name="comment" rows={3} maxLength={500} />
        <FileField
          form={form}
          name="file"
          accept=".pdf,.png,.jpg,.jpeg,application/pdf,image/png,image/jpeg"
          hint={t.checks.fileHint}
          onChoose={setFile}
        />
      </FormView>
    </Modal>
  )
}

function useUpload({ check, onClose }: UploadDialogProps) {
  const t = useMessages()
  const toast = useToast()
  const queries = useQueryClient()
  const [file, setFile] = useState<File>()
  const form = useForm({
    initial: { type: '', comment: '', file: '' },
    labels: { type: t.checks.documentType, comment: t.checks.comment, file: t.checks.file },
    required: ['type'],
    check: (): { file?: string } => (file ? {} : { file: t.catalogue.imports.chooseFile }),
    send: async ({ type, comment }) => {
      const chosen = documentTypes.find((known) => known === type)
      if (!chosen || !file) return
      const input = { check: check.kind, type: chosen, ...(comment.trim() ? { comment } : {}) }
      await call(vettingApi.upload, input, { file })
      for (const read of [enrolmentApi.get, operationsApi.home])
        await queries.invalidateQueries({ queryKey: [read.path] })
      onClose()
      toast({ text: t.checks.uploaded })
    },
  })
  return { form, setFile }
}
