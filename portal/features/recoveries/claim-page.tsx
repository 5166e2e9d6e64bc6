import { Button } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { recoveriesApi, type RecoveryClaim } from '#contract/recoveries.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { reading, useAct } from '../../lib/queries.ts'
import { BrokenLink } from '../../parts/broken-link.tsx'
import { Copyable } from '../../ui/copyable.tsx'
import { Details } from '../../ui/details.tsx'
import { ButtonLink } from '../../ui/links.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Problem } from '../../ui/problem.tsx'
import { Section } from '../../ui/section.tsx'

/** The page of the mailed link: the record for the DNS, then where the own request stands. */
export function RecoveryClaimPage() {
  const t = useMessages().recoveries
  const { link = '' } = useParams({ strict: false })
  const found = useQuery({
    ...reading(recoveriesApi.claim, { link }),
    refetchInterval: ({ state }) => (state.data?.isChecking ? 1000 : false),
  })
  if (found.error) return <BrokenLink error={found.error} way={t.claim.stoppedText} />
  const claim = found.data
  return (
    <Page isNarrow>
      <PageHeader title={claim ? t.claim.title(claim.domain) : t.claim.plainTitle} />
      {claim ? <Standing claim={claim} /> : null}
      {claim?.state === 'proof' || claim?.state === 'waiting' ? <Proof link={link} claim={claim} /> : null}
    </Page>
  )
}

/** What there is to know first: the end of the waiting period, or how the request ended. */
function Standing({ claim }: { claim: RecoveryClaim }) {
  const t = useMessages().recoveries.claim
  const format = useFormat()
  const { state, email } = claim
  if (state === 'waiting')
    return (
      <Notice intent="success" title={t.waiting}>
        {t.waitingText(format.moment(claim.until), email)}
      </Notice>
    )
  if (state === 'completed')
    return (
      <>
        <Notice intent="success" title={t.completed}>
          {t.completedText(email)}
        </Notice>
        <div>
          <ButtonLink to="/forgot-password">{t.newLink}</ButtonLink>
        </div>
      </>
    )
  if (state === 'stopped')
    return (
      <Notice intent="warning" title={t.stopped}>
        {t.stoppedText}
      </Notice>
    )
  if (state !== 'expired') return null
  return (
    <>
      <Notice intent="warning" title={t.expired}>
        {t.expiredText}
      </Notice>
      <div>
        <ButtonLink to="/lost-admin">{t.again}</ButtonLink>
      </div>
    </>
  )
}

type ProofProps = { link: string; claim: RecoveryClaim }

function Proof({ link, claim }: ProofProps) {
  const t = useMessages().recoveries.claim
  const format = useFormat()
  const check = useAct(recoveriesApi.check, { refresh: [recoveriesApi.claim] })
  return (
    <Section>
      <div>{t.how}</div>
      <Details
        entries={[
          { name: t.host, value: <Copyable value={claim.host} label={t.copyHost} /> },
          { name: t.record, value: <Copyable value={claim.record} label={t.copyRecord} /> },
        ]}
      />
      <output>
        <LastCheck claim={claim} />
      </output>
      {check.error ? <Problem error={check.error} /> : null}
      <div>
        <Button
          appearance="primary"
          disabledFocusable={check.isPending || claim.isChecking}
          onClick={() => check.mutate({ link })}
        >
          {t.check}
        </Button>
      </div>
      {claim.state === 'proof' ? <div>{t.until(format.moment(claim.until))}</div> : null}
    </Section>
  )
}

function LastCheck({ claim }: { claim: RecoveryClaim }) {
  const t = useMessages().recoveries.claim
  const format = useFormat()
  if (claim.isChecking) return <Notice>{t.checking}</Notice>
  if (!claim.result || !claim.checkedAt) return null
  return (
    <Notice
      intent={claim.result === 'found' ? 'success' : 'warning'}
      title={t.lastCheck(format.moment(claim.checkedAt))}
    >
      {t.results[claim.result]}
    </Notice>
  )
}
