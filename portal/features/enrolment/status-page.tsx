import { useParams } from '@tanstack/react-router'
import { type PublicStatus, statusApi } from '#contract/status.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct, useRead } from '../../lib/queries.ts'
import { BrokenLink } from '../../parts/broken-link.tsx'
import { CheckBoard } from '../../parts/check-board.tsx'
import { TextField } from '../../ui/fields.tsx'
import { FormView } from '../../ui/form.tsx'
import { ButtonLink } from '../../ui/links.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Section } from '../../ui/section.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useForm } from '../../ui/use-form.ts'
import { Delivery } from './delivery.tsx'

/** Where an application stands, for whoever holds the mailed link; nothing about a person (pains 1, 10). */
export function StatusPage() {
  const { enrolment: t, checks: words } = useMessages()
  const { link = '' } = useParams({ strict: false })
  const found = useRead(statusApi.status, { link })
  if (found.error) return <BrokenLink error={found.error} way={t.public.brokenText} />
  const status = found.data
  return (
    <Page>
      <PageHeader
        title={t.public.title}
        sentence={
          status ? t.public.sentence(status.organisationName, t.status.states[status.state]) : undefined
        }
      />
      {status?.contactDomain ? (
        <Resend key={status.sentAt} link={link} status={status} domain={status.contactDomain} />
      ) : null}
      {status ? (
        <Section title={words.title}>
          <CheckBoard
            reader="actors"
            checks={status.checks.map((check) => ({
              ...check,
              owner: null,
              comment: null,
              finding: null,
              warnings: [],
              decidedBy: null,
              can: [],
            }))}
          />
        </Section>
      ) : null}
      <div>
        <ButtonLink to="/enrolment">{t.public.signIn}</ButtonLink>
      </div>
    </Page>
  )
}

type ResendProps = { link: string; status: PublicStatus; domain: string }

function Resend({ link, status, domain }: ResendProps) {
  const t = useMessages().enrolment.public
  const format = useFormat()
  const toast = useToast()
  const resend = useAct(statusApi.resend, {
    refresh: [statusApi.status],
    onDone: () => toast({ text: t.resent }),
  })
  const form = useForm({
    initial: { mailbox: '' },
    labels: { mailbox: t.mailbox(domain) },
    send: ({ mailbox }) =>
      resend.mutateAsync({ link, ...(mailbox.trim() ? { mailbox: mailbox.trim() } : {}) }),
  })
  return (
    <Section title={t.waitTitle} isAccent>
      <div>{t.waitText(domain, format.moment(status.sentAt ?? ''))}</div>
      <Delivery state={status.delivery} />
      {status.canResend ? (
        <FormView form={form} action={t.resend}>
          <TextField
            form={form}
            name="mailbox"
            hint={t.mailboxHint}
            maxLength={64}
            contentAfter={`@${domain}`}
          />
        </FormView>
      ) : (
        <div>{t.tooSoon}</div>
      )}
    </Section>
  )
}
