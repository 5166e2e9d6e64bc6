import { Button } from '@fluentui/react-components'
import { operationsApi, type MailRow } from '#contract/operations.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct } from '../../lib/queries.ts'
import { Problem } from '../../ui/problem.tsx'
import { useToast } from '../../ui/toasts.tsx'

/** Sends a dead letter again. */
export function RetryButton({ mail }: { mail: MailRow }) {
  const t = useMessages().operations.mails
  const toast = useToast()
  const retry = useAct(operationsApi.retryMail, {
    refresh: [operationsApi.mails, operationsApi.home],
    onDone: () => toast({ text: t.retried(mail.recipient) }),
  })
  if (!mail.can.includes('retry')) return null
  return (
    <>
      <Button
        size="small"
        aria-label={`${t.retry}: ${mail.recipient}`}
        disabledFocusable={retry.isPending}
        onClick={() => retry.mutate({ mailId: mail.id })}
      >
        {t.retry}
      </Button>
      {retry.error ? <Problem error={retry.error} /> : null}
    </>
  )
}
