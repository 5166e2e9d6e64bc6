import type { FarewellPreview } from '#contract/farewells.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { ButtonLink } from '../../ui/links.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Row } from '../../ui/row.tsx'
import { Section } from '../../ui/section.tsx'

type BlockersProps = { blockers: FarewellPreview['blockers']; customerId: string }

/** Each active subscription with its way out (I-12, pain 53). */
export function Blockers({ blockers, customerId }: BlockersProps) {
  const t = useMessages().farewells
  const format = useFormat()
  if (blockers.length === 0) return null
  return (
    <Section title={t.blockers} isAccent>
      <Notice intent="warning">{t.blockersText}</Notice>
      {blockers.map((one) => (
        <Row key={one.subscriptionId}>
          <span>
            {t.blocker(`${format.number(one.quantity)} × ${one.title}`, format.calendarDay(one.endsOn))}
          </span>
          {one.way === 'suspend' ? (
            <ButtonLink
              to={`/customers/${customerId}/subscriptions?open=${one.subscriptionId}`}
              size="small"
              label={`${t.toSubscriptions}: ${one.title}`}
            >
              {t.toSubscriptions}
            </ButtonLink>
          ) : (
            <span>{t.askProvider(one.providerName)}</span>
          )}
        </Row>
      ))}
    </Section>
  )
}
