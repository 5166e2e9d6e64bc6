import type { agreements as en } from '../en/agreements.ts'

export const agreements: typeof en = {
  version: (version) => `Fassung ${version}`,
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
