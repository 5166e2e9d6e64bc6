import { Button } from '@fluentui/react-components'
import { domainsApi, type Domain } from '#contract/domains.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct } from '../../lib/queries.ts'
import { Problem } from '../../ui/problem.tsx'

/** Has the DNS looked at now, instead of waiting for the next round. */
export function CheckDomain({ domain }: { domain: Domain }) {
  const t = useMessages().domains
  const check = useAct(domainsApi.check, { refresh: [domainsApi.list] })
  if (!domain.can.includes('check')) return null
  return (
    <>
      <Button
        appearance="primary"
        aria-label={t.checkOf(domain.name)}
        disabledFocusable={check.isPending || domain.isChecking}
        onClick={() => check.mutate({ domainId: domain.id })}
      >
        {t.check}
      </Button>
      {check.error ? <Problem error={check.error} /> : null}
    </>
  )
}
