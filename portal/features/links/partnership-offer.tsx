import { Button } from '@fluentui/react-components'
import type { LinkPage } from '#contract/link-page.ts'
import { partnershipsApi } from '#contract/partnerships.ts'
import { call } from '../../lib/api.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { queryClient } from '../../lib/queries.ts'
import { useSession } from '../../lib/session.ts'
import { TickField } from '../../ui/fields.tsx'
import { FormView } from '../../ui/form.tsx'
import { Row } from '../../ui/row.tsx'
import { Section } from '../../ui/section.tsx'
import { useForm } from '../../ui/use-form.ts'
import type { OnAnswer } from './answered.tsx'
import { DecidingFor } from './deciding-for.tsx'
import { DeclineButton } from './decline-button.tsx'
import { Sentences } from './sentences.tsx'

export type OfferProps = { link: string; page: LinkPage; onAnswer: OnAnswer }

/** A provider's request: what it covers, and the reseller's consent (W5). */
export function PartnershipOffer(props: OfferProps) {
  const t = useMessages().links
  const { name } = props.page.from
  return (
    <>
      <Section title={t.granted}>
        <Sentences sentences={t.partnership.grants(name)} />
      </Section>
      <Section title={t.notGranted}>
        <Sentences sentences={t.partnership.keeps} isKept />
      </Section>
      <Section title={t.revoking}>
        <div>{t.partnership.end}</div>
      </Section>
      {props.page.obstacle ? null : <Consent {...props} />}
    </>
  )
}

function Consent({ link, page, onAnswer }: OfferProps) {
  const t = useMessages().links
  const own = useSession()?.organisation.name ?? ''
  const form = useForm({
    initial: { isConsented: false, grantsAdminAccess: false },
    labels: {
      isConsented: t.partnership.consent(page.from.name),
      grantsAdminAccess: t.partnership.admin(page.from.name, own),
    },
    required: ['isConsented'],
    send: async ({ grantsAdminAccess }) => {
      await call(partnershipsApi.authorize, { link, isConsented: true, grantsAdminAccess })
      onAnswer('authorized')
      await queryClient.invalidateQueries({ queryKey: [partnershipsApi.list.path] })
    },
  })
  return (
    <Section title={t.forWhom} isAccent>
      <DecidingFor page={page} />
      <FormView form={form}>
        <div>
          <TickField form={form} name="isConsented" />
          <TickField form={form} name="grantsAdminAccess" />
        </div>
        <Row>
          <Button
            type="submit"
            appearance="primary"
            disabled={!form.values.isConsented}
            disabledFocusable={form.isBusy}
          >
            {t.partnership.action}
          </Button>
          <DeclineButton link={link} onDone={() => onAnswer('declined')} />
        </Row>
      </FormView>
    </Section>
  )
}
