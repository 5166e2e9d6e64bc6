import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { invitationsApi } from '#contract/invitations.ts'
import type { LinkPage } from '#contract/link-page.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct } from '../../lib/queries.ts'
import { MailLink } from '../../ui/links.tsx'
import { Problem } from '../../ui/problem.tsx'
import { Row } from '../../ui/row.tsx'

type AskSenderProps = { page: LinkPage; link: string; label?: string }

/** A link that is over is no dead end: its sender is asked for a new one (pains 19, 25). */
export function AskSender({ page: { from }, link, label }: AskSenderProps) {
  const t = useMessages().consent
  const [isAsked, say] = useState(false)
  const ask = useAct(invitationsApi.askAgain, { onDone: () => say(true) })
  return (
    <>
      <Row>
        <Button
          appearance="primary"
          disabled={isAsked}
          disabledFocusable={ask.isPending}
          onClick={() => ask.mutate({ link })}
        >
          {label ?? t.askAgain}
        </Button>
        {from.email ? <MailLink to={from.email} /> : null}
      </Row>
      <output>{isAsked ? t.asked(from.name) : null}</output>
      {ask.error ? <Problem error={ask.error} /> : null}
    </>
  )
}
