import type { IncomingHttpHeaders } from 'node:http'

/** Why a partner works on a customer, as its person says for the time being; it stands in the customer's log. */
export type WorkNote = { reason?: string; ticket?: string }

const most = { reason: 200, ticket: 60 } as const

/** From the headers `mittler-reason` and `mittler-ticket`, percent-encoded; what is no text is left out. */
export function workNoteOf(headers: IncomingHttpHeaders): WorkNote {
  const note: WorkNote = {}
  for (const name of ['reason', 'ticket'] as const) {
    const text = decoded(headers[`mittler-${name}`]).trim().slice(0, most[name])
    if (text) note[name] = text
  }
  return note
}

function decoded(value: string | string[] | undefined): string {
  if (typeof value !== 'string') return ''
  try {
    return decodeURIComponent(value)
  } catch {
    return ''
  }
}
