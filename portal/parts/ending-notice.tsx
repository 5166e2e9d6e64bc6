import { Button } from '@fluentui/react-components'
import type { CustomerPartner } from '#contract/customers.ts'
import { useFormat } from '../lib/format.ts'
import { useMessages } from '../lib/i18n.tsx'
import { Notice } from '../ui/notice.tsx'
import { Problem } from '../ui/problem.tsx'

type NoticeProps = {
  ending: CustomerPartner['ending']
  /** Given to the side that announced it. */
  withdraw?: { go: () => void; isBusy: boolean; error: unknown } | undefined
}

/** The announced end of a relationship, whose doing it is, and the way back for them. */
export function EndingNotice({ ending, withdraw }: NoticeProps) {
  const t = useMessages().farewells
  const format = useFormat()
  if (!ending) return null
  const say = ending.by === 'own' ? t.own : t.theirs
  return (
    <>
      <Notice intent="warning">
        {say(format.calendarDay(ending.on), ending.byName)}
        {ending.reason ? <div>{t.why(ending.reason)}</div> : null}
        {ending.handover ? <div>{t.takenOver(ending.handover)}</div> : null}
      </Notice>
      {withdraw ? (
        <div>
          <Button disabledFocusable={withdraw.isBusy} onClick={withdraw.go}>
            {t.withdraw}
          </Button>
        </div>
      ) : null}
      {withdraw?.error ? <Problem error={withdraw.error} /> : null}
    </>
  )
}
