import { Button } from '@fluentui/react-components'
import { enrolmentApi, type Enrolment } from '#contract/enrolment.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct } from '../../lib/queries.ts'
import { Problem } from '../../ui/problem.tsx'
import { Row } from '../../ui/row.tsx'
import { Section } from '../../ui/section.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { Delivery } from './delivery.tsx'
import { fromDraft } from './profile-fields.ts'
import { WithdrawButton } from './withdraw-button.tsx'

/** The primary contact has to click the link in the mail; it can be sent again. */
export function WaitForConfirmation({ enrolment }: { enrolment: Enrolment }) {
  const t = useMessages().enrolment.status
  const toast = useToast()
  const resend = useAct(enrolmentApi.resend, {
    refresh: [enrolmentApi.get],
    onDone: () => toast({ text: t.resent }),
  })
  const known = { name: enrolment.organisationName, country: enrolment.country }
  return (
    <Section title={t.confirmTitle} isAccent>
      <div>{t.confirmText(fromDraft(enrolment.draft, known)['primaryContact.email'])}</div>
      <Delivery state={enrolment.delivery} />
      {resend.error ? <Problem error={resend.error} /> : null}
      <Row>
        {enrolment.can.includes('resend') ? (
          <Button appearance="primary" disabledFocusable={resend.isPending} onClick={() => resend.mutate({})}>
            {t.resend}
          </Button>
        ) : null}
        <WithdrawButton enrolment={enrolment} />
      </Row>
    </Section>
  )
}
