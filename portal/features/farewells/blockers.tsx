import { Button } from '@fluentui/react-components'
import { type Blocker, type FarewellPreview, farewellsApi } from '#contract/farewells.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct } from '../../lib/queries.ts'
import { ButtonLink } from '../../ui/links.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Problem } from '../../ui/problem.tsx'
import { Row } from '../../ui/row.tsx'
import { Section } from '../../ui/section.tsx'
import { useToast } from '../../ui/toasts.tsx'

type BlockersProps = { preview: FarewellPreview; customerId: string }

/** Each active subscription with its way out (I-12, pain 53). */
export function Blockers({ preview: { blockers, hasMoreBlockers }, customerId }: BlockersProps) {
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
            <AskProvider blocker={one} customerId={customerId} />
          )}
        </Row>
      ))}
      {hasMoreBlockers ? <div>{t.moreBlockers}</div> : null}
    </Section>
  )
}

/** Only the provider can suspend it: one mail a day asks for that. */
function AskProvider({ blocker, customerId }: { blocker: Blocker; customerId: string }) {
  const t = useMessages().farewells
  const format = useFormat()
  const toast = useToast()
  const { subscriptionId, providerName, askedAt, canAsk, title } = blocker
  const ask = useAct(farewellsApi.askSuspension, {
    refresh: [farewellsApi.preview],
    onDone: () => toast({ text: t.askedProvider(providerName) }),
  })
  return (
    <>
      {askedAt ? <span>{t.askedOn(providerName, format.moment(askedAt))}</span> : null}
      {canAsk ? (
        <Button
          size="small"
          aria-label={`${t.askToSuspend(providerName)}: ${title}`}
          disabledFocusable={ask.isPending}
          onClick={() => ask.mutate({ customerId, subscriptionId })}
        >
          {t.askToSuspend(providerName)}
        </Button>
      ) : null}
      {ask.error ? <Problem error={ask.error} /> : null}
    </>
  )
}
