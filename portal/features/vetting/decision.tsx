import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { Enrolment } from '#contract/enrolment.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { BlockedAction } from '../../ui/blocked-action.tsx'
import { Row } from '../../ui/row.tsx'
import { ApproveDialog } from './approve-dialog.tsx'
import { RejectDialog } from './reject-dialog.tsx'

/** Approve and Reject, as far as the state allows. */
export function Decision({ enrolment }: { enrolment: Enrolment }) {
  const t = useMessages().vetting
  const [asked, ask] = useState<'approve' | 'reject'>()
  const close = () => ask(undefined)
  return (
    <Row>
      {enrolment.can.includes('approve') ? (
        <Button appearance="primary" onClick={() => ask('approve')}>
          {t.approve}
        </Button>
      ) : enrolment.can.includes('reject') ? (
        <BlockedAction action={t.approve} reason={t.approveBlocked} />
      ) : null}
      {enrolment.can.includes('reject') ? <Button onClick={() => ask('reject')}>{t.reject}</Button> : null}
      {asked === 'approve' ? <ApproveDialog enrolment={enrolment} onClose={close} /> : null}
      {asked === 'reject' ? <RejectDialog enrolment={enrolment} onClose={close} /> : null}
    </Row>
  )
}
