import type { relationshipsMails as english } from '../../en/mails/relationships.ts'

/** E-Mails zur Zustimmung von Kunden, und zu deren Ende. */
export const relationshipsMails: typeof english = {
  invitationForwarded: {
    subject: ({ name, partner }) => `${name} leitet Ihnen eine Einladung von ${partner} weiter`,
    body: (person, partner) =>
      `${person} aus Ihrer Organisation hat eine Einladung von ${partner} geöffnet, über die nur ein globaler Administrator entscheiden kann. Öffnen Sie sie, lesen Sie, worum es geht, und stimmen Sie zu oder lehnen Sie ab. Das Öffnen des Links ändert nichts.`,
  },
  customerDeclinedPartner: {
    subject: ({ name }) => `${name} hat Sie nicht autorisiert`,
    body: 'Der Kunde hat die gemeinsame Einladung beantwortet und nur den anderen Partner autorisiert. Ihnen wurde nichts gewährt.',
    button: 'Einladungen ansehen',
  },
  consentFacts: { declined: 'Abgelehnt', noAgreement: 'nicht angenommen', agreement: 'Kundenvereinbarung' },
}
