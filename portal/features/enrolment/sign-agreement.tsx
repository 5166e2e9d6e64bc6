import { enrolmentApi, type Enrolment } from '#contract/enrolment.ts'
import { call } from '../../lib/api.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { restartSession } from '../../lib/session.ts'
import { AgreementText } from '../../parts/agreement-text.tsx'
import { TickField } from '../../ui/fields.tsx'
import { FormView } from '../../ui/form.tsx'
import { Section } from '../../ui/section.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useForm } from '../../ui/use-form.ts'

/** The partner agreement: text, tick, Accept and continue (I-42). */
export function SignAgreement({ enrolment }: { enrolment: Enrolment }) {
  const t = useMessages().enrolment.status
  const toast = useToast()
  const form = useForm({
    initial: { isAccepted: false },
    labels: { isAccepted: t.accept },
    required: ['isAccepted'],
    send: async () => {
      await call(enrolmentApi.signAgreement, { version: enrolment.agreementVersion, isAccepted: true })
      await restartSession()
      toast({ text: t.accepted })
    },
  })
  return (
    <Section title={t.signTitle} isAccent>
      <div>{t.signText}</div>
      <AgreementText kind="partner" version={enrolment.agreementVersion} />
      {enrolment.can.includes('sign') ? (
        <FormView form={form} action={t.acceptAction}>
          <TickField form={form} name="isAccepted" />
        </FormView>
      ) : null}
    </Section>
  )
}
