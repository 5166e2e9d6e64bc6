import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { partnershipAsksApi } from '#contract/partnership-asks.ts'
import type { ProviderEntry } from '#contract/partnerships.ts'
import { ApiError, problemOf } from '../../lib/api-error.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct } from '../../lib/queries.ts'
import { useMay, useSession } from '../../lib/session.ts'
import { TextAreaField } from '../../ui/text-area-field.tsx'
import { FormView } from '../../ui/form.tsx'
import { Modal } from '../../ui/modal.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useForm } from '../../ui/use-form.ts'

/** Ask for a partnership (W3, pain 5): only for people of a vetted reseller who may. */
export function AskProvider({ provider }: { provider: ProviderEntry }) {
  const t = useMessages().publicPages.directory
  const mayAsk = useMay()('partnership.ask')
  const isActive = useSession()?.organisation.state === 'active'
  const [isOpen, open] = useState(false)
  if (!mayAsk || !isActive) return null
  return (
    <div>
      <Button aria-label={`${t.ask}: ${provider.name}`} onClick={() => open(true)}>
        {t.ask}
      </Button>
      {isOpen ? <AskDialog provider={provider} onClose={() => open(false)} /> : null}
    </div>
  )
}

/** The same refusal in words of this page: partners already, or of another region (I-08). */
function explained(error: unknown, t: { alreadyPartners: string; otherRegion: string }): unknown {
  const problem = problemOf(error)
  if (problem.code === 'already_exists') return new ApiError({ ...problem, detail: t.alreadyPartners })
  const isAbroad = problem['obstacle'] === 'other-region'
  return isAbroad ? new ApiError({ ...problem, detail: t.otherRegion }) : error
}

function AskDialog({ provider, onClose }: { provider: ProviderEntry; onClose: () => void }) {
  const messages = useMessages()
  const t = messages.publicPages.directory
  const toast = useToast()
  const ask = useAct(partnershipAsksApi.ask, {
    refresh: [partnershipAsksApi.list],
    onDone: () => {
      onClose()
      toast({ text: t.asked(provider.name), link: { to: '/providers/asks', label: t.askedTo } })
    },
  })
  const form = useForm({
    initial: { message: '' },
    labels: { message: t.askMessage },
    required: ['message'],
    send: ({ message }) =>
      ask.mutateAsync({ providerId: provider.id, message }).catch((error: unknown) => {
        throw explained(error, t)
      }),
  })
  return (
    <Modal title={t.askOf(provider.name)} onClose={onClose}>
      <FormView form={form} action={t.ask} more={<Button onClick={onClose}>{messages.ui.cancel}</Button>}>
        <div>{t.askText}</div>
        <TextAreaField form={form} name="message" rows={5} maxLength={1000} />
      </FormView>
    </Modal>
  )
}
