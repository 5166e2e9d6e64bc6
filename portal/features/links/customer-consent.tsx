import { Button, Checkbox } from '@fluentui/react-components'
import { useState } from 'react'
import { customersApi } from '#contract/customers.ts'
import type { LinkPage } from '#contract/link-page.ts'
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
import { type Choices, consentsOf, everything } from './choices.ts'
import { DecidingFor } from './deciding-for.tsx'
import { DeclineButton } from './decline-button.tsx'
import { PartnerChoice } from './partner-choice.tsx'
import type { OfferProps } from './partnership-offer.tsx'

type ConsentProps = OfferProps & { asks: NonNullable<LinkPage['asks']> }

/** Partner by partner and right by right, then the agreement, then one decision (W9). */
export function CustomerConsent(props: ConsentProps) {
  const { consent: t } = useMessages()
  const { asks, page } = props
  const [choices, choose] = useState(() => everything(asks.partners))
  const [agrees, agree] = useState(asks.agreement)
  return (
    <>
      <div>{t.hint}</div>
      {asks.partners.map((partner) => {
        const choice = choices[partner.id]
        return choice ? (
          <PartnerChoice
            key={partner.id}
            partner={partner}
            choice={choice}
            isOneOfTwo={asks.partners.length > 1}
            set={(changed) => choose({ ...choices, [partner.id]: changed })}
          />
        ) : null
      })}
      <Agreement version={page.agreementVersion} isAsked={asks.agreement} agrees={agrees} agree={agree} />
      <Decision {...props} choices={choices} agrees={agrees} />
    </>
  )
}

type AgreementProps = { version: string; isAsked: boolean; agrees: boolean; agree: (agrees: boolean) => void }

function Agreement({ version, isAsked, agrees, agree }: AgreementProps) {
  const { consent: t, links } = useMessages()
  return (
    <Section {...(isAsked ? {} : { title: links.customer.agreement })}>
      {isAsked ? (
        <>
          <CustomerAgreement version={version} />
          <Checkbox
            label={t.agreement}
            checked={agrees}
            onChange={(_, data) => agree(data.checked === true)}
          />
          {agrees ? null : <div>{t.agreementHint}</div>}
        </>
      ) : (
        <div>{t.notAsked.agreement}</div>
      )}
    </Section>
  )
}

type DecisionProps = ConsentProps & { choices: Choices; agrees: boolean }

function Decision({ link, page, asks, choices, agrees, onAnswer }: DecisionProps) {
  const { links: t, consent } = useMessages()
  const format = useFormat()
  const partners = consentsOf(choices)
  const names = asks.partners.filter(({ id }) => choices[id]?.isOn).map(({ name }) => name)
  const form = useForm({
    initial: { isAccepted: false },
    labels: { isAccepted: t.customer.consent(format.list(names)) },
    required: ['isAccepted'],
    send: async () => {
      const agreement = agrees ? { agreementVersion: page.agreementVersion } : {}
      const receipt = await call(customersApi.accept, { link, isAccepted: true, partners, ...agreement })
      onAnswer(
        'accepted',
        receipt.filter(({ partnerId }) => partners.some((partner) => partner.partnerId === partnerId)),
      )
      await queryClient.invalidateQueries({ queryKey: [customersApi.partners.path] })
    },
  })
  return (
    <Section title={t.forWhom} isAccent>
      <DecidingFor page={page} />
      {names.length === 0 ? <div>{consent.needsPartner}</div> : null}
      <FormView form={form}>
        {names.length === 0 ? null : <TickField form={form} name="isAccepted" />}
        <Row>
          <Button
            type="submit"
            appearance="primary"
            disabled={!form.values.isAccepted || names.length === 0}
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
