import { Field } from '@fluentui/react-components'
import { useNavigate } from '@tanstack/react-router'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { catalogueApi, importKinds } from '#contract/catalogue.ts'
import { call } from '../../lib/api.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { SelectField } from '../../ui/choice-fields.tsx'
import { FormView } from '../../ui/form.tsx'
import { Section } from '../../ui/section.tsx'
import { fieldId, useForm } from '../../ui/use-form.ts'

/** Kind and file; the answer is the report on its own page. */
export function UploadForm() {
  const t = useMessages().catalogue.imports
  const { form, setFile } = useUpload()
  const kind = importKinds.find((known) => known === form.values.kind)
  const error = form.errors['file']
  return (
    <Section title={t.upload} isAccent>
      <FormView form={form} action={t.check}>
        <SelectField
          form={form}
          name="kind"
          hint={kind ? t.kindHints[kind] : t.emptyText}
          options={importKinds.map((value) => ({ value, label: t.kinds[value] }))}
        />
        <Field label={t.file} required {...(error ? { validationMessage: error } : {})}>
          {(control) => (
            <input
              {...control}
              id={fieldId('file')}
              type="file"
              accept=".csv,text/csv"
              onChange={(event) => setFile(event.target.files?.[0])}
            />
          )}
        </Field>
      </FormView>
    </Section>
  )
}

function useUpload() {
  const t = useMessages().catalogue.imports
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [file, setFile] = useState<File>()
  const form = useForm({
    initial: { kind: '', file: '' },
    labels: { kind: t.kind, file: t.file },
    required: ['kind'],
    check: (): { file?: string } => (file ? {} : { file: t.chooseFile }),
    send: async (values) => {
      const kind = importKinds.find((known) => known === values.kind)
      if (!kind || !file) return
      const { id } = await call(catalogueApi.upload, { kind }, { file })
      await queries.invalidateQueries({ queryKey: [catalogueApi.imports.path] })
      await navigate({ to: `/catalogue-imports/${id}` })
    },
  })
  const choose = (chosen: File | undefined) => {
    setFile(chosen)
    form.set({ file: chosen?.name ?? '' })
  }
  return { form, setFile: choose }
}
