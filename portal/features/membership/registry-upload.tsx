import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { membershipApi } from '#contract/membership.ts'
import { call } from '../../lib/api.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { FileField } from '../../ui/file-field.tsx'
import { FormView } from '../../ui/form.tsx'
import { Section } from '../../ui/section.tsx'
import { useForm } from '../../ui/use-form.ts'

/** The file; the answer is the report on its own page. */
export function RegistryUpload() {
  const t = useMessages()
  const words = t.catalogue.imports
  const navigate = useNavigate()
  const [file, setFile] = useState<File>()
  const form = useForm({
    initial: { file: '' },
    labels: { file: words.file },
    check: (): { file?: string } => (file ? {} : { file: words.chooseFile }),
    send: async () => {
      if (!file) return
      const { id } = await call(membershipApi.upload, {}, { file })
      await navigate({ to: `/membership-imports/${id}` })
    },
  })
  return (
    <Section title={t.membership.imports.upload} isAccent>
      <FormView form={form} action={words.check}>
        <FileField
          form={form}
          name="file"
          accept=".csv,text/csv"
          hint={t.membership.imports.hint}
          onChoose={setFile}
        />
      </FormView>
    </Section>
  )
}
