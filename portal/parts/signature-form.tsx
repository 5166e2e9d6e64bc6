import { useState } from 'react'
import type { Wording } from '#contract/agreements.ts'
import type { Language } from '#contract/common.ts'
import { useLanguage } from '../lib/i18n.tsx'
import { BlockedAction } from '../ui/blocked-action.tsx'
import { TickField } from '../ui/tick-field.tsx'
import { FormView } from '../ui/form.tsx'
import { useForm } from '../ui/use-form.ts'
import { AgreementReader } from './agreement-reader.tsx'

type SignatureFormProps = {
  wording: Wording
  before: Wording | null
  /** Why this person cannot sign. */
  blocked: string | null
  sign: (language: Language) => Promise<unknown>
}

/** Read, tick, Accept and continue (I-42); what is signed is the text in the language that was shown. */
export function SignatureForm({ wording, before, blocked, sign }: SignatureFormProps) {
  const { language: own, messages } = useLanguage()
  const t = messages.partnerAgreements
  const [language, choose] = useState<Language>(own)
  const form = useForm({
    initial: { isAccepted: false },
    labels: { isAccepted: t.tick },
    required: ['isAccepted'],
    send: () => sign(language),
  })
  return (
    <>
      <AgreementReader wording={wording} before={before} language={language} choose={choose} />
      {blocked === null ? (
        <FormView form={form} action={t.accept}>
          <TickField form={form} name="isAccepted" />
        </FormView>
      ) : (
        <BlockedAction action={t.accept} reason={blocked} />
      )}
    </>
  )
}
