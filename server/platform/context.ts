import type { Language } from '#contract/common.ts'
import type { DirectoryRole } from '#contract/directory-roles.ts'
import { type OrgKind, type Permission, permissionsOf, type Role } from '#contract/permissions.ts'
import type { Pending, Way } from '#contract/proofs.ts'
import type { Tx } from './database.ts'
import type { Retry } from './idempotency.ts'
import { asCapacity, type Scope } from './transaction.ts'
import type { WorkNote } from './work-note.ts'

/** When the person of a session last proved who they are, and by what. */
export type Proofs = { passwordAt: Date | null; secondFactorAt: Date | null }
/** A session to be started, with the proofs it begins with. */
export type NewSession = { userId: string; organisationId: string } & Proofs

/** Who is asking, for which organisation. */
export type Actor = {
  userId: string
  name: string
  language: Language
  organisationId: string
  organisationName: string
  kind: OrgKind
  roles: readonly Role[]
  /** Belongs to another organisation's tenant: may less with the same roles (I-31). */
  isGuest: boolean
  /** Empty while the session is pending. */
  permissions: ReadonlySet<Permission>
  proofs: Proofs
  /** What the session still waits for. */
  pending: Pending | null
  /** How this person can prove again who they are. */
  ways: readonly Way[]
  /** Nobody signed in: public pages and mailed links. */
  isAnonymous: boolean
}

/** What the database says about the customer a partner's route names. */
export type CustomerFacts = {
  customer: string | null
  /** The customer again, if one of the roles this endpoint needs in its directory is held. */
  directory: string | null
  defaultRoles: DirectoryRole[] | null
  delegatedRoles: DirectoryRole[] | null
  elevatedRoles: DirectoryRole[] | null
}

/** What every command and query receives: who is asking, and the one transaction of this request. */
export type Ctx = {
  actor: Actor
  tx: Tx
  scope: Scope
  /** On a partner's route about a customer: asked together with the first query. */
  customer?: Promise<CustomerFacts | undefined>
  now: Date
  requestId: string
  /** The reader's language: of the request, else of the person. */
  language: Language
  /**
   * Says that the next statement is the last and by itself all or nothing: the commit travels with it, which
   * saves a message and halves the time rows stay locked. Does nothing where an answer must be kept besides,
   * unless the statement keeps it itself.
   */
  conclude: () => void
  /** Set when the request may be retried under a key. */
  retry: Retry | undefined
  /** Set by `keptFrom`. */
  isKept: boolean
  /** Why a partner works on the customer the route names. */
  work?: WorkNote
  /** The role in the customer's directory by which this request was allowed. */
  usedRole?: DirectoryRole | null
  /** Set by `record`: the relay is woken after the commit. */
  hasEvents: boolean
  /** Set by `signIn` of the identity module: the reply starts a session for this person. */
  session?: NewSession | 'end' | undefined
  userAgent: string
  /** Where the request comes from, shortened to its network. */
  network: string
  /** What this device remembers of earlier sign-ins (platform/devices.ts). */
  devices: string | undefined
  /** Set when a person proved a name: the reply makes the device known for it. */
  provenName?: string
  /** The row of the session this request came with. */
  sessionId: string | undefined
  /** What must be kept although the request is refused (a failed sign-in counts); its own transaction. */
  afterRefusal?: (tx: Tx) => Promise<unknown>
}

export const zeroId = '00000000-0000-0000-0000-000000000000'

export const anonymous = (language: Language): Actor => ({
  userId: zeroId,
  name: '',
  language,
  organisationId: zeroId,
  organisationName: '',
  kind: 'customer',
  roles: [],
  isGuest: false,
  permissions: new Set(),
  proofs: { passwordAt: null, secondFactorAt: null },
  pending: null,
  ways: [],
  isAnonymous: true,
})

export function actorOf(person: Omit<Actor, 'permissions' | 'isAnonymous'>): Actor {
  const permissions = person.pending
    ? new Set<Permission>()
    : permissionsOf(person.kind, person.roles, person.isGuest)
  return { ...person, permissions, isAnonymous: false }
}

/** Runs a part of the request in another capacity: the directory, or the holder of a mailed link. */
export function inCapacity<T>(
  ctx: Ctx,
  capacity: 'as_identity' | 'as_link',
  work: (tx: Tx) => Promise<T>,
  linkId?: string,
): Promise<T> {
  const during: Scope = { ...ctx.scope, capacity, linkId: linkId ?? ctx.scope.linkId }
  return asCapacity(ctx.tx, during, work)
}
