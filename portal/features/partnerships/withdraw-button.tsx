import { Button } from '@fluentui/react-components'
import { partnershipEndingsApi } from '#contract/partnership-endings.ts'
import { partnershipsApi, type Partnership } from '#contract/partnerships.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct } from '../../lib/queries.ts'
import { Problem } from '../../ui/problem.tsx'
import { useToast } from '../../ui/toasts.tsx'

/** Takes the own notice back: nothing is lost by it, so nothing is asked. */
export function WithdrawButton({ partnership }: { partnership: Partnership }) {
  const t = useMessages().partnerships.ending
  const toast = useToast()
  const withdraw = useAct(partnershipEndingsApi.withdrawNotice, {
    refresh: [partnershipsApi.list, partnershipsApi.get],
    onDone: () => toast({ text: t.withdrawn(partnership.partnerName) }),
  })
  return (
    <>
      {withdraw.error ? <Problem error={withdraw.error} /> : null}
      <Button
        disabledFocusable={withdraw.isPending}
        onClick={() => withdraw.mutate({ partnershipId: partnership.id })}
      >
        {t.withdraw}
      </Button>
    </>
  )
}
