import { Button } from '@fluentui/react-components'
import { consentedRights, customersApi } from '#contract/customers.ts'
import { call } from '../../lib/api.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { queryClient } from '../../lib/queries.ts'
import { CustomerAgreement } from '../../parts/agreement-text.tsx'
import { TickField } from '../../ui/fields.tsx'
import { FormView } from '../../ui/form.tsx'
import { Row } from '../../ui/row.tsx'
import { Section } from '../../ui/section.tsx'
import { useForm } from '../../ui/use-form.ts'
import { DecidingFor } from './deciding-for.tsx'
import { DeclineButton } from './decline-button.tsx'
import type { OfferProps } from './partnership-offer.tsx'
import { Sentences } from './sentences.tsx'

/** Both partners' request to a customer: rights of each, agreement, consent (W9). */
export function CustomerOffer(props: OfferProps) {
  const { links: t, partnerRights } = useMessages()
  const { page } = props
  const sentences = (kind: keyof typeof consentedRights) =>
    consentedRights[kind].map((right) => partnerRights[right])
  return (
    <>
      <Section title={t.customer.rightsOf(page.from.name)}>
        <Sentences sentences={sentences('reseller')} />
      </Section>
      {page.with ? (
        <Section title={t.customer.rightsOf(page.with.name)}>
          <Sentences sentences={sentences('provider')} />
        </Section>
      ) : null}
      <Section title={t.notGranted}>
        <Sentences sentences={t.customer.keeps} isKept />
      </Section>
      <Section title={t.revoking}>
        <div>{t.customer.end}</div>
      </Section>
      {page.obstacle ? null : <Consent {...props} />}
    </>
  )
}

function Consent({ link, page, onAnswer }: OfferProps) {
  const t = useMessages().links
  const format = useFormat()
  const partners = [page.from.name, ...(page.with ? [page.with.name] : [])]
  const form = useForm({
    initial: { isAccepted: false },
    labels: { isAccepted: t.customer.consent(format.list(partners)) },
    required: ['isAccepted'],
    send: async () => {
      await call(customersApi.accept, { link, isAccepted: true, agreementVersion: page.agreementVersion })
      onAnswer('accepted')
      await queryClient.invalidateQueries({ queryKey: [customersApi.partners.path] })
    },
  })
  return (
    <Section title={t.forWhom} isAccent>
      <DecidingFor page={page} />
      <CustomerAgreement version={page.agreementVersion} />
      <FormView form={form}>
        <TickField form={form} name="isAccepted" />
        <Row>
          <Button
            type="submit"
            appearance="primary"
            disabled={!form.values.isAccepted}
            disabledFocusable={form.isBusy}
          >
            {t.customer.action}
          </Button>
          <DeclineButton link={link} onDone={() => onAnswer('declined')} />
        </Row>
      </FormView>
    </Section>
  )
}
