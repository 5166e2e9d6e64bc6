type Facts = { name: string; partner: string; date: string }

/** Mails about an enrolment. */
export const enrolmentMails = {
  verification: {
    subject: ({ name }: Facts) => `Please confirm the application of ${name}`,
    body: ({ name, partner }: Facts) =>
      `${partner} has applied to the partner programme for ${name} and named you as primary contact. Please confirm that this application is known to you and that this address belongs to your company. If it was not you, the same page lets you say so.`,
    later: 'The review starts only after your confirmation. Opening the link changes nothing.',
    button: 'Check and confirm',
  },
  received: {
    subject: ({ name }: Facts) => `We have received the application of ${name}`,
    body: 'The primary contact has been asked to confirm the address. After that we check your details, which can take several days. We write to you at every step.',
    button: 'See the status',
  },
  confirmed: {
    subject: ({ name }: Facts) => `We are checking the application of ${name}`,
    body: 'Thank you for confirming your address. Now we check the details of the application, which can take several days. We write to you at every step.',
    button: 'See the status',
  },
  documents: {
    subject: ({ name }: Facts) => `${name}: one document is needed`,
    body: (check: string) =>
      `To go on with your application we need proof for this check: ${check}. Any one of the documents below settles it. The other checks go on meanwhile.`,
    button: 'See what is needed',
  },
  approved: {
    subject: ({ name }: Facts) => `${name} is approved: please sign the partner agreement`,
    body: 'Your application has been approved. One step is left: a global admin signs the partner agreement. Then you can authorize an indirect provider and invite customers.',
    button: 'Sign the agreement',
  },
  rejected: {
    subject: ({ name }: Facts) => `The application of ${name} needs a correction`,
    body: 'We could not approve your application as it is. Everything you entered is kept: correct what is named below and send it again.',
    button: 'Correct the application',
  },
  ready: {
    subject: ({ name }: Facts) => `${name} is ready: your account is active`,
    body: 'The partner agreement is signed. Whoever applied and whoever signed now holds the role Admin agent; others get it in user management. Next, authorize an indirect provider that has invited you, or find one in the directory.',
    button: 'Open the portal',
  },
  partnerIdCorrected: {
    subject: (partnerId: string) => `Your partner ID has been corrected to ${partnerId}`,
    body: 'The operator has corrected the partner ID your organization is linked to. Your enrollment and your profile name the right one from now on; you need not do anything.',
    button: 'See the profile',
  },
  membershipPassword: {
    subject: 'Choose the password of your membership account',
    body: 'The operator of the programme keeps a membership account for you. It proves that your partner ID belongs to your company. Choose its password with the link below; the link works once.',
    button: 'Choose a password',
    reason: 'You get this mail because your address belongs to a membership account.',
  },
}
