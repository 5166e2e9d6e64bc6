import { Button } from '@fluentui/react-components'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { recoveriesApi, type Recovery } from '#contract/recoveries.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useRead } from '../../lib/queries.ts'
import { BlockedAction } from '../../ui/blocked-action.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Problem } from '../../ui/problem.tsx'
import { Row } from '../../ui/row.tsx'
import { Section } from '../../ui/section.tsx'
import { ApproveRecovery } from './approve-recovery.tsx'
import { RecoveryFacts } from './recovery-facts.tsx'
import { WithdrawRecovery } from './withdraw-recovery.tsx'

/** One recovery, for the operator: what it is, and the two things that can be done. */
export function RecoveryPage() {
  const t = useMessages().recoveries
  const { recoveryId = '' } = useParams({ strict: false })
  const found = useRead(recoveriesApi.get, { recoveryId })
  const recovery = found.data
  return (
    <Page isNarrow>
      <PageHeader title={recovery?.organisation ?? '…'} crumbs={[{ to: '/recoveries', label: t.title }]} />
      {found.error ? <Problem error={found.error} retry={() => void found.refetch()} /> : null}
      {recovery ? (
        <Section>
          <RecoveryFacts recovery={recovery} />
          <Actions recovery={recovery} />
        </Section>
      ) : null}
    </Page>
  )
}

function Actions({ recovery }: { recovery: Recovery }) {
  const t = useMessages().recoveries
  const [asking, ask] = useState<'approve' | 'withdraw'>()
  const close = () => ask(undefined)
  const mayApprove = recovery.can.includes('approve')
  return (
    <>
      {recovery.state === 'approval' && !mayApprove ? (
        <BlockedAction action={t.approve} reason={t.secondPerson} />
      ) : null}
      <Row>
        {mayApprove ? (
          <Button appearance="primary" onClick={() => ask('approve')}>
            {t.approve}
          </Button>
        ) : null}
        {recovery.can.includes('withdraw') ? (
          <Button onClick={() => ask('withdraw')}>{t.withdraw}</Button>
        ) : null}
      </Row>
      {asking === 'approve' ? <ApproveRecovery recovery={recovery} onClose={close} /> : null}
      {asking === 'withdraw' ? <WithdrawRecovery recovery={recovery} onClose={close} /> : null}
    </>
  )
}
