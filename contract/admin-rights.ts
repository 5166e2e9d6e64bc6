/** Least-privilege template of an accepted invitation (C13): what "administrator permissions" cover. */
export const adminRightsRoles = [
  'directory-readers',
  'user-administrator',
  'license-administrator',
  'helpdesk-administrator',
] as const
