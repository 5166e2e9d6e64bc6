import type { OrgKind, Role } from '#contract/permissions.ts'

/** What the four kinds of organization are called. */
export const kinds: Record<OrgKind, string> = {
  operator: 'Operator',
  provider: 'Indirect provider',
  reseller: 'Indirect reseller',
  customer: 'Customer',
}

/** Role names as people see them. */
export const roles: Record<Role, string> = {
  'global-admin': 'Global admin',
  'user-admin': 'User management admin',
  'billing-admin': 'Billing admin',
  'admin-agent': 'Admin agent',
  'sales-agent': 'Sales agent',
  'helpdesk-agent': 'Helpdesk agent',
  'account-admin': 'Account admin',
  'membership-admin': 'Membership admin',
  'business-profile-admin': 'Business profile admin',
  'referrals-admin': 'Referrals admin',
  'referrals-user': 'Referrals user',
  'report-viewer': 'Report viewer',
  'executive-report-viewer': 'Executive report viewer',
  'license-admin': 'License admin',
  'helpdesk-admin': 'Helpdesk admin',
}
