import { Button, Link } from '@fluentui/react-components'
import { useLocation } from '@tanstack/react-router'
import type { ComponentType, ReactNode } from 'react'
import type { LinkPage } from '#contract/link-page.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useSession } from '../../lib/session.ts'
import { ButtonLink } from '../../ui/links.tsx'
import { Row } from '../../ui/row.tsx'
import { Stack } from '../../ui/stack.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { AskSender } from './ask-sender.tsx'
import { expectedKind } from './expected-kind.ts'
import { ForwardToAdmin } from './forward-to-admin.tsx'
import { KeptForLater } from './kept-for-later.tsx'
import { SignInFirst } from './sign-in-first.tsx'
import { SwitchOrganisation } from './switch-organisation.tsx'
import { Notice } from '../../ui/notice.tsx'

export type ObstacleCode = NonNullable<LinkPage['obstacle']>
type ObstacleProps = { obstacle: ObstacleCode; page: LinkPage; link: string }

/** Why this person cannot accept now, and the way out (§7 no. 4: never a dead end). */
export function Obstacle({ obstacle, page, link }: ObstacleProps) {
  if (obstacle === 'not-signed-in') return <SignInFirst page={page} link={link} />
  const Explanation = explanations[obstacle]
  const way = Explanation ? <Explanation page={page} link={link} /> : null
  return overs.has(obstacle) ? way : <ObstacleNotice obstacle={obstacle}>{way}</ObstacleNotice>
}

function ObstacleNotice({ obstacle, children }: { obstacle: ObstacleCode; children: ReactNode }) {
  const [title, text] = useMessages().links.obstacles[obstacle]
  return (
    <Notice intent="warning" title={title}>
      <Stack>
        {text ? <div>{text}</div> : null}
        {children}
      </Stack>
    </Notice>
  )
}

/** Obstacles that no switch, sign-in or enrolment lifts: they are the page, and the offer need not be read any more. */
export const overs: ReadonlySet<ObstacleCode> = new Set<ObstacleCode>([
  'expired',
  'revoked',
  'superseded',
  'partnership-ended',
  'used',
  'declined',
  'sender-not-ready',
  'already-connected',
  'own-organisation',
])

type WayProps = Omit<ObstacleProps, 'obstacle'>
const explanations: Partial<Record<ObstacleCode, ComponentType<WayProps>>> = {
  'wrong-kind': WrongKind,
  'wrong-domain': WrongDomain,
  superseded: AskSender,
  expired: AskSender,
  revoked: AskSender,
  'partnership-ended': PartnershipEnded,
  declined: AskSender,
  'own-organisation': Forward,
  'not-global-admin': WhoCan,
  'not-enrolled': KeptForLater,
  'other-region': OtherRegion,
  'already-connected': ToPortal,
  used: Used,
}

/** The two no longer work together: the one who asked may still be wanted, alone (W6r). */
function PartnershipEnded({ page, link }: WayProps) {
  const t = useMessages().links
  const { from, with: other } = page
  return (
    <>
      {other ? <div>{t.partnershipEnded(from.name, other.name)}</div> : null}
      <AskSender page={page} link={link} label={t.askAlone(from.name)} />
    </>
  )
}

/** Somebody else was faster, or a campaign is full: there may be one for this organisation too (pain 19). */
function Used({ page, link }: WayProps) {
  return (
    <>
      <AskSender page={page} link={link} />
      <ToPortal page={page} link={link} />
    </>
  )
}

function WrongKind({ page }: WayProps) {
  const t = useMessages()
  const organisation = useSession()?.organisation
  if (!organisation) return null
  const say = page.kind === 'partnership' ? t.links.wrongKindPartnership : t.links.wrongKindCustomer
  return (
    <>
      <div>{say(organisation.name, t.kinds[organisation.kind])}</div>
      <SwitchOrganisation kind={expectedKind(page)} />
    </>
  )
}

function ToPortal({ page }: WayProps) {
  const t = useMessages()
  const kind = useSession()?.organisation.kind
  if (!kind) return null
  const isPartner = page.kind === 'partnership' && page.obstacle === 'already-connected'
  if (page.obstacle === 'already-connected' && kind === 'customer')
    return (
      <div>
        <ButtonLink to="/partners" appearance="primary">
          {t.links.customer.toPartners}
        </ButtonLink>
      </div>
    )
  return (
    <div>
      <ButtonLink to={isPartner ? '/providers' : '/'} appearance={isPartner ? 'primary' : 'secondary'}>
        {isPartner ? t.links.toPartnerships : t.shell.myPortal}
      </ButtonLink>
    </div>
  )
}

/** A hard stop: the invitation names another organisation than the one signed in (pains 17, 18). */
function WrongDomain({ page }: WayProps) {
  const t = useMessages().consent
  const organisation = useSession()?.organisation
  if (!organisation || !page.boundDomain) return null
  return (
    <>
      <div>{t.wrongDomain(page.boundDomain, organisation.name)}</div>
      <div>{t.wrongDomainNew(page.boundDomain)}</div>
      <SwitchOrganisation kind={expectedKind(page)} />
      <Forward />
    </>
  )
}

function WhoCan({ page, link }: WayProps) {
  const t = useMessages().links
  return (
    <>
      {page.whoCan.length > 0 ? (
        <ForwardToAdmin page={page} link={link} />
      ) : (
        <>
          <div>{t.nobody}</div>
          <Forward />
        </>
      )}
      <SwitchOrganisation kind={expectedKind(page)} />
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

function OtherRegion({ page }: WayProps) {
  const t = useMessages().links
  const format = useFormat()
  const country = useSession()?.organisation.country ?? ''
  const { sender = '', own = '' } = page.regions ?? {}
  return (
    <>
      <div>{t.otherRegion(sender, format.country(page.from.country), own, format.country(country))}</div>
      {page.kind === 'partnership' ? (
        <div>
          <ButtonLink to="/find-provider" search={{ country }} size="small">
            {t.findOther}
          </ButtonLink>
        </div>
      ) : null}
    </>
  )
}
