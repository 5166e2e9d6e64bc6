import type { relationshipsMails as english } from '../../en/mails/relationships.ts'

/** E-Mails zur Zustimmung von Kunden, und zu deren Ende. */
export const relationshipsMails: typeof english = {
  customerDeclinedPartner: {
    subject: ({ name }) => `${name} hat Sie nicht autorisiert`,
    body: 'Der Kunde hat die gemeinsame Einladung beantwortet und nur den anderen Partner autorisiert. Ihnen wurde nichts gewährt.',
    button: 'Einladungen ansehen',
  },
  consentFacts: { declined: 'Abgelehnt', noAgreement: 'nicht angenommen', agreement: 'Kundenvereinbarung' },
}
