import type { ReactNode } from 'react'
import type { CustomerPartner } from '#contract/customers.ts'
import type { LinkPage } from '#contract/link-page.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { ButtonLink } from '../../ui/links.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Receipt } from './receipt.tsx'

export type Answer = 'authorized' | 'accepted' | 'declined'
/** What was decided; an acceptance comes with what it made. */
export type OnAnswer = (answer: Answer, receipt?: CustomerPartner[]) => void

/** What was decided, and what happens next. */
export function Answered({
  answer,
  page,
  receipt = [],
}: {
  answer: Answer
  page: LinkPage
  receipt?: CustomerPartner[]
}) {
  const t = useMessages().links
  if (answer === 'authorized') {
    return (
      <Result title={t.partnership.done} text={t.partnership.doneText(page.from.name)} to="/providers">
        {t.partnership.toProviders}
      </Result>
    )
  }
  if (answer === 'accepted') {
    return (
      <Result
        title={t.customer.done}
        text={t.customer.doneText}
        to="/partners"
        more={<Receipt partners={receipt} />}
      >
        {t.customer.toPartners}
      </Result>
    )
  }
  return (
    <Page isNarrow>
      <PageHeader title={t.decline.done} sentence={t.decline.doneText} isResult />
    </Page>
  )
}

function Result({
  title,
  text,
  to,
  more,
  children,
}: {
  title: string
  text: string
  to: string
  more?: ReactNode
  children: string
}) {
  return (
    <Page isNarrow>
      <PageHeader title={title} sentence={text} isResult />
      {more}
      <div>
        <ButtonLink to={to} appearance="primary">
          {children}
        </ButtonLink>
      </div>
    </Page>
  )
}
