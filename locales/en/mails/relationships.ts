type Facts = { name: string; partner: string; date: string }

/** Mails about consent of customers, and its end. */
export const relationshipsMails = {
  customerDeclinedPartner: {
    subject: ({ name }: Facts) => `${name} has not authorized you`,
    body: 'The customer has answered the joint invitation and authorized only the other partner. Nothing was granted to you.',
    button: 'See your invitations',
  },
  certificate: {
    title: 'Certificate of an ended relationship',
    sentence: 'Issued by the portal on the day the relationship ended. Both sides can open it at any time.',
    fileName: 'certificate',
    parties: 'Who and when',
    customer: 'Customer',
    partner: 'Partner',
    since: 'Relationship since',
    noticeAt: 'Announced on',
    endedAt: 'Ended on',
    endedBy: 'Ended by',
    reason: 'Reason',
    handover: 'Taken over by',
    number: 'Number',
    ended: 'What has ended',
    relationship: 'The relationship itself: the partner no longer sees this customer.',
    buy: 'The right to buy',
    role: (role: string, since: string) => `Right to ${role}${since ? `, since ${since}` : ''}`,
    adminRelationship: (name: string, roles: string) => `Admin relationship ${name}: ${roles}`,
    goesOn: 'What runs to its end',
    noSubscriptions: 'No subscriptions of this partner.',
    subscription: (what: string, from: string, until: string) =>
      `${what}, from ${from}, runs until ${until}.`,
    billed: (provider: string, reseller: string) =>
      `Until then ${provider} bills ${reseller}, and ${reseller} bills the customer.`,
    directory: 'The directory the partner could administer, as it was left',
    people: (count: number) => `${count} ${count === 1 ? 'user' : 'users'}`,
    licence: (title: string, owned: number, assigned: number) =>
      `${title}: ${assigned} of ${owned} licenses assigned`,
  },
  relationshipNoticed: {
    subject: ({ name, partner, date }: Facts) => `The relationship of ${partner} and ${name} ends on ${date}`,
    body: [
      'Until the end of that day everything goes on as before; whoever gave notice can withdraw it until then.',
      'After it the partner no longer sees the customer, and its rights end. Subscriptions that run then run to the end of their term.',
    ],
    button: 'See the relationship',
  },
  relationshipKept: {
    subject: ({ name, partner }: Facts) => `The relationship of ${partner} and ${name} goes on`,
    body: ['The notice was withdrawn. The relationship has no end date again, and nothing changes.'],
    button: 'See the relationship',
  },
  relationshipEnded: {
    subject: ({ name, partner }: Facts) => `The relationship of ${partner} and ${name} has ended`,
    body: [
      'The partner no longer sees the customer, and all its rights there have ended, with effect on its next request.',
      'A certificate lists what has ended and what runs on. This mail is no legal notice; what your contract asks for remains yours to do.',
    ],
    button: 'Open the certificate',
  },
  relationshipBlocked: {
    subject: ({ name }: Facts) => `Your relationship with ${name} could not end`,
    body: [
      'The last day you announced is over, but active subscriptions keep the relationship. Suspend them, or let them run out; then it ends by itself.',
    ],
    button: 'See what stands in the way',
  },
  suspensionAsked: {
    subject: ({ name, partner }: Facts) => `${partner} asks you to suspend the subscription ${name}`,
    body: [
      'The reseller wants to end its relationship with this customer; an active subscription keeps it from leaving. Suspended, it renews no more and stays as it is until its end; you can reactivate it.',
      'Agree with reseller and customer who takes over before you suspend it.',
    ],
    button: 'Open the subscription',
  },
  handedOver: {
    subject: ({ name, partner }: Facts) => `You are named as the one who takes over ${name} from ${partner}`,
    body: [
      'A relationship in this portal has ended, and whoever ended it has named you as successor. You have no rights at the customer by that.',
      'To work for the customer, send it an invitation; it decides. If this is a mistake, you need not do anything.',
    ],
    button: 'Invite the customer',
  },
  subscriptionSuspended: {
    subject: ({ name, partner }: Facts) => `${partner} has suspended the subscription ${name}`,
    body: 'It renews no more. The provider can reactivate it.',
  },
  subscriptionReactivated: {
    subject: ({ name, partner }: Facts) => `The subscription ${name} is active again, by ${partner}`,
    body: 'The provider has reactivated it.',
  },
  subscriptionUntil: 'Runs until',
  invitationReminder: {
    subject: (subject: string) => `Reminder: ${subject}`,
    body: (from: string, until: string) =>
      `${from} reminds you of its invitation. The link below holds until ${until}; opening it changes nothing.`,
  },
  invitationAskedAgain: {
    subject: (who: string) =>
      who ? `A new invitation is asked for: ${who}` : 'A new invitation is asked for',
    body: 'Somebody opened a link of yours that is over, and asks for a new one. Open the invitation: there you replace it with its text and recipient, or prepare a new one.',
    recipient: 'Recipient then',
    button: 'Open the invitation',
  },
  customerAdmin: {
    subject: ({ name, partner }: Facts) => `${partner} has set up ${name} for you`,
    body: (provider: string, reseller: string) =>
      `You are the global admin of your organization in this portal. ${provider} may order for you, ${reseller} looks after you. Choose your password with the link below; the link works once. Your user name comes from your partner.`,
    take: 'Under Partners you see who may do what, and take back any of it at any time.',
  },
  providerAdmin: {
    subject: ({ name, partner }: Facts) => `${partner} has taken ${name} into its programme`,
    body: (operator: string, name: string) =>
      `You are the global admin of ${name} in the partner portal of ${operator}. Choose your password with the link below; the link works once. Your user name comes from ${operator}.`,
    next: 'Then sign the partner agreement, name a second global admin, and request your first partnership.',
  },
  customerCreated: {
    subject: ({ name, partner }: Facts) => `${partner} has added ${name} as your customer`,
    body: 'The tenant exists, and you find the customer in your list. Its global admin has been mailed a link to choose a password.',
  },
  agreementAttested: {
    subject: ({ name, partner }: Facts) => `${partner} confirms that ${name} accepted the customer agreement`,
    body: (provider: string, customer: string) =>
      `${provider} has confirmed in the portal that ${customer} accepted the customer agreement, as below. If that is not so, turn to ${provider} at once.`,
    by: 'Accepted by',
    on: 'Accepted on',
    reason: (provider: string) => `You get this mail because ${provider} named you as the person who agreed.`,
  },
  invitationBulk: {
    fileName: 'invitations-report.csv',
    templateName: 'invitations.csv',
    columns: ['Row', 'Email', 'Result', 'Note'],
    states: { waiting: 'Waiting', sent: 'Sent', failed: 'Not sent', cancelled: 'Stopped' },
    reasons: {
      email: 'This is no email address.',
      enum: 'The language is en or de.',
      duplicate: 'This address stands in the file twice.',
      formula: 'A cell must not begin like a formula.',
      'already-invited': 'There is an open invitation to this address already.',
      'sender-not-ready': 'The senders could begin nothing new at that time.',
      cancelled: 'The file was stopped before this row’s turn.',
      'too-many-rows': 'The file has more than 1,000 rows. Split it.',
    },
  },
  consentFacts: { declined: 'Declined', noAgreement: 'not accepted', agreement: 'Customer agreement' },
}
