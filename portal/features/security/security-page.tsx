import { secondFactorsApi } from '#contract/second-factors.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useRead } from '../../lib/queries.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Problem } from '../../ui/problem.tsx'
import { MfaPolicyForm } from '../../parts/mfa-policy-form.tsx'
import { CodesSection } from './codes-section.tsx'
import { FactorsSection } from './factors-section.tsx'

/** Security: the person's own second factors and recovery codes, and what the tenant asks for. */
export function SecurityPage() {
  const t = useMessages().security
  const own = useRead(secondFactorsApi.get, {})
  return (
    <Page isNarrow>
      <PageHeader title={t.title} sentence={t.sentence} />
      {own.error ? <Problem error={own.error} retry={() => void own.refetch()} /> : null}
      {own.data ? (
        <>
          <FactorsSection own={own.data} />
          <CodesSection own={own.data} />
          <MfaPolicyForm policy={own.data.policy} />
        </>
      ) : null}
    </Page>
  )
}
