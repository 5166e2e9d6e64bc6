import { Button } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import type { Address } from '#contract/common.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { Bullets } from '../../ui/bullets.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { Form } from '../../ui/use-form.ts'
import { type ProfileValues, withAddress } from './profile-fields.ts'
import type { Findings } from './use-step-check.ts'

type FindingsProps = { form: Form<ProfileValues>; findings: Findings }

/** What is odd about the name or the country, and how the address is usually written; neither stops anybody (W1 step 8). */
export function CompanyFindings({ form, findings: { address, warnings } }: FindingsProps) {
  const t = useMessages().enrolment.findings
  const top = useRef<HTMLDivElement>(null)
  useEffect(() => top.current?.focus(), [])
  return (
    <div ref={top} tabIndex={-1}>
      {warnings.length > 0 ? (
        <Notice intent="warning" title={t.title}>
          <Bullets sentences={warnings.map((warning) => t.warnings[warning])} />
        </Notice>
      ) : null}
      {address ? (
        <Notice title={t.address}>
          <div>{lineOf(address)}</div>
          <Button size="small" onClick={() => form.set(withAddress(address))}>
            {t.take}
          </Button>
        </Notice>
      ) : null}
      <div>{t.goOn}</div>
    </div>
  )
}

const lineOf = ({ line1, line2, postalCode, city, state }: Address) =>
  [line1, line2, [postalCode, city, state].filter(Boolean).join(' ')].filter(Boolean).join(', ')
