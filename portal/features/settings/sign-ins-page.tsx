import { useMessages } from '../../lib/i18n.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Section } from '../../ui/section.tsx'
import { ChangePassword } from './change-password.tsx'
import { OwnVisits } from './own-visits.tsx'
import { SecurityEvents } from './security-events.tsx'
import { SignInSessions } from './sign-in-sessions.tsx'

/** Sign-ins and password: the own account's sessions, password and security events. */
export function SignInsPage() {
  const t = useMessages().account
  return (
    <Page>
      <PageHeader title={t.title} sentence={t.sentence} />
      <Section title={t.sessions.title}>
        <SignInSessions />
      </Section>
      <Section title={t.password.title}>
        <ChangePassword />
      </Section>
      <OwnVisits />
      <Section title={t.events.title}>
        <SecurityEvents />
      </Section>
    </Page>
  )
}
