import type {
  kinds as enKinds,
  partnerRights as enRights,
  roleHints as enHints,
  roles as enRoles,
} from '../en/words.ts'

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

export const partnerRights: typeof enRights = {
  'place-orders': 'Für Sie bestellen und die bestellten Abonnements verwalten.',
  'view-account': 'Ihr Konto sehen: Name, Domäne, Kontakt und die Abonnements, die er liefert oder betreut.',
  'view-users': 'Ihre Benutzer und deren Lizenzen sehen.',
  'manage-users': 'Benutzer anlegen und ihre Daten ändern.',
  'assign-licences': 'Lizenzen zuweisen und zurücknehmen.',
  'reset-passwords': 'Benutzern helfen, die sich nicht anmelden können.',
}
