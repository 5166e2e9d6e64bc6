type Facts = { name: string; partner: string; date: string }

/** Mails about consent of customers, and its end. */
export const relationshipsMails = {
  invitationForwarded: {
    subject: ({ name, partner }: Facts) => `${name} forwards you an invitation of ${partner}`,
    body: (person: string, partner: string) =>
      `${person} of your organization has opened an invitation of ${partner} that only a global admin can decide on. Open it, read what is asked, and accept or decline. Opening the link changes nothing.`,
  },
  customerDeclinedPartner: {
    subject: ({ name }: Facts) => `${name} has not authorized you`,
    body: 'The customer has answered the joint invitation and authorized only the other partner. Nothing was granted to you.',
    button: 'See your invitations',
  },
  consentFacts: { declined: 'Declined', noAgreement: 'not accepted', agreement: 'Customer agreement' },
}
