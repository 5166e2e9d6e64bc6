import { Button } from '@fluentui/react-components'
import { useLocation, useParams, useRouter } from '@tanstack/react-router'
import { guestsApi, type GuestOffer } from '#contract/guests.ts'
import { identityApi } from '#contract/identity.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct, useRead } from '../../lib/queries.ts'
import { useSession } from '../../lib/session.ts'
import { useSwitchOrganisation } from '../../lib/switch-organisation.ts'
import { Details } from '../../ui/details.tsx'
import { Empty } from '../../ui/empty.tsx'
import { ButtonLink } from '../../ui/links.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Problem } from '../../ui/problem.tsx'
import { Section } from '../../ui/section.tsx'

/** The mailed invitation of a guest: who invites to what; accepting takes a click, signed in at home (I-45). */
export function GuestLinkPage() {
  const t = useMessages().identity.guest
  const { link = '' } = useParams({ strict: false })
  const offer = useRead(guestsApi.offer, { link })
  return (
    <Page isNarrow>
      <PageHeader title={offer.data ? t.title(offer.data.organisation) : t.plainTitle} />
      {offer.error ? (
        <>
          <Problem error={offer.error} />
          <Empty title={t.invalid} text={t.invalidText} />
        </>
      ) : null}
      {offer.data ? <Offer offer={offer.data} link={link} /> : null}
    </Page>
  )
}

function Offer({ offer, link }: { offer: GuestOffer; link: string }) {
  const t = useMessages()
  const g = t.identity.guest
  const format = useFormat()
  const session = useSession()
  return (
    <Section>
      <Details
        entries={[
          { name: g.by, value: offer.invitedBy },
          { name: g.roles, value: offer.roles.map((role) => t.roles[role]).join(', ') },
          { name: g.until, value: format.day(offer.expiresAt) },
          { name: g.as, value: session ? `${session.user.name}, ${session.user.userName}` : null },
        ]}
      />
      <div>{g.limits(offer.organisation)}</div>
      {offer.obstacle ? <Obstacle obstacle={offer.obstacle} /> : <Accept offer={offer} link={link} />}
    </Section>
  )
}

function Obstacle({ obstacle }: { obstacle: NonNullable<GuestOffer['obstacle']> }) {
  const t = useMessages()
  const { href } = useLocation()
  return (
    <>
      <Notice intent={obstacle === 'not-signed-in' ? 'info' : 'warning'}>
        {t.identity.guest.obstacles[obstacle]}
      </Notice>
      <div>
        {isSwitch(obstacle) ? (
          <ButtonLink to="/">{t.shell.myPortal}</ButtonLink>
        ) : (
          <ButtonLink to="/sign-in" search={{ next: href }} appearance="primary">
            {t.shell.signIn}
          </ButtonLink>
        )}
      </div>
    </>
  )
}

/** The right person, acting for the wrong organisation. */
const isSwitch = (obstacle: string) => obstacle === 'already-member' || obstacle === 'not-at-home'

function Accept({ offer, link }: { offer: GuestOffer; link: string }) {
  const t = useMessages().identity.guest
  const router = useRouter()
  const change = useSwitchOrganisation(() => router.navigate({ to: '/' }))
  const accept = useAct(guestsApi.accept, {
    refresh: [identityApi.session],
    onDone: ({ organisationId }) => change.mutate({ organisationId }),
  })
  const error = accept.error ?? change.error
  return (
    <>
      {error ? <Problem error={error} /> : null}
      <div>
        <Button
          appearance="primary"
          disabledFocusable={accept.isPending || change.isPending}
          onClick={() => accept.mutate({ link })}
        >
          {t.accept(offer.organisation)}
        </Button>
      </div>
    </>
  )
}
