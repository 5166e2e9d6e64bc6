import type { CustomerDraft } from '#contract/new-customers.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useProgramme } from '../../lib/session.ts'
import { CodeText } from '../../ui/code-text.tsx'
import { Details } from '../../ui/details.tsx'
import { ButtonLink } from '../../ui/links.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Row } from '../../ui/row.tsx'
import { Section } from '../../ui/section.tsx'

/** The customer exists: what the first admin has to be told, and what comes next. */
export function CustomerAdded({ draft, customerId }: { draft: CustomerDraft; customerId: string }) {
  const t = useMessages().newCustomer
  const suffix = useProgramme()?.domainSuffix ?? ''
  const { organisationName = '', userPrefix = '', domainPrefix = '', email = '' } = draft.content
  return (
    <Page isNarrow>
      <PageHeader title={t.done(organisationName)} sentence={t.doneText(draft.resellerName ?? '')} isResult />
      <Section title={t.setup} isAccent>
        <Details
          entries={[
            { name: t.userName, value: <CodeText>{`${userPrefix}@${domainPrefix}.${suffix}`}</CodeText> },
            { name: t.linkTo, value: email },
          ]}
        />
        <div>{t.userNameHint}</div>
      </Section>
      <Row>
        <ButtonLink to={`/customers/${customerId}/order`} appearance="primary">
          {t.toOrder}
        </ButtonLink>
        <ButtonLink to={`/customers/${customerId}`}>{t.toCustomer}</ButtonLink>
      </Row>
    </Page>
  )
}
