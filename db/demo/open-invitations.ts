import type { Language } from '#contract/common.ts'

export type OpenInvitation = {
  from: string
  by: 'admin' | 'sales'
  /** The partner that joins in; without one it is a request for partnership. */
  with?: string
  to?: string
  language?: Language
  state: 'draft' | 'sent' | 'viewed' | 'declined' | 'revoked'
  days: number
  isUndelivered?: boolean
  /** Who declined, of which organisation, why. */
  answer?: string
  organisation?: string
  reason?: string
}

const kiefer = { from: 'kiefer', by: 'sales' } as const
const nordlicht = { from: 'nordlicht', by: 'sales' } as const

/** Invitations nobody has accepted: one of each fate. */
export const openInvitations: OpenInvitation[] = [
  { ...kiefer, with: 'nordlicht', to: 'inhaberin@haarwerk-lueders.example', state: 'draft', days: 1 },
  { ...kiefer, with: 'suedlicht', to: 'kanzlei@rebstock-anwaelte.example', state: 'sent', days: 3 },
  {
    ...kiefer,
    by: 'admin',
    with: 'nordlicht',
    to: 'leitung@sternwarte-eulenberg.example',
    state: 'viewed',
    days: 5,
  },
  {
    ...kiefer,
    with: 'nordlicht',
    to: 'buchhaltung@fliesenhof-tegel.example',
    state: 'sent',
    days: 6,
    isUndelivered: true,
  },
  {
    ...kiefer,
    with: 'suedlicht',
    to: 'direktion@kurhotel-bergfried.example',
    state: 'declined',
    days: 14,
    answer: 'Rosalinde Kapfinger',
    organisation: 'Kurhotel Bergfried',
    reason:
      'Unser Vertrag mit dem bisherigen Anbieter läuft noch bis Jahresende. Melden Sie sich gern im Januar.',
  },
  { ...kiefer, with: 'nordlicht', to: 'post@segelschule-luv.example', state: 'revoked', days: 21 },
  { ...kiefer, with: 'nordlicht', to: 'werkstatt@geigenbau-ahrens.example', state: 'sent', days: 47 },
  { ...nordlicht, to: 'geschaeftsleitung@hasel-netz.example', state: 'draft', days: 1 },
  { ...nordlicht, to: 'partner@linde-edv.example', state: 'sent', days: 2 },
  { ...nordlicht, by: 'admin', to: 'hello@rowan-it.example', language: 'en', state: 'viewed', days: 8 },
  {
    ...nordlicht,
    to: 'kontakt@tanne-computer.example',
    state: 'declined',
    days: 18,
    answer: 'Ingo Rademacher',
    organisation: 'Tanne Computer',
    reason: 'Wir arbeiten bereits mit einem anderen Distributor zusammen.',
  },
]
