import { useLocation } from '@tanstack/react-router'
import { useMessages } from '../../lib/i18n.tsx'
import { useProgramme, useSession } from '../../lib/session.ts'
import { ButtonLink, TextLink } from '../../ui/links.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { DemoPeople } from './demo-people.tsx'
import { SignInForm } from '../../parts/sign-in-form.tsx'
import { Section } from '../../ui/section.tsx'
import { useGoAfterSignIn } from './use-go-after-sign-in.ts'

/** Signs in and returns to `?next=`; in the demo one click is enough. */
export function SignInPage() {
  const t = useMessages().identity.signIn
  const { search } = useLocation()
  const go = useGoAfterSignIn()
  return (
    <Page>
      <PageHeader title={t.title} sentence={'next' in search ? t.forNext : t.sentence} />
      <ExternalProblem />
      <AlreadySignedIn next={go.next} />
      <Section>
        <SignInForm onDone={go.now} next={go.next} />
        <div>
          {t.noAccount} <TextLink to="/enroll">{t.enrollInstead}</TextLink>
        </div>
        <div>
          <TextLink to="/lost-admin">{t.lostAdmin}</TextLink>
        </div>
      </Section>
      {useProgramme()?.demo ? <DemoPeople onDone={go.now} /> : null}
    </Page>
  )
}

/** Why the sign-in of the own organisation led back here. */
function ExternalProblem() {
  const { problems } = useMessages().ownSignIn
  const { search } = useLocation()
  const problem = 'problem' in search ? String(search.problem) : ''
  return problem in problems ? (
    <Notice intent="warning">{problems[problem as keyof typeof problems]}</Notice>
  ) : null
}

function AlreadySignedIn({ next }: { next: string }) {
  const t = useMessages().identity.signIn
  const session = useSession()
  if (!session) return null
  return (
    <Notice actions={<ButtonLink to={next}>{t.goOn}</ButtonLink>}>
      {t.already(session.user.name, session.organisation.name)}
    </Notice>
  )
}
