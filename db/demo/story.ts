import type { Row } from './rows.ts'
import { idOf } from './rows.ts'
import type { Org, Person } from './organisations.ts'

export type EventRow = Row<'events'> & { id: string; at: Date }
export type Story = EventRow[]

type Happening = {
  at: Date
  by: Person | { name: string; org: Org }
  action: string
  subject: { id: string; name: string }
  details?: EventRow['details']
  /** Whose record it is, when not the actor's organisation. */
  of?: Org
  customer?: Org | undefined
}

/** Notes one event as the product would have, already relayed: nothing of the past is mailed again. */
export function tell(
  story: Story,
  { at, by, action, subject, details = {}, of, customer }: Happening,
): EventRow {
  const { org } = by
  const about = customer ?? (org.kind === 'customer' ? org : undefined)
  const event: EventRow = {
    id: idOf('event', action, subject.id, story.length),
    action,
    organisation_id: (of ?? org).id,
    actor_user_id: 'id' in by ? by.id : null,
    actor_name: by.name,
    actor_organisation: org.name,
    customer_id: about?.id ?? null,
    subject_id: subject.id,
    subject: subject.name,
    details,
    request_id: idOf('request', action, subject.id),
    at,
  }
  story.push(event)
  return event
}
