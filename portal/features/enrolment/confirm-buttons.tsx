import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { enrolmentApi } from '#contract/enrolment.ts'
import { statusApi } from '#contract/status.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct } from '../../lib/queries.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Problem } from '../../ui/problem.tsx'
import { Row } from '../../ui/row.tsx'

const refresh = [statusApi.verification, enrolmentApi.get]

/** Confirm, or say that it was somebody else. */
export function ConfirmButtons({ link, organisation }: { link: string; organisation: string }) {
  const t = useMessages().enrolment.confirm
  const [isDenying, setDenying] = useState(false)
  const confirm = useAct(statusApi.confirmEmail, { refresh })
  const deny = useAct(statusApi.denyEmail, { refresh })
  return (
    <>
      {confirm.error ? <Problem error={confirm.error} /> : null}
      <Row>
        <Button
          appearance="primary"
          disabledFocusable={confirm.isPending}
          onClick={() => confirm.mutate({ link })}
        >
          {t.action}
        </Button>
        <Button onClick={() => setDenying(true)}>{t.deny}</Button>
      </Row>
      {isDenying ? (
        <ConfirmDialog
          title={`${t.deny}: ${organisation}`}
          effects={t.denyEffects}
          action={t.deny}
          isBusy={deny.isPending}
          error={deny.error}
          onConfirm={() => deny.mutate({ link })}
          onClose={() => setDenying(false)}
        />
      ) : null}
    </>
  )
}
