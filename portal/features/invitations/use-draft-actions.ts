import { useQueryClient } from '@tanstack/react-query'
import { invitationsApi, type Invitation } from '#contract/invitations.ts'
import { call } from '../../lib/api.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { keyOf } from '../../lib/queries.ts'
import { useToast } from '../../ui/toasts.tsx'

export type DraftWay = 'system' | 'mail-program' | 'clipboard' | 'done'
export type DraftValues = { recipientEmail: string; subject: string; body: string; way: string }

/** Saves the draft, then takes the chosen way and notes it in the timeline. */
export function useDraftActions(invitation: Invitation) {
  const t = useMessages().invitations.draft
  const format = useFormat()
  const toast = useToast()
  const keep = useKeepInvitation()
  return async (values: DraftValues) => {
    const saved = await save(invitation, values)
    keep(saved)
    const way = (['system', 'mail-program', 'clipboard'] as const).find((known) => known === values.way)
    if (!way) return toast({ text: t.saved })
    const text = fullText(saved, t.validUntil(format.day(saved.expiresAt)))
    if (way === 'clipboard' && !(await copy(saved, text))) return toast({ text: t.copyFailed })
    if (way === 'mail-program') location.href = mailto(saved, text)
    keep(await call(invitationsApi.send, { invitationId: invitation.id, way }))
    toast({ text: sayDone(t, way, saved.recipientEmail ?? saved.boundDomain ?? '') })
  }
}

/** Takes over an invitation that a command answered with; lists show it when they are opened next. */
export function useKeepInvitation() {
  const queries = useQueryClient()
  return (invitation: Invitation) => {
    queries.setQueryData(keyOf(invitationsApi.get, { invitationId: invitation.id }), invitation)
    void queries.invalidateQueries({ queryKey: [invitationsApi.list.path] })
  }
}

function save(invitation: Invitation, { recipientEmail, subject, body }: DraftValues) {
  const email = recipientEmail.trim()
  return call(invitationsApi.edit, {
    invitationId: invitation.id,
    subject,
    body,
    ...(email ? { recipientEmail: email } : {}),
  })
}

/** The text with its link and until when that holds (pain 26); the link stands where the sender left it, else at the end. */
const fullText = ({ body, url }: Invitation, until: string) =>
  `${body.includes(url) ? body : `${body}\n\n${url}`}\n\n${until}\n`

function mailto(invitation: Invitation, text: string): string {
  const query = [
    `subject=${encodeURIComponent(invitation.subject)}`,
    `body=${encodeURIComponent(text.replace(/\r?\n/g, '\r\n'))}`,
  ]
  return `mailto:${invitation.recipientEmail ?? ''}?${query.join('&')}`
}

async function copy(invitation: Invitation, text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(`${invitation.subject}\n\n${text}`)
    return true
  } catch {
    return false
  }
}

type Words = { sent: (email: string) => string; opened: string; copied: string }
const sayDone = (t: Words, way: 'system' | 'mail-program' | 'clipboard', email: string) =>
  ({ system: t.sent(email), 'mail-program': t.opened, clipboard: t.copied })[way]
