import { Button } from '@fluentui/react-components'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { customersApi, type CustomerPartner } from '#contract/customers.ts'
import { farewellsApi } from '#contract/farewells.ts'
import { operationsApi } from '#contract/operations.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct, useRead } from '../../lib/queries.ts'
import { EndingNotice } from '../../parts/ending-notice.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { ButtonLink } from '../../ui/links.tsx'
import { Row } from '../../ui/row.tsx'
import { useToast } from '../../ui/toasts.tsx'

/** End a relationship with one click and its confirmation, or on a day (W11). */
export function EndPartner({ partner }: { partner: CustomerPartner }) {
  const t = useMessages().farewells
  const toast = useToast()
  const [isAsking, ask] = useState(false)
  const withdraw = useAct(farewellsApi.withdrawByCustomer, {
    refresh: [customersApi.partners],
    onDone: () => toast({ text: t.withdrawn(partner.partnerName) }),
  })
  const way = {
    go: () => withdraw.mutate({ relationshipId: partner.id }),
    isBusy: withdraw.isPending,
    error: withdraw.error,
  }
  return (
    <>
      <EndingNotice
        ending={partner.ending}
        withdraw={partner.can.includes('withdraw-notice') ? way : undefined}
      />
      {partner.can.includes('end') ? (
        <Row>
          <Button aria-label={t.endOf(partner.partnerName)} onClick={() => ask(true)}>
            {t.end}
          </Button>
          {partner.ending ? null : (
            <ButtonLink
              to={`/partners/${partner.id}/end`}
              appearance="transparent"
              label={`${t.other}: ${partner.partnerName}`}
            >
              {t.other}
            </ButtonLink>
          )}
        </Row>
      ) : null}
      {isAsking ? <EndDialog partner={partner} onClose={() => ask(false)} /> : null}
    </>
  )
}

function EndDialog({ partner, onClose }: { partner: CustomerPartner; onClose: () => void }) {
  const t = useMessages().farewells
  const format = useFormat()
  const toast = useToast()
  const navigate = useNavigate()
  const { id: relationshipId, partnerName: name } = partner
  const preview = useRead(farewellsApi.previewForCustomer, { relationshipId })
  const end = useAct(farewellsApi.endByCustomer, {
    refresh: [customersApi.partners, farewellsApi.list, operationsApi.home, operationsApi.events],
    onDone: async ({ id }) => {
      toast({ text: t.ended(name) })
      await navigate({ to: `/ended/${id}` })
    },
  })
  const running = (preview.data?.content.subscriptions ?? [])
    .filter(({ state }) => state === 'active')
    .map(({ quantity, title, endsOn, provider }) => {
      const say = provider === name ? t.subscription : t.runsOn
      return say(`${format.number(quantity)} × ${title}`, format.calendarDay(endsOn))
    })
  return (
    <ConfirmDialog
      title={t.dialogTitle(name)}
      effects={[...t.effects(name), ...new Set(running)]}
      action={t.endNow}
      isBusy={end.isPending || preview.isPending}
      error={end.error ?? preview.error}
      onConfirm={() => end.mutate({ relationshipId })}
      onClose={onClose}
    />
  )
}
