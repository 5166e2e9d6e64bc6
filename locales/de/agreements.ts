import type { agreements as en } from '../en/agreements.ts'

export const agreements: typeof en = {
  partner: {
    title: 'Partnervereinbarung',
    clauses: [
      {
        title: '1. Gegenstand',
        text: 'Das Unternehmen nimmt als indirekter Vertriebspartner am Programm teil. Es verkauft Abonnements, die es über indirekte Anbieter des Programms bezieht, und betreut seine Kunden selbst.',
      },
      {
        title: '2. Der Kunde entscheidet',
        text: 'Das Unternehmen handelt erst dann für einen Kunden, wenn dieser es im Portal autorisiert hat, und nur im Rahmen der erteilten Rechte. Der Kunde kann Rechte jederzeit zurücknehmen.',
      },
      {
        title: '3. Daten',
        text: 'Das Unternehmen verwendet Daten der Kunden nur, um sie zu betreuen. Es schützt Konten und Kennwörter, vergibt Rollen nur an Personen, die sie brauchen, und meldet Sicherheitsvorfälle unverzüglich dem Betreiber.',
      },
      {
        title: '4. Bestellungen und Preise',
        text: 'Bestellungen gibt der Anbieter auf. Preise zwischen Unternehmen und Anbieter sowie zwischen Unternehmen und Kunde werden außerhalb des Programms vereinbart.',
      },
      {
        title: '5. Richtigkeit der Angaben',
        text: 'Das Unternehmen hält seine rechtlichen Angaben, Ansprechpartner und Supportdaten aktuell. Änderungen von Name, Anschrift oder Hauptansprechpartner können erneut überprüft werden.',
      },
      {
        title: '6. Laufzeit',
        text: 'Die Vereinbarung läuft auf unbestimmte Zeit. Jede Seite kann sie schriftlich mit einer Frist von drei Monaten kündigen, aus wichtigem Grund sofort. Abonnements der Kunden bleiben davon unberührt.',
      },
    ],
  },
  customer: {
    title: 'Kundenvereinbarung',
    clauses: [
      {
        title: '1. Gegenstand',
        text: 'Der Kunde darf die Abonnements, die seine Partner für ihn bestellen, im Umfang der bestellten Lizenzen und Laufzeiten nutzen.',
      },
      {
        title: '2. Partner',
        text: 'Der Kunde autorisiert die oben genannten Partner. Sie dürfen das, was bei ihnen jeweils aufgeführt ist, und sonst nichts. Was andere Partner liefern, ändert sich dadurch nicht.',
      },
      {
        title: '3. Zurücknehmen',
        text: 'Der Kunde kann Administratorrechte jederzeit unter Partner zurücknehmen. Bereits bestellte Abonnements laufen bis zum Ende ihrer Laufzeit weiter.',
      },
      {
        title: '4. Bezahlung',
        text: 'Preise und Bezahlung vereinbart der Kunde mit seinem Vertriebspartner. Anbieter und Betreiber stellen dem Kunden nichts in Rechnung.',
      },
      {
        title: '5. Daten',
        text: 'Partner und Betreiber verarbeiten Daten des Kunden nur, um die Dienste zu betreiben und den Kunden zu betreuen. Das Aktivitätsprotokoll zeigt dem Kunden, wer was getan hat.',
      },
      {
        title: '6. Nutzung',
        text: 'Der Kunde gibt nur eigenen Personen Zugang, hält Kennwörter geheim und nutzt die Dienste nicht rechtswidrig.',
      },
    ],
  },
}
