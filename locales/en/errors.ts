import type { ErrorCode } from '#contract/errors.ts'

/** One sentence per error code: what happened and, where there is one, the way out. */
export const errors: Record<ErrorCode, string> = {
  not_signed_in: 'Please sign in to continue.',
  wrong_credentials: 'The user name or the password is not correct.',
  forbidden: 'Your roles do not allow this.',
  second_factor_required:
    'This needs a second factor: an authenticator app or a passkey besides your password.',
  external_sign_in_required: 'Your organization signs in at its own provider. Use the button for that.',
  proof_required: 'Your last sign-in was a while ago. Please confirm first that it is you.',
  passkey_refused: 'This passkey could not be accepted. Try again, or use another way.',
  not_found: 'This does not exist, or your organization may not see it.',
  wrong_state: 'This is not possible in the current state. Reload the page to see what has changed.',
  already_exists: 'This already exists.',
  changed_meanwhile: 'Somebody else saved this meanwhile.',
  idempotency_key_reused: 'This request was already sent with other content. Reload the page and try again.',
  request_in_progress: 'The same request is still being worked on. Wait a moment and reload the page.',
  link_invalid: 'This link is not valid. It may have been shortened or changed on its way to you.',
  link_used: 'This link has already been used.',
  link_expired: 'This link has expired. Ask the sender for a new one.',
  link_revoked: 'The sender has taken this invitation back.',
  partnership_ended:
    'The partnership behind this invitation has ended. Nobody can answer or replace it; each of the two can send an invitation of its own.',
  wrong_organisation: 'This cannot be done for the organization you are signed in to.',
  order_refused: 'The order cannot be placed as long as something stands in its way.',
  still_subscribed:
    'Active subscriptions would be left behind. Suspend them first, or announce a day after their term.',
  no_licence_left: 'No license of this product is left.',
  last_holder: 'Somebody has to keep this role. Give it to another person first.',
  last_factor:
    'Your last second factor has to stay: your organization requires one, or you have no password to sign in with. Add another one first.',
  set_up_expired: 'This took too long or was finished elsewhere. Please start again.',
  own_account: 'You cannot do this to your own account. Another administrator can.',
  sender_not_ready:
    'There is no active partnership with this partner, or its account is not active. Nothing new is possible with it at the moment.',
  partner_suspended: 'Suspended: existing customers are looked after as before, nothing new can begin.',
  deauthorised: 'Your organization has left the programme and can enroll again one year later.',
  too_large: 'The file or the text is too large.',
  unsupported_media: 'This kind of content is not accepted here.',
  invalid_input: 'Some entries need to be corrected.',
  too_many_requests: 'Too many requests in a short time. Wait a moment and try again.',
  temporarily_locked:
    'Too many failed attempts. Wait a few minutes, or set a new password with “Forgot your password?”: that lets you in at once.',
  unavailable: 'The service cannot be reached at the moment. Try again in a moment.',
  internal: 'Something went wrong on our side. Nothing was changed.',
}
