import type { ErrorComponentProps } from '@tanstack/react-router'
import { useMessages } from '../lib/i18n.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { Page } from '../ui/page.tsx'
import { Problem } from '../ui/problem.tsx'
import { PlainFrame } from './plain-frame.tsx'

/** For what no page could show: says so instead of a blank screen. */
export function BrokenPage({ error }: ErrorComponentProps) {
  const t = useMessages().shell.broken
  return (
    <PlainFrame>
      <Page>
        <PageHeader title={t.title} sentence={t.text} />
        <Problem error={error} retry={() => location.reload()} />
      </Page>
    </PlainFrame>
  )
}
