import type { adminTemplates as enTemplates, directoryRoles as en } from '../en/directory-roles.ts'

export const directoryRoles: typeof en = {
  'directory-readers': 'Verzeichnisleser',
  'global-reader': 'Globaler Leser',
  'service-support-administrator': 'Dienst\u00adunterstützungs\u00adadministrator',
  'license-administrator': 'Lizenzadministrator',
  'helpdesk-administrator': 'Helpdesk\u00adadministrator',
  'directory-writers': 'Verzeichnisautoren',
  'user-administrator': 'Benutzeradministrator',
  'cloud-application-administrator': 'Cloud\u00adanwendungs\u00adadministrator',
  'application-administrator': 'Anwendungs\u00adadministrator',
  'privileged-role-administrator': 'Administrator für privilegierte Rollen',
  'privileged-authentication-administrator': 'Privilegierter Authentifizierungs\u00adadministrator',
  'global-administrator': 'Globaler Administrator',
}

export const directoryRoleHints: typeof en = {
  'directory-readers': 'Sieht das Unternehmen, seine Benutzer und verfügbare Lizenzen.',
  'global-reader': 'Liest alles, ändert nichts.',
  'service-support-administrator': 'Eröffnet und sieht Serviceanfragen.',
  'license-administrator': 'Weist Lizenzen zu und nimmt sie zurück.',
  'helpdesk-administrator': 'Hilft Benutzern ohne Administratorrolle, sich wieder anzumelden.',
  'directory-writers': 'Legt Benutzer an und stellt sie wieder her.',
  'user-administrator':
    'Legt Benutzer und Gruppen an, löscht sie und stellt sie wieder her, setzt Kennwörter eingeschränkter Administratoren zurück.',
  'cloud-application-administrator': 'Registriert und verwaltet Cloudanwendungen.',
  'application-administrator': 'Registriert und verwaltet alle Anwendungen.',
  'privileged-role-administrator': 'Ändert, welche Rollen Benutzer haben.',
  'privileged-authentication-administrator':
    'Setzt Kennwörter und zweite Faktoren von jedem zurück, auch von Administratoren.',
  'global-administrator': 'Darf alles. Kaum eine Arbeit braucht das.',
}

export const adminTemplates: typeof enTemplates = {
  read: 'Nur ansehen',
  support: 'Unterstützung',
  users: 'Benutzer und Lizenzen',
  reseller: 'Was ein Vertriebspartner üblicherweise braucht (9 Rollen)',
  provider: 'Alles außer Globaler Administrator (11 Rollen)',
}
