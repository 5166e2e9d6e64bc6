import type { LogSummary } from '#contract/customer-log.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { Copyable } from '../../ui/copyable.tsx'
import { Section } from '../../ui/section.tsx'

/** How far the log is sealed, and how to check that without trusting this portal. */
export function LogProof({ summary }: { summary: LogSummary | undefined }) {
  const t = useMessages().customerLog
  const format = useFormat()
  if (!summary?.lastHash) return null
  return (
    <Section title={t.proof}>
      <div>{t.sealed(format.number(summary.entries))}</div>
      <div>{t.howToCheck}</div>
      <Copyable value={`npx mittler verify-log ${t.chainFile}`} label={t.copyCommand} />
      <div>{t.lastHash}</div>
      <Copyable value={summary.lastHash} label={t.copyHash} />
      <div>{t.noteIt}</div>
    </Section>
  )
}
