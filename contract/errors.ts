import type { Pending, Way } from './proofs.ts'

/** Every error a caller can meet: its code (also the translation key) and its HTTP status. */
export const errorStatus = {
  not_signed_in: 401,
  wrong_credentials: 401,
  forbidden: 403,
  second_factor_required: 403,
  proof_required: 403,
  external_sign_in_required: 403,
  passkey_refused: 401,
  not_found: 404,
  wrong_state: 409,
  already_exists: 409,
  changed_meanwhile: 409,
  idempotency_key_reused: 409,
  request_in_progress: 409,
  link_invalid: 404,
  link_used: 409,
  link_expired: 409,
  link_revoked: 409,
  partnership_ended: 409,
  wrong_organisation: 409,
  order_refused: 409,
  still_subscribed: 409,
  no_licence_left: 409,
  last_holder: 409,
  last_factor: 409,
  set_up_expired: 409,
  own_account: 409,
  sender_not_ready: 409,
  partner_suspended: 409,
  deauthorised: 409,
  too_large: 413,
  unsupported_media: 415,
  invalid_input: 422,
  too_many_requests: 429,
  temporarily_locked: 429,
  unavailable: 503,
  internal: 500,
} as const
export type ErrorCode = keyof typeof errorStatus

/** RFC 9457 problem, as every refusal is answered. */
export type Problem = {
  type: string
  title: string
  status: number
  code: ErrorCode
  detail?: string
  requestId: string
  /** invalid_input: field → the rule it breaks and the sentence for the person */
  fields?: Record<string, { rule: string; message: string }>
  /** forbidden: the permission that is missing and the roles that hold it */
  permission?: string
  holders?: string[]
  /** second_factor_required: what the session waits for; without it, the action does */
  pending?: Pending
  /** second_factor_required, proof_required: how this person can prove who they are */
  ways?: Way[]
  [more: string]: unknown
}
