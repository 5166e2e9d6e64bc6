type Facts = { name: string; partner: string; date: string }

/** Mails about vetting. */
export const vettingMails = {
  vettingDue: {
    subject: ({ name }: Facts) => `${name} is waiting for your review`,
    body: 'The primary contact has confirmed the application. It is now yours to decide.',
    button: 'Open the application',
  },
  overdueApplicant: {
    subject: ({ name }: Facts) => `The application of ${name} takes longer than promised`,
    body: 'The due date of the next step has passed. The operator has been told too.',
    turns: {
      email_verification:
        'We still wait for the primary contact to confirm. You can have the mail sent again.',
      under_review: 'It is the operator’s turn; there is nothing you need to do.',
      info_requested: 'We still wait for a document from you.',
    },
    button: 'See the status',
  },
  overdueOperator: {
    subject: ({ name }: Facts) => `Overdue: the application of ${name}`,
    body: 'The due date of the next step has passed. The applicant has been told that it takes longer.',
    turns: {
      email_verification: 'The primary contact has not confirmed.',
      under_review: 'The decision is yours.',
      info_requested: 'The applicant has not sent what was asked for.',
    },
    button: 'Open the application',
  },
  revisionApproved: {
    subject: ({ name }: Facts) => `${name}: your new legal data are approved`,
    body: 'The operator has approved the change of your legal data. It holds from now on; nothing else changes.',
    button: 'See the legal data',
  },
  revisionRejected: {
    subject: ({ name }: Facts) => `${name}: your change of legal data needs a correction`,
    body: 'The change could not be approved as it is. What was approved before stays valid. Correct what is named below and send it again, or take the change back.',
    button: 'Correct the change',
  },
  vettingRevision: {
    subject: ({ name }: Facts) => `${name} changes its legal data`,
    body: 'A partner in business has changed legal data. Only the checks that depend on what was changed are open; what was approved before stays valid until you decide.',
    button: 'Open the change',
  },
  vettingAnswered: {
    subject: ({ name }: Facts) => `${name} has answered`,
    body: 'The applicant has uploaded or corrected what you asked for. It is now yours to decide.',
    button: 'Open the application',
  },
}
