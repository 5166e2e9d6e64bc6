import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { identityApi, type User } from '#contract/identity.ts'
import { secondFactorsApi } from '#contract/second-factors.ts'
import { call } from '../../lib/api.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useRefresh } from '../../lib/queries.ts'
import { Bullets } from '../../ui/bullets.tsx'
import { TextAreaField } from '../../ui/text-area-field.tsx'
import { FormView } from '../../ui/form.tsx'
import { Modal } from '../../ui/modal.tsx'
import { Row } from '../../ui/row.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useForm } from '../../ui/use-form.ts'

/** Whether the person has a second factor; for one who lost it, an administrator removes it, with a reason. */
export function ResetFactors({ user }: { user: User }) {
  const messages = useMessages()
  const t = messages.security.reset
  const [isAsking, ask] = useState(false)
  return (
    <div>
      <Row>
        {`${t.has}: ${user.hasSecondFactor ? messages.ui.yes : messages.ui.no}`}
        {user.can.includes('reset-second-factors') ? (
          <Button size="small" onClick={() => ask(true)}>
            {t.action}
          </Button>
        ) : null}
      </Row>
      {isAsking ? <ResetDialog user={user} onClose={() => ask(false)} /> : null}
    </div>
  )
}

function ResetDialog({ user, onClose }: { user: User; onClose: () => void }) {
  const t = useMessages()
  const toast = useToast()
  const refresh = useRefresh()
  const name = user.displayName
  const form = useForm({
    initial: { reason: '' },
    labels: { reason: t.security.reset.reason },
    required: ['reason'],
    send: async ({ reason }) => {
      await call(secondFactorsApi.reset, { userId: user.id, reason })
      onClose()
      toast({ text: t.security.reset.done(name) })
      await refresh([identityApi.users])
    },
  })
  return (
    <Modal title={t.security.reset.title(name)} onClose={onClose}>
      <Bullets sentences={t.security.reset.effects(name)} />
      <FormView
        form={form}
        action={t.security.reset.action}
        more={<Button onClick={onClose}>{t.ui.cancel}</Button>}
      >
        <TextAreaField form={form} name="reason" rows={3} maxLength={500} />
      </FormView>
    </Modal>
  )
}
