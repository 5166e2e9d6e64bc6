/** The customer's consent: what is asked by whom, and what is granted. */
export const consent = {
  hint: 'Everything that is asked is chosen already. Switch off what you want to keep back; a new invitation can ask for it later.',
  work: (partner: string) => `${partner} may work for us`,
  declined: (partner: string) => `${partner} gets nothing and is told that you declined.`,
  administerHint: 'To see your users and their licenses belongs to every one of these rights.',
  agreement: 'We accept the customer agreement',
  agreementHint: 'Without it you are connected, but nothing can be ordered for you yet.',
  notAsked: {
    order: 'The right to buy is not asked for.',
    roles: 'Administration is not asked for: your users and licenses stay closed.',
    agreement: 'The customer agreement is not part of this invitation.',
  },
  needsPartner: 'Choose at least one partner, or decline the invitation.',
  wrongDomain: (domain: string, organisation: string) =>
    `It is meant for the organization of ${domain}. You are signed in for ${organisation}. Switch to the right organization, sign in with another account, or forward the link. Nothing was granted.`,
  wrongDomainNew: (domain: string) =>
    `If you are of ${domain}, your administrator can add and prove this domain, or use a mailbox of it.`,
  ask: {
    emailHint:
      'Needed for “Send now”. If it is the address of a company, only the organization of that domain can answer.',
    order: 'Ask for the right to buy: the provider may place orders',
    administration: 'Ask to administer',
    administrations: {
      none: 'Nothing: users and licenses stay closed',
      usual: 'The usual: see and create users, assign licenses, help with sign-in',
      chosen: 'Chosen rights',
    },
    agreement: 'Ask to accept the customer agreement',
    channel: 'How the customer came',
    campaign: 'Campaign link for several customers',
    campaignHint: 'Otherwise the link is personal and works once.',
    maxUses: 'For how many customers at most',
    usesRule: (most: number) => `A whole number from 2 to ${most}.`,
  },
  alone: {
    jointly: 'Or together with a partner',
    jointlyText: 'One invitation then asks for both of you, and the customer decides about each.',
    withWhom: 'Partner to invite with',
    title: 'Request a reseller relationship',
    sentence: 'Asks a customer to authorize your organization alone.',
    why: 'What it is for',
    whyReseller: [
      'You get what you ask for below, for you alone; the customer can keep any of it back.',
      'For orders the customer also has to authorize a provider: then invite together with it, under Indirect providers.',
    ],
    whyProvider: [
      'You may order for the customer once it also works with one of your resellers.',
      'To ask for both at once, invite together with the reseller, under Indirect resellers.',
    ],
  },
  shown: {
    asks: 'Asks for',
    order: 'the right to buy',
    agreement: 'the customer agreement',
    nothing: 'only the relationship itself',
    bound: 'Only for the organization of',
    uses: 'Accepted so far',
    usesOf: (uses: string, most: string) => `${uses} of at most ${most} customers`,
  },
  askAgain: 'Ask for a new invitation',
  asked: (name: string) => `${name} was told that you ask for a new invitation.`,
  agreementAccepted: 'The agreement is accepted.',
  agreementOpen:
    'You have not accepted the customer agreement yet. Until you do, nothing can be ordered for you.',
  readAgreement: 'Read and accept',
}
