import { Button, Link, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import { useLocation } from '@tanstack/react-router'
import type { ComponentType, ReactNode } from 'react'
import type { LinkPage } from '#contract/invitations.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useSession } from '../../lib/session.ts'
import { ButtonLink, MailLink } from '../../ui/links.tsx'
import { Row } from '../../ui/row.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { ForwardTo } from './forward-to.tsx'
import { SignInFirst } from './sign-in-first.tsx'
import { SwitchOrganisation } from './switch-organisation.tsx'

export type ObstacleCode = NonNullable<LinkPage['obstacle']>
type ObstacleProps = { obstacle: ObstacleCode; page: LinkPage; link: string }

/** Why this person cannot accept now, and the way out (§7 no. 4: never a dead end). */
export function Obstacle({ obstacle, page, link }: ObstacleProps) {
  if (obstacle === 'not-signed-in') return <SignInFirst page={page} link={link} />
  const Explanation = explanations[obstacle]
  return <Notice obstacle={obstacle}>{Explanation ? <Explanation page={page} link={link} /> : null}</Notice>
}

function Notice({ obstacle, children }: { obstacle: ObstacleCode; children: ReactNode }) {
  const [title, text] = useMessages().links.obstacles[obstacle]
  const isHarmless = obstacle === 'already-connected'
  return (
    <MessageBar intent={isHarmless ? 'success' : 'warning'} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        {text}
        {children}
      </MessageBarBody>
    </MessageBar>
  )
}

const explanations: Partial<Record<ObstacleCode, ComponentType<{ page: LinkPage; link: string }>>> = {
  'wrong-kind': WrongKind,
  'wrong-domain': WrongDomain,
  superseded: AskSender,
  expired: AskSender,
  revoked: AskSender,
  'own-organisation': Forward,
  'not-global-admin': WhoCan,
  'not-enrolled': Enroll,
  'other-region': OtherRegion,
  'already-connected': ToPortal,
  used: ToPortal,
}

function WrongKind({ page }: { page: LinkPage }) {
  const t = useMessages()
  const organisation = useSession()?.organisation
  if (!organisation) return null
  const say = page.kind === 'partnership' ? t.links.wrongKindPartnership : t.links.wrongKindCustomer
  return (
    <>
      <div>{say(organisation.name, t.kinds[organisation.kind])}</div>
      <SwitchOrganisation />
    </>
  )
}

function ToPortal() {
  const t = useMessages().shell
  return useSession() ? (
    <div>
      <ButtonLink to="/" size="small">
        {t.myPortal}
      </ButtonLink>
    </div>
  ) : null
}

/** A hard stop: the invitation names another organisation than the one signed in (pains 17, 18). */
function WrongDomain({ page }: { page: LinkPage }) {
  const t = useMessages().consent
  const organisation = useSession()?.organisation
  if (!organisation || !page.boundDomain) return null
  return (
    <>
      <div>{t.wrongDomain(page.boundDomain, organisation.name)}</div>
      <div>{t.wrongDomainNew(page.boundDomain)}</div>
      <SwitchOrganisation />
      <Forward />
    </>
  )
}

/** Whom to ask for a new one. */
function AskSender({ page: { from } }: { page: LinkPage }) {
  return from.email ? (
    <div>
      {from.name}: <MailLink to={from.email} />
    </div>
  ) : null
}

function WhoCan({ page, link }: { page: LinkPage; link: string }) {
  return (
    <>
      <ForwardTo page={page} link={link} />
      <Forward />
      <SwitchOrganisation />
    </>
  )
}

function Forward() {
  const t = useMessages()
  const toast = useToast()
  const { href } = useLocation()
  const url = new URL(href, location.origin).href
  const mail = `mailto:?subject=${encodeURIComponent(t.links.forwardSubject)}&body=${encodeURIComponent(url)}`
  const copy = () => navigator.clipboard.writeText(url).then(() => toast({ text: t.ui.copied }))
  return (
    <Row>
      <Link href={mail}>{t.links.forward}</Link>
      <Button size="small" onClick={() => void copy()}>
        {t.links.copyLink}
      </Button>
    </Row>
  )
}

function Enroll() {
  return (
    <div>
      <ButtonLink to="/enrolment" size="small">
        {useMessages().links.enroll}
      </ButtonLink>
    </div>
  )
}

function OtherRegion({ page }: { page: LinkPage }) {
  const t = useMessages().links
  const format = useFormat()
  const country = useSession()?.organisation.country ?? ''
  return <div>{t.otherRegion(format.country(page.from.country), format.country(country))}</div>
}
