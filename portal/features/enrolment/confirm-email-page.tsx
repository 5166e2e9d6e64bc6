import { useParams } from '@tanstack/react-router'
import { statusApi } from '#contract/status.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useRead } from '../../lib/queries.ts'
import { useSession } from '../../lib/session.ts'
import { BrokenLink } from '../../parts/broken-link.tsx'
import { ButtonLink } from '../../ui/links.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Section } from '../../ui/section.tsx'
import { ConfirmButtons } from './confirm-buttons.tsx'

/** The primary contact confirms the application and the address; opening the page changes nothing. */
export function ConfirmEmailPage() {
  const t = useMessages()
  const { link = '' } = useParams({ strict: false })
  const asked = useRead(statusApi.verification, { link })
  if (asked.error) return <BrokenLink error={asked.error} way={t.enrolment.confirm.brokenText} />
  if (!asked.data) return <PageHeader title={t.enrolment.confirm.title} />
  return asked.data.state === 'open' ? (
    <Question link={link} asked={asked.data} />
  ) : (
    <Settled state={asked.data.state} />
  )
}

type Asked = {
  organisationName: string
  applicant: string
  email: string
  partnerId: string | null
  expiresAt: string
}

function Question({ link, asked }: { link: string; asked: Asked }) {
  const t = useMessages().enrolment.confirm
  const format = useFormat()
  return (
    <Page isNarrow>
      <PageHeader title={t.title} sentence={t.question(asked.applicant, asked.organisationName)} />
      <Section isAccent>
        <div>{t.please}</div>
        <ol>
          {t.points(asked.email).map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ol>
        <div>{t.until(format.moment(asked.expiresAt))}</div>
        <ConfirmButtons link={link} organisation={asked.organisationName} />
      </Section>
    </Page>
  )
}

function Settled({ state }: { state: 'confirmed' | 'denied' | 'withdrawn' | 'expired' }) {
  const t = useMessages().enrolment.confirm
  const session = useSession()
  return (
    <Page isNarrow>
      <PageHeader title={t[state]} sentence={t[`${state}Text`]} isResult />
      {session && state === 'confirmed' ? (
        <div>
          <ButtonLink to="/enrolment">{t.toStatus}</ButtonLink>
        </div>
      ) : null}
    </Page>
  )
}
