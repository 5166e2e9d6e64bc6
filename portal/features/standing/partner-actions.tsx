import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { ProgrammePartner } from '#contract/standing.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { Row } from '../../ui/row.tsx'
import { DeauthoriseDialog } from './deauthorise-dialog.tsx'
import { SuspendDialog } from './suspend-dialog.tsx'

/** What the operator can decide about a partner. */
export function PartnerActions({ partner }: { partner: ProgrammePartner }) {
  const t = useMessages().standing
  const [asks, ask] = useState<'suspend' | 'deauthorise' | null>(null)
  const close = () => ask(null)
  const { can } = partner
  return (
    <Row>
      {can.includes('suspend') || can.includes('suspend-partnership') ? (
        <Button onClick={() => ask('suspend')}>{t.suspend}</Button>
      ) : null}
      {can.includes('deauthorise') ? (
        <Button onClick={() => ask('deauthorise')}>{t.deauthorise}</Button>
      ) : null}
      {asks === 'suspend' ? <SuspendDialog partner={partner} onClose={close} /> : null}
      {asks === 'deauthorise' ? <DeauthoriseDialog partner={partner} onClose={close} /> : null}
    </Row>
  )
}
