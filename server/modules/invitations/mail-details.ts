import type { Language } from '#contract/common.ts'
import { type PartnerRight, rightsOf } from '#contract/customers.ts'
import { type Asking, askingPartners } from './asks.ts'
import type { InvitationRow } from './invitation-store.ts'

type Mailed = Asking &
  Pick<InvitationRow, 'recipient_email' | 'language' | 'subject' | 'body' | 'expires_at'> & {
    from_email?: string | null
    customer_id?: string | null
  }

/** What the mail of an invitation says besides the sender's own text; part of the event that sends it. */
export const mailDetailsOf = (row: Mailed) => ({
  email: row.recipient_email,
  language: row.language as Language,
  subject: row.subject,
  body: row.body,
  expiresAt: row.expires_at,
  kind: row.kind,
  fromId: row.from_id,
  fromName: row.from_name,
  fromEmail: row.from_email ?? null,
  asks:
    row.kind === 'partnership'
      ? []
      : askingPartners(row).map(({ name, kind, order, roles }) => ({
          name,
          rights: rightsOf(kind, { mayOrder: order, roles }),
        })),
  asksAgreement: row.kind !== 'partnership' && row.asks_agreement,
  ...(!row.recipient_email && row.customer_id && { customerId: row.customer_id }),
})
/** Events from before named the text alone. */
export type MailDetails = {
  email: string
  language: Language
  subject: string
  body: string
  expiresAt: string
} & {
  kind?: string
  fromId?: string
  fromName?: string
  fromEmail?: string | null
  asks?: { name: string; rights: PartnerRight[] }[]
  asksAgreement?: boolean
  /** Instead of an address: the customer whose global admins get it. */
  customerId?: string
}
