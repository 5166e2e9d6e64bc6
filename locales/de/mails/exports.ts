import type { exportMails as en } from '../../en/mails/exports.ts'

/** Wie die Listen des Betreibers als Dateien heißen. */
export const exportMails: typeof en = {
  listExports: {
    files: {
      registry: 'mitgliederverzeichnis.csv',
      vetting: 'antraege.csv',
      partners: 'partner.csv',
      products: 'katalog.csv',
      mails: 'mails.csv',
      signatures: 'zustimmungen.csv',
    },
    columns: {
      registry: ['Partner-ID', 'Name', 'Land', 'Aktiv', 'Verwendet von'],
      vetting: ['Organisation', 'Land', 'Status', 'Partner-ID', 'Gesendet', 'Fällig', 'Prüfer'],
      partners: [
        'Mandanten-ID',
        'Name',
        'Nimmt teil als',
        'Land',
        'Status',
        'Domäne',
        'Seit',
        'Scheidet aus am',
      ],
      products: ['Produkt', 'SKU', 'Bezeichnung', 'Teilenummer'],
      mails: [
        'Empfänger',
        'Anlass',
        'Status',
        'Versuche',
        'Geschrieben (UTC)',
        'Gesendet (UTC)',
        'Antwort des Mailservers',
      ],
      signatures: [
        'Organisation',
        'Land',
        'Fassung',
        'Region',
        'Sprache',
        'Unterzeichnet von',
        'Unterzeichnet (UTC)',
      ],
    },
    yes: 'ja',
    no: 'nein',
  },
}
