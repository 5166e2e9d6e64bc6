import type { ImportReport } from '#contract/imports.ts'
import { useMessages } from '../lib/i18n.tsx'
import { StateBadge } from '../ui/state-badge.tsx'

const tones = { validated: 'waiting', invalid: 'bad', applied: 'good' } as const

/** The state of an upload as a word with an icon. */
export function ImportState({ state }: { state: ImportReport['state'] }) {
  return <StateBadge tone={tones[state]}>{useMessages().catalogue.imports.states[state]}</StateBadge>
}
