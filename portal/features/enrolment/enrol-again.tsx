import { Button } from '@fluentui/react-components'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { enrolmentApi } from '#contract/enrolment.ts'
import { standingApi } from '#contract/standing.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct, useRead } from '../../lib/queries.ts'
import { restartSession, useMay } from '../../lib/session.ts'
import { Problem } from '../../ui/problem.tsx'
import { Section } from '../../ui/section.tsx'
import { useKeepEnrolment } from './use-enrolment.ts'

/** A withdrawn application is begun anew at any time; who left the programme, a year after the day (W1, §6). */
export function EnrolAgain({ hasLeft = false }: { hasLeft?: boolean }) {
  const t = useMessages().enrolment.status
  const may = useMay()
  const { day } = useFormat()
  const own = useRead(standingApi.own, {}, hasLeft)
  const keep = useKeepEnrolment()
  const navigate = useNavigate()
  const start = useAct(enrolmentApi.start, {
    onDone: async (enrolment) => {
      keep(enrolment)
      if (hasLeft) await restartSession()
      await navigate({ to: '/enroll', search: { step: 'membership' } })
    },
  })
  const [now] = useState(() => new Date().toISOString())
  const from = own.data?.reenrolFrom
  const isEarly = hasLeft && (!own.data || (from ?? '') > now)
  return (
    <Section title={hasLeft ? t.leftTitle : t.withdrawn} isAccent>
      <div>{hasLeft ? (isEarly ? t.leftText(from ? day(from) : '…') : t.leftAgain) : t.withdrawnText}</div>
      {start.error ? <Problem error={start.error} /> : null}
      {isEarly || !may('enrolment.edit') ? null : (
        <div>
          <Button appearance="primary" disabledFocusable={start.isPending} onClick={() => start.mutate({})}>
            {t.enrolAgain}
          </Button>
        </div>
      )}
    </Section>
  )
}
