import type { kinds as enKinds, roleHints as enHints, roles as enRoles } from '../en/words.ts'

export const kinds: typeof enKinds = {
  operator: 'Betreiber',
  provider: 'Indirekter Anbieter',
  reseller: 'Indirekter Vertriebspartner',
  customer: 'Kunde',
}

export const roles: typeof enRoles = {
  'global-admin': 'Globaler Administrator',
  'user-admin': 'Administrator für die Benutzerverwaltung',
  'billing-admin': 'Abrechnungsadministrator',
  'admin-agent': 'Administrator-Agent',
  'sales-agent': 'Vertriebs-Agent',
  'helpdesk-agent': 'Helpdesk-Agent',
  'account-admin': 'Kontoadministrator',
  'membership-admin': 'Mitgliedschaftsadministrator',
  'business-profile-admin': 'Administrator für das Unternehmensprofil',
  'referrals-admin': 'Empfehlungsadministrator',
  'referrals-user': 'Empfehlungsbearbeiter',
  'report-viewer': 'Berichtsleser',
  'executive-report-viewer': 'Berichtsleser der Geschäftsleitung',
  'license-admin': 'Lizenzadministrator',
  'helpdesk-admin': 'Helpdesk-Administrator',
}

export const roleHints: typeof enHints = {
  'global-admin': 'Unterzeichnet Vereinbarungen, autorisiert Partner und verwaltet das Konto.',
  'user-admin': 'Verwaltet Personen und ihre Rollen.',
  'billing-admin': 'Sieht Bestellungen, Abonnements und Abrechnung.',
  'admin-agent': 'Betreut Kunden, lädt sie ein und arbeitet in ihren Mandanten.',
  'sales-agent': 'Lädt Kunden ein und weist Lizenzen zu.',
  'helpdesk-agent': 'Hilft Kunden bei Benutzern und Lizenzen.',
  'account-admin': 'Hält die Angaben des Kontos aktuell.',
  'membership-admin': 'Betreut die Mitgliedschaft und die Partner-ID.',
  'business-profile-admin': 'Betreut das öffentliche Unternehmensprofil.',
  'referrals-admin': 'Bearbeitet alle Empfehlungen.',
  'referrals-user': 'Bearbeitet die Empfehlungen des eigenen Teams.',
  'report-viewer': 'Liest Berichte ohne Umsätze und personenbezogene Daten.',
  'executive-report-viewer': 'Liest alle Berichte.',
  'license-admin': 'Weist Lizenzen zu.',
  'helpdesk-admin': 'Hilft Personen bei ihrem Zugang.',
}
