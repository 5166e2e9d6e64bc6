import type { AdminTemplate, DirectoryRole } from '#contract/directory-roles.ts'

/** Roles in a customer's directory, as the customer approves them. */
export const directoryRoles: Record<DirectoryRole, string> = {
  'directory-readers': 'Directory readers',
  'global-reader': 'Global reader',
  'service-support-administrator': 'Service support administrator',
  'license-administrator': 'License administrator',
  'helpdesk-administrator': 'Helpdesk administrator',
  'directory-writers': 'Directory writers',
  'user-administrator': 'User administrator',
  'cloud-application-administrator': 'Cloud application administrator',
  'application-administrator': 'Application administrator',
  'privileged-role-administrator': 'Privileged role administrator',
  'privileged-authentication-administrator': 'Privileged authentication administrator',
  'global-administrator': 'Global administrator',
}

/** What each of them lets a partner do, in one plain sentence. */
export const directoryRoleHints: Record<DirectoryRole, string> = {
  'directory-readers': 'Sees the company, its users and available licenses.',
  'global-reader': 'Reads everything, changes nothing.',
  'service-support-administrator': 'Opens and sees service requests.',
  'license-administrator': 'Assigns licenses and takes them back.',
  'helpdesk-administrator': 'Helps users who are no administrators to sign in again.',
  'directory-writers': 'Creates and restores users.',
  'user-administrator':
    'Creates, deletes and restores users and groups, resets passwords of limited administrators.',
  'cloud-application-administrator': 'Registers and manages cloud applications.',
  'application-administrator': 'Registers and manages all applications.',
  'privileged-role-administrator': 'Changes which roles users hold.',
  'privileged-authentication-administrator':
    'Resets passwords and second factors of everybody, administrators included.',
  'global-administrator': 'May do everything. Hardly any work needs it.',
}

export const adminTemplates: Record<AdminTemplate, string> = {
  read: 'Look only',
  support: 'Support',
  users: 'Users and licenses',
  reseller: 'Everything a reseller usually needs (9 roles)',
  provider: 'Everything but Global administrator (11 roles)',
}
