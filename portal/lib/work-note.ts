import { useState } from 'react'
import { sendAlso } from './api.ts'

/** Why the person works on a customer; kept for this browser session, sent with each request about that customer. */
export type WorkNote = { reason: string; ticket: string }

const keyOf = (customerId: string) => `work-note ${customerId}`
const none: WorkNote = { reason: '', ticket: '' }

function noteOf(customerId: string): WorkNote {
  try {
    return {
      ...none,
      ...(JSON.parse(sessionStorage.getItem(keyOf(customerId)) ?? '{}') as Partial<WorkNote>),
    }
  } catch {
    return none
  }
}

/** Reads and keeps it. */
export function useWorkNote(customerId: string): [WorkNote, (note: WorkNote) => void] {
  const [note, set] = useState(() => noteOf(customerId))
  const keep = (changed: WorkNote) => {
    set(changed)
    sessionStorage.setItem(keyOf(customerId), JSON.stringify(changed))
  }
  return [note, keep]
}

/** The headers of a request about a customer; texts of any language, so they are encoded. */
function workHeaders(customerId: unknown): Record<string, string> {
  if (typeof customerId !== 'string') return {}
  const { reason, ticket } = noteOf(customerId)
  return {
    ...(reason ? { 'Mittler-Reason': encodeURIComponent(reason) } : {}),
    ...(ticket ? { 'Mittler-Ticket': encodeURIComponent(ticket) } : {}),
  }
}
sendAlso(workHeaders)
