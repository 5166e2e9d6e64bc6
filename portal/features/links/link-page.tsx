import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { CustomerPartner } from '#contract/customers.ts'
import { invitationsApi } from '#contract/invitations.ts'
import type { LinkPage } from '#contract/link-page.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useRead } from '../../lib/queries.ts'
import { BrokenLink } from '../../parts/broken-link.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Answered, type Answer, type OnAnswer } from './answered.tsx'
import { CustomerOffer } from './customer-offer.tsx'
import { Obstacle, overs } from './obstacle.tsx'
import { PartnershipOffer } from './partnership-offer.tsx'
import { useMarkSeen } from './use-mark-seen.ts'
import { WhoAsks } from './who-asks.tsx'

/** What a personal link asks for, and the decision about it; opening the page grants nothing (I-45). */
export function InvitationLinkPage() {
  const t = useMessages().links
  const { link = '' } = useParams({ strict: false })
  const page = useRead(invitationsApi.link, { link })
  const [given, give] = useState<{ answer: Answer; receipt?: CustomerPartner[] }>()
  if (given && page.data) return <Answered {...given} page={page.data} />
  if (page.data) {
    const onAnswer: OnAnswer = (answer, receipt) => give({ answer, ...(receipt && { receipt }) })
    return <Loaded link={link} page={page.data} onAnswer={onAnswer} />
  }
  if (!page.error) return <PageHeader title={t.titles.loading} />
  return <BrokenLink error={page.error} way={t.invalidText} />
}

type LoadedProps = { link: string; page: LinkPage; onAnswer: OnAnswer }

function Loaded({ link, page, onAnswer }: LoadedProps) {
  const t = useMessages().links
  const format = useFormat()
  useMarkSeen(link, page)
  const over = page.obstacle !== null && overs.has(page.obstacle) ? t.obstacles[page.obstacle] : undefined
  const asks =
    page.kind === 'partnership'
      ? t.titles.partnership(page.from.name)
      : t.titles.customer(page.from.name, page.with?.name ?? null)
  const [title = '', sentence] = over ?? [asks, t.sentence(format.moment(page.expiresAt))]
  return (
    <Page isNarrow>
      <PageHeader title={title} sentence={sentence} />
      {page.obstacle ? <Obstacle obstacle={page.obstacle} page={page} link={link} /> : null}
      <WhoAsks page={page} />
      {over ? null : page.kind === 'partnership' ? (
        <PartnershipOffer link={link} page={page} onAnswer={onAnswer} />
      ) : (
        <CustomerOffer link={link} page={page} onAnswer={onAnswer} />
      )}
    </Page>
  )
}
