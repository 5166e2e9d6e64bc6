import type { Permission } from './permissions.ts'

/**
 * Whose work an event belongs to, by the first word of its action: whoever may see the thing sees what happened to
 * it (C10). Who holds `event.view-all` sees everything.
 */
const familiesOf = {
  'organisation.view': 'tenant profile revision domain location',
  'user.view':
    'user role guest access session sign-in password second-factor recovery-code external-identity mfa-policy',
  'group.view': 'group',
  'enrolment.view': 'enrolment vetting membership partner-id partner',
  'agreement.view': 'agreement',
  'partnership.view': 'partnership provider-entry partner-access',
  'invitation.view': 'invitation invitation-bulk',
  'customer.view': 'customer relationship customer-agreement admin-rights',
  'admin-relationship.view': 'admin-relationship admin-renewal elevation',
  'order.view': 'order order-approval guardrail',
  'subscription.view': 'subscription',
  'customer-user.view': 'customer-user',
  'licence.view': 'licence',
} as const satisfies Partial<Record<Permission, string>>

/** The families of events somebody with these permissions may read. */
export const familiesFor = (held: ReadonlySet<Permission>): string[] =>
  Object.entries(familiesOf).flatMap(([permission, families]) =>
    held.has(permission as Permission) ? families.split(' ') : [],
  )
