import type { PartnerRight } from '#contract/customers.ts'
import type { Role } from '#contract/permissions.ts'

/** What each role is for, in one sentence. */
export const roleHints: Record<Role, string> = {
  'global-admin': 'Signs agreements, authorizes partners and manages the account.',
  'user-admin': 'Manages people and their roles.',
  'billing-admin': 'Sees orders, subscriptions and billing.',
  'admin-agent': 'Manages customers, invites them and works in their tenants.',
  'sales-agent': 'Invites customers and assigns licenses.',
  'helpdesk-agent': 'Helps customers with users and licenses.',
  'account-admin': 'Keeps the data of the account up to date.',
  'membership-admin': 'Looks after the membership and the partner ID.',
  'business-profile-admin': 'Looks after the public business profile.',
  'referrals-admin': 'Handles all referrals.',
  'referrals-user': 'Handles the referrals of the own team.',
  'report-viewer': 'Reads reports without revenue and personal data.',
  'executive-report-viewer': 'Reads all reports.',
  'license-admin': 'Assigns licenses.',
  'helpdesk-admin': 'Helps people with their access.',
}

/** What a partner may do for its customer, told to the customer: asked for by an invitation, listed ever after. */
export const partnerRights: Record<PartnerRight, string> = {
  'place-orders': 'Place orders for you and manage the subscriptions ordered.',
  'arrange-orders': 'Have subscriptions ordered for you by a provider that you authorized too.',
  'view-account':
    'See your account: name, domain, contact, and the subscriptions it supplies or looks after.',
  'view-users': 'See your users and the licenses they hold.',
  'manage-users': 'Create users and change their data.',
  'assign-licences': 'Assign licenses and take them back.',
  'reset-passwords': 'Help users who cannot sign in.',
}
