import { makeStyles, tokens } from '@fluentui/react-components'
import type { Measure, OwnStanding } from '#contract/standing.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { Notice } from '../../ui/notice.tsx'

const useStyles = makeStyles({
  notices: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    marginBottom: tokens.spacingVerticalXL,
  },
})

/** What stands against the own organisation: what, why, since when, and whom to ask. */
export function StandingNotices({ own }: { own: OwnStanding }) {
  return (
    <div className={useStyles().notices}>
      {own.measures.map((measure) => (
        <OneNotice key={measure.id} measure={measure} reenrolFrom={own.reenrolFrom} />
      ))}
    </div>
  )
}

type OneProps = { measure: Measure; reenrolFrom: string | null }

function OneNotice({ measure, reenrolFrom }: OneProps) {
  const t = useMessages().standing
  const [title, text] = useWords(measure, reenrolFrom)
  return (
    <Notice intent={measure.provider || measure.state === 'announced' ? 'warning' : 'error'} title={title}>
      {t.reasons[measure.reason]} {measure.note ? `${measure.note} ` : ''}
      {text} {measure.contact ? t.banner.ask(measure.contact) : ''}
    </Notice>
  )
}

type Words = [title: string, text: string]

function useWords({ kind, state, provider, startedAt, endsAt }: Measure, reenrolFrom: string | null): Words {
  const t = useMessages().standing.banner
  const { day } = useFormat()
  if (kind === 'suspension')
    return provider
      ? [t.partnership(provider.name, day(startedAt)), t.partnershipText]
      : [t.suspended(day(startedAt)), t.suspendedText]
  if (state === 'announced') return [t.leaving(day(endsAt ?? '')), t.leavingText]
  return [t.left(day(endsAt ?? '')), reenrolFrom ? t.leftText(day(reenrolFrom)) : '']
}
