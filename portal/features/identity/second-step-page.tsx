import { Button } from '@fluentui/react-components'
import { useRouter } from '@tanstack/react-router'
import type { Session } from '#contract/identity.ts'
import { identityApi } from '#contract/identity.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct } from '../../lib/queries.ts'
import { useSession } from '../../lib/session.ts'
import { useSwitchOrganisation } from '../../lib/switch-organisation.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Redirect } from '../../ui/redirect.tsx'
import { Section } from '../../ui/section.tsx'
import { ProveForm } from '../../parts/prove-form.tsx'
import { SetUpFactor } from '../../parts/set-up-factor.tsx'
import { useState } from 'react'
import { useGoAfterSignIn } from './use-go-after-sign-in.ts'

/** The second step of signing in: give the second factor, or set it up where the tenant requires one. */
export function SecondStepPage() {
  const session = useSession()
  const go = useGoAfterSignIn()
  // Once set up, the session waits for nothing more, but the recovery codes are still to be kept.
  const [waiting] = useState(session)
  return waiting?.pending ? <SecondStep session={waiting} onDone={go.now} /> : <Redirect to="/" />
}

function SecondStep({ session, onDone }: { session: Session; onDone: () => Promise<void> }) {
  const t = useMessages().security.secondStep
  const isSetUp = session.pending === 'set-up-factor'
  const home = session.organisations.find(({ id }) => id !== session.organisation.id)
  const setUp = home ? t.setUpElsewhere : t.setUp
  return (
    <Page isNarrow>
      <PageHeader title={t.title} sentence={isSetUp ? setUp(session.organisation.name) : t.prove} />
      <Section>
        {isSetUp ? (
          <SetUpFactor onDone={onDone} />
        ) : (
          <ProveForm
            ways={session.ways.filter((way) => way !== 'password' && way !== 'external')}
            onDone={onDone}
          />
        )}
      </Section>
      {isSetUp ? null : <div>{t.lost}</div>}
      {isSetUp && home ? <GoHome id={home.id} name={home.name} /> : null}
      <SignOut />
    </Page>
  )
}

/** Working for the own organisation goes on without one, if that allows it. */
function GoHome({ id, name }: { id: string; name: string }) {
  const t = useMessages().security.secondStep
  const router = useRouter()
  const change = useSwitchOrganisation(() => router.navigate({ to: '/' }))
  return (
    <div>
      <Button
        appearance="subtle"
        disabledFocusable={change.isPending}
        onClick={() => change.mutate({ organisationId: id })}
      >
        {t.goHome(name)}
      </Button>
    </div>
  )
}

function SignOut() {
  const t = useMessages().security.secondStep
  const leave = useAct(identityApi.signOut, { onDone: () => location.assign('/sign-in') })
  return (
    <div>
      <Button appearance="subtle" disabledFocusable={leave.isPending} onClick={() => leave.mutate({})}>
        {t.otherAccount}
      </Button>
    </div>
  )
}
