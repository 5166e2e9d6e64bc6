import { type Selectable, sql } from 'kysely'
import type { Language } from '#contract/common.ts'
import type { Messages } from '#locales/en.ts'
import type { DB } from '../database-types.ts'
import type { Tx } from '../database.ts'

export type EventRow = Selectable<DB['events']>
/** `person`: who it is and for which organisation; only then the portal shows it as a notification too. */
export type Recipient = {
  email: string
  language: Language
  data?: Record<string, unknown>
  person?: { userId: string; organisationId: string }
}

/** What a mail says, once; text and HTML are made from it. `path` is a page of the portal. */
export type MailContent = {
  subject: string
  body: string[]
  /** Label and value pairs shown as a small table: dates, names, what was granted. */
  facts?: [string, string][]
  button?: { label: string; path: string }
  /** Why this person gets this mail. */
  reason: string
}

export type Mail = {
  name: string
  /** The action of the event that causes it. */
  on: string
  to: (tx: Tx, event: EventRow) => Promise<Recipient[]>
  compose: (t: Messages, event: EventRow, recipient: Recipient) => MailContent
  /** Tells the sender's record how delivery went, where it wants to know. */
  delivered?: (tx: Tx, event: EventRow, isDelivered: boolean, at: Date) => Promise<void>
}

/** Declares a mail; the list of all mails is the composition root's. */
export const defineMail = (mail: Mail): Mail => mail

/** Active people of an organisation who hold one of these roles and have an address. */
export async function peopleOf(tx: Tx, organisationId: string, roles: string[]): Promise<Recipient[]> {
  const people = await tx
    .selectFrom('memberships as m')
    .innerJoin('users as u', 'u.id', 'm.user_id')
    .select(['u.id', 'u.email', 'u.language'])
    .where('m.organisation_id', '=', organisationId)
    .where(sql<boolean>`m.roles <> '{}' and m.roles && ${roles}::text[]`) // a walk along memberships_with_roles
    .where('u.state', '=', 'active')
    .execute()
  return people.flatMap(({ id: userId, email, language }) =>
    email ? [{ email, language: language as Language, person: { userId, organisationId } }] : [],
  )
}

/** Those of these people who are active and have an address. */
export async function personsOf(tx: Tx, userIds: string[]): Promise<Recipient[]> {
  if (userIds.length === 0) return []
  const people = await tx
    .selectFrom('users')
    .select(['id', 'organisation_id', 'email', 'language'])
    .where('id', 'in', userIds)
    .where('state', '=', 'active')
    .execute()
  return people.flatMap(({ id: userId, organisation_id: organisationId, email, language }) =>
    email ? [{ email, language: language as Language, person: { userId, organisationId } }] : [],
  )
}
