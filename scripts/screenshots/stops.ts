import type { PortalMessages } from '#locales/en/portal.ts'
import type { Client } from '#tests/client.ts'

/** One page to look at: its file name, its address, and what is done there first. */
export type Stop = {
  name: string
  path: string
  act?: Act
  /** What is looked for in the portal's search, after `/`. */
  lookFor?: string
  /** What is asked for does not exist, or not for this guest. */
  isRefused?: boolean
}
/** Buttons to press, named by their key in the texts; by a pattern where the name also counts something. */
export type Act = (words: PortalMessages) => (string | RegExp)[]

/** Somebody who walks through the pages that are theirs. */
export type Guest = { name: string; cookie: string; stops: Stop[] }
export type World = { base: string; password: string; databaseUrl: string }
export type SignIn = (userName: string) => Promise<Client>

export type Cast = { reseller: Client; provider: Client; customer: Client; operator: Client }

/** Addresses as stops; the page's own name comes from its address unless it is given. */
export const stop = (path: string, name = nameOf(path), act?: Act): Stop => ({
  name,
  path,
  ...(act ? { act } : {}),
})
const nameOf = (path: string) =>
  path === '/'
    ? 'home'
    : path
        .slice(1)
        .replaceAll(/[^a-z]+/g, '-')
        .replaceAll(/^-|-$/g, '')

/** The stops whose pictures' names contain one of these words; all when there is none. */
export const onlyStops = (guests: Guest[], words: string[]): Guest[] =>
  guests.map((guest) => ({
    ...guest,
    stops: guest.stops.filter(
      ({ name }) => words.length === 0 || words.some((word) => `${guest.name}-${name}`.includes(word)),
    ),
  }))

export const pathOf = (url: string): string => new URL(url).pathname

/** A page that says no. */
export const refusal = (path: string, name: string): Stop => ({ name, path, isRefused: true })
