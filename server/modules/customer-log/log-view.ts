import type { LogEntry, LogSummary } from '#contract/customer-log.ts'
import type { Ctx } from '#server/platform/context.ts'
import { type EntryRow, findHead, listValues } from './log-store.ts'

/** What stands in a sealed line (docs/customer-log.md). */
type Line = {
  customer: string
  action: string
  person: { id: string | null; name: string }
  organisation: { id: string; name: string }
  subject: { id: string; name: string }
  reason: string | null
  ticket: string | null
  request: string
}
const read = (line: string) => JSON.parse(line) as Line

/** An entry as it was sealed, not as its names are today. */
export function viewEntry({ sequence, at, hash, line }: EntryRow): LogEntry {
  const { customer, action, person, organisation, subject, reason, ticket, request } = read(line)
  return {
    sequence,
    at: at.toISOString(),
    action,
    personId: person.id,
    personName: person.name,
    organisationId: organisation.id,
    organisationName: organisation.name,
    isOnBehalf: organisation.id !== customer && person.id !== null,
    subject: subject.name,
    reason,
    ticket,
    requestId: request,
    hash,
  }
}

const most = 100
const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name, 'de')

export async function viewSummary({ tx, actor }: Ctx): Promise<LogSummary> {
  const id = actor.organisationId
  const [head, organisations, people, kinds] = await Promise.all([
    findHead(tx, id),
    listValues(tx, id, 'organisation_id', most),
    listValues(tx, id, 'actor_user_id', most),
    listValues(tx, id, 'family', most),
  ])
  const named = (value: string, name: string) => (name ? [{ id: value, name }] : [])
  return {
    entries: head?.sequence ?? 0,
    lastHash: head?.hash ?? null,
    organisations: organisations
      .flatMap(({ value, line }) => named(value, read(line).organisation.name))
      .toSorted(byName),
    people: people.flatMap(({ value, line }) => named(value, read(line).person.name)).toSorted(byName),
    kinds: kinds.map(({ value }) => value),
  }
}
