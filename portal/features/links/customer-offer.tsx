import { rightsOf } from '#contract/customers.ts'
import type { LinkPage } from '#contract/link-page.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { Section } from '../../ui/section.tsx'
import { CustomerConsent } from './customer-consent.tsx'
import type { OfferProps } from './partnership-offer.tsx'
import { Sentences } from './sentences.tsx'

/** The partners' request to a customer: what each asks for, and the customer's consent to it (W9). */
export function CustomerOffer(props: OfferProps) {
  const t = useMessages().links
  const { page } = props
  return (
    <>
      {page.obstacle || !page.asks ? <Asked page={page} /> : <CustomerConsent {...props} asks={page.asks} />}
      <Section title={t.notGranted}>
        <Sentences sentences={t.customer.keeps} isKept />
      </Section>
      <Section title={t.revoking}>
        <div>{t.customer.end}</div>
      </Section>
    </>
  )
}

/** What is asked, to read: nobody who may decide is signed in yet. */
function Asked({ page: { asks } }: { page: LinkPage }) {
  const { links: t, consent, partnerRights } = useMessages()
  return (
    <>
      {asks?.partners.map(({ id, name, kind, order, roles }) => (
        <Section key={id} title={t.customer.rightsOf(name)}>
          <Sentences
            sentences={rightsOf(kind, { mayOrder: order, roles }).map((right) => partnerRights[right])}
          />
        </Section>
      ))}
      {asks && !asks.agreement ? <div>{consent.notAsked.agreement}</div> : null}
    </>
  )
}
