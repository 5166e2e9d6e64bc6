import Type, { type Static } from 'typebox'
import { Id, Moment, Nullable, Page, Paging, Password, UserName } from './common.ts'
import { endpoint } from './endpoint.ts'

/** One sign-in that is in force, as its owner sees it. */
export const SignInSession = Type.Object({
  id: Id,
  /** Empty where the device does not tell. */
  browser: Type.String(),
  system: Type.String(),
  /** The network of the address: 203.0.113.0/24. */
  network: Type.String(),
  organisation: Type.String(),
  startedAt: Moment,
  /** Kept to five minutes. */
  lastSeenAt: Moment,
  isCurrent: Type.Boolean(),
})
export type SignInSession = Static<typeof SignInSession>

export const SecurityEvent = Type.Object({
  id: Id,
  action: Type.String(),
  at: Moment,
  /** Who did it, where it was somebody else; empty where nobody knows who. */
  by: Nullable(Type.String()),
  browser: Type.String(),
  system: Type.String(),
  network: Type.String(),
})
export type SecurityEvent = Static<typeof SecurityEvent>

const OldPassword = Type.String({ minLength: 1, maxLength: 200 })

/** What a person does with the own account: password, sign-ins, what happened to it. */
export const accountApi = {
  requestPasswordReset: endpoint({
    method: 'POST',
    path: '/password-resets',
    summary: 'Mail a link to set a new password; the same answer for known and unknown names.',
    access: 'public',
    body: Type.Object({ userName: UserName }),
  }),
  changePassword: endpoint({
    method: 'PUT',
    path: '/password',
    summary: 'Change the own password with the current one; all other sessions end.',
    access: 'signed-in',
    stepUp: true,
    body: Type.Object({ currentPassword: OldPassword, newPassword: Password }),
  }),
  sessions: endpoint({
    method: 'GET',
    path: '/sessions',
    summary: 'Where the person is signed in now, newest first.',
    access: 'signed-in',
    reply: Type.Object({ items: Type.Array(SignInSession) }),
  }),
  endSession: endpoint({
    method: 'DELETE',
    path: '/sessions/:sessionId',
    summary: 'End one session of the person; it is refused on its next request (I-33).',
    access: 'signed-in',
    stepUp: true,
    params: Type.Object({ sessionId: Id }),
  }),
  endOtherSessions: endpoint({
    method: 'POST',
    path: '/sessions/end-others',
    summary: 'End every session of the person but this one.',
    access: 'signed-in',
    stepUp: true,
  }),
  securityEvents: endpoint({
    method: 'GET',
    path: '/security-events',
    summary: 'What happened to the own account, newest first: sign-ins, failures, password, roles.',
    access: 'signed-in',
    query: Type.Object(Paging),
    reply: Page(SecurityEvent),
  }),
}
