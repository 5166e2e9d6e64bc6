type Facts = { name: string; partner: string; date: string }

/** Mails about consent of customers, and its end. */
export const relationshipsMails = {
  customerDeclinedPartner: {
    subject: ({ name }: Facts) => `${name} has not authorized you`,
    body: 'The customer has answered the joint invitation and authorized only the other partner. Nothing was granted to you.',
    button: 'See your invitations',
  },
  consentFacts: { declined: 'Declined', noAgreement: 'not accepted', agreement: 'Customer agreement' },
}
