import { Button, Field, Input } from '@fluentui/react-components'
import { useNavigate } from '@tanstack/react-router'
import type { Invitation } from '#contract/invitations.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { TextAreaField } from '../../ui/text-area-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { FormView } from '../../ui/form.tsx'
import { Row } from '../../ui/row.tsx'
import { Section } from '../../ui/section.tsx'
import { useForm } from '../../ui/use-form.ts'
import { useDraftActions, type DraftValues, type DraftWay } from './use-draft-actions.ts'

/** The draft: subject and text are editable, the link is not; then one of three ways to the recipient. */
export function DraftMail({ invitation }: { invitation: Invitation }) {
  const t = useMessages().invitations.draft
  const navigate = useNavigate()
  const act = useDraftActions(invitation)
  const form = useForm<DraftValues>({
    initial: {
      recipientEmail: invitation.recipientEmail ?? '',
      subject: invitation.subject,
      body: invitation.body,
      way: 'done',
    },
    labels: { recipientEmail: t.recipientEmail, subject: t.subject, body: t.body, way: t.done },
    required: ['subject', 'body'],
    check: ({ way, recipientEmail }): { recipientEmail?: string } =>
      way === 'system' && !recipientEmail.trim() && !invitation.customerId
        ? { recipientEmail: t.needsEmail }
        : {},
    send: async (values) => {
      await act(values)
      if (values.way === 'done') await navigate({ to: '/invitations' })
    },
  })
  return (
    <Section title={t.title} isAccent>
      <FormView form={form}>
        <TextField
          form={form}
          name="recipientEmail"
          type="email"
          hint={invitation.customerId ? t.toAdmins(invitation.boundDomain ?? '') : t.recipientHint}
        />
        <TextField form={form} name="subject" maxLength={200} />
        <TextAreaField form={form} name="body" rows={12} maxLength={5000} />
        <Field label={t.link}>
          <Input readOnly value={invitation.url} onFocus={(event) => event.target.select()} />
        </Field>
        <Ways
          canSend={invitation.can.includes('send')}
          isBusy={form.isBusy}
          go={(way) => form.send({ way })}
        />
      </FormView>
    </Section>
  )
}

type WaysProps = { canSend: boolean; isBusy: boolean; go: (way: DraftWay) => void }

function Ways({ canSend, isBusy, go }: WaysProps) {
  const t = useMessages().invitations.draft
  return (
    <Row>
      {canSend ? (
        <>
          <Button appearance="primary" disabledFocusable={isBusy} onClick={() => go('system')}>
            {t.send}
          </Button>
          <Button disabledFocusable={isBusy} onClick={() => go('mail-program')}>
            {t.openInEmail}
          </Button>
          <Button disabledFocusable={isBusy} onClick={() => go('clipboard')}>
            {t.copy}
          </Button>
        </>
      ) : null}
      <Button disabledFocusable={isBusy} onClick={() => go('done')}>
        {t.done}
      </Button>
    </Row>
  )
}
