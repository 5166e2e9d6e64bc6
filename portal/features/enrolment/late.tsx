import { Link } from '@fluentui/react-components'
import { useState } from 'react'
import type { Enrolment } from '#contract/enrolment.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useProgramme } from '../../lib/session.ts'
import { Notice } from '../../ui/notice.tsx'

/** When the operator is later than promised: since when, that it is known, and where to write (pain 1). */
export function Late({ enrolment: { checks } }: { enrolment: Enrolment }) {
  const t = useMessages().enrolment.status
  const format = useFormat()
  const supportEmail = useProgramme()?.supportEmail
  const [now] = useState(() => new Date().toISOString())
  const dueDates = checks.flatMap(({ nextActor, dueAt }) =>
    nextActor === 'operator' && dueAt ? [dueAt] : [],
  )
  const [first] = dueDates.toSorted()
  if (!first || first > now) return null
  return (
    <Notice intent="warning" title={t.lateTitle}>
      {t.lateText(format.day(first))}{' '}
      {supportEmail ? (
        <>
          {t.lateWrite}{' '}
          <Link inline href={`mailto:${supportEmail}`}>
            {supportEmail}
          </Link>
        </>
      ) : null}
    </Notice>
  )
}
