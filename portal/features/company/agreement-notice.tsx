import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { customersApi } from '#contract/customers.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct, useRead } from '../../lib/queries.ts'
import { useMay } from '../../lib/session.ts'
import { CustomerAgreement } from '../../parts/agreement-text.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Problem } from '../../ui/problem.tsx'
import { Section } from '../../ui/section.tsx'
import { useToast } from '../../ui/toasts.tsx'

/** The customer agreement, as long as it is not accepted: without it nothing can be ordered (I-50). */
export function AgreementNotice() {
  const { consent: t, links } = useMessages()
  const may = useMay()
  const toast = useToast()
  const [isOpen, open] = useState(false)
  const agreement = useRead(customersApi.agreement, {})
  const accept = useAct(customersApi.acceptAgreement, {
    refresh: [customersApi.agreement],
    onDone: () => toast({ text: t.agreementAccepted }),
  })
  const { data } = agreement
  if (!data || data.acceptedAt) return null
  const { version } = data
  return (
    <Section {...(isOpen ? {} : { title: links.customer.agreement })} isAccent>
      <Notice intent="warning">{t.agreementOpen}</Notice>
      {isOpen ? <CustomerAgreement version={version} /> : null}
      {accept.error ? <Problem error={accept.error} /> : null}
      <div>
        {isOpen ? (
          <Button
            appearance="primary"
            disabled={!may('relationship.accept')}
            disabledFocusable={accept.isPending}
            onClick={() => accept.mutate({ agreementVersion: version })}
          >
            {t.agreement}
          </Button>
        ) : (
          <Button onClick={() => open(true)}>{t.readAgreement}</Button>
        )}
      </div>
    </Section>
  )
}
