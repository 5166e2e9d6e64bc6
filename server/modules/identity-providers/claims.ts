import type { IDToken } from 'openid-client'

/** What the provider says about a person, in our words. */
export type Claims = {
  subject: string
  /** Lower case; the provider's `preferred_username`, `upn` or `email`, whichever is a user name. */
  userName: string
  name: string
  firstName: string
  lastName: string
  email: string | null
  /** Undefined where the provider does not tell: not the same as an empty list. */
  groups: string[] | undefined
  /** When the person proved who they are there; null, where the provider does not tell. */
  provedAt: Date | null
  hasSecondFactor: boolean
}

/** Values of `amr` that stand for a second factor (RFC 8176). */
const factors = ['mfa', 'otp', 'hwk', 'swk', 'sms', 'fido', 'pop']
const text = (value: unknown): string => (typeof value === 'string' ? value.trim().slice(0, 200) : '')

/** Reads the claims of an ID token; undefined when it names nobody by a user name. */
export function claimsOf(token: IDToken, groupClaim: string, now: Date): Claims | undefined {
  const userName = [token['preferred_username'], token['upn'], token['email']]
    .map((value) => text(value).toLowerCase())
    .find((value) => /^[^@\s]+@[^@\s]+$/.test(value))
  if (!userName) return undefined
  const firstName = text(token['given_name'])
  const lastName = text(token['family_name'])
  const name = text(token['name']) || `${firstName} ${lastName}`.trim() || userName
  const amr = Array.isArray(token['amr']) ? token['amr'] : []
  return {
    subject: token.sub,
    userName,
    name,
    firstName: firstName || name,
    lastName,
    email: text(token['email']) || null,
    groups: groupsIn(token[groupClaim]),
    provedAt:
      typeof token.auth_time === 'number' ? new Date(Math.min(token.auth_time * 1000, now.getTime())) : null,
    hasSecondFactor: amr.some((way) => factors.includes(text(way))) || text(token['acr']) === 'mfa',
  }
}

/**
 * A claim that is not there says nothing: the provider left it out because there were too many groups, or its
 * mapper is missing. Only a list without groups says that there are none.
 */
function groupsIn(claim: unknown): string[] | undefined {
  if (claim === undefined || claim === null) return undefined
  return (Array.isArray(claim) ? claim : [claim]).map(text).filter(Boolean)
}
