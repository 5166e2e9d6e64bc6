import type { partnerRights as enRights, roleHints as enHints } from '../en/right-words.ts'

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
  'arrange-orders':
    'Abonnements für Sie bestellen lassen, bei einem Anbieter, den Sie ebenfalls autorisiert haben.',
  'view-account': 'Ihr Konto sehen: Name, Domäne, Kontakt und die Abonnements, die er liefert oder betreut.',
  'view-users': 'Ihre Benutzer und deren Lizenzen sehen.',
  'manage-users': 'Benutzer anlegen und ihre Daten ändern.',
  'assign-licences': 'Lizenzen zuweisen und zurücknehmen.',
  'reset-passwords': 'Benutzern helfen, die sich nicht anmelden können.',
}
