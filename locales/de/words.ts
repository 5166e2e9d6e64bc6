import type { kinds as enKinds, roles as enRoles } from '../en/words.ts'

export const kinds: typeof enKinds = {
  operator: 'Betreiber',
  provider: 'Indirekter Anbieter',
  reseller: 'Indirekter Vertriebspartner',
  customer: 'Kunde',
}

/** Names too long for a phone carry a soft hyphen: not every browser has a dictionary for German. */
export const roles: typeof enRoles = {
  'global-admin': 'Globaler Administrator',
  'user-admin': 'Administrator für die Benutzerverwaltung',
  'billing-admin': 'Abrechnungs\u00adadministrator',
  'admin-agent': 'Administrator-Agent',
  'sales-agent': 'Vertriebs-Agent',
  'helpdesk-agent': 'Helpdesk-Agent',
  'account-admin': 'Kontoadministrator',
  'membership-admin': 'Mitgliedschafts\u00adadministrator',
  'business-profile-admin': 'Administrator für das Unternehmensprofil',
  'referrals-admin': 'Empfehlungs\u00adadministrator',
  'referrals-user': 'Empfehlungsbearbeiter',
  'report-viewer': 'Berichtsleser',
  'executive-report-viewer': 'Berichtsleser der Geschäftsleitung',
  'license-admin': 'Lizenzadministrator',
  'helpdesk-admin': 'Helpdesk-Administrator',
}
