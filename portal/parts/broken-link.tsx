import type { ReactNode } from 'react'
import { hasCode } from '../lib/api-error.ts'
import { useMessages } from '../lib/i18n.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { Page } from '../ui/page.tsx'
import { Problem } from '../ui/problem.tsx'

const faults = ['invalid', 'used', 'expired', 'revoked'] as const
type BrokenLinkProps = { error: unknown; /** What to do now. */ way: string; children?: ReactNode }

/** A mailed link that leads nowhere: what is wrong with it, and the way out. */
export function BrokenLink({ error, way, children }: BrokenLinkProps) {
  const t = useMessages().links
  const fault = faults.find((known) => hasCode(error, `link_${known}`))
  return (
    <Page isNarrow>
      <PageHeader title={t.titles[fault ?? 'unreadable']} sentence={fault ? way : undefined} />
      {fault ? null : <Problem error={error} />}
      {fault ? children : null}
    </Page>
  )
}
