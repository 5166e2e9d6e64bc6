type Facts = { name: string; partner: string; date: string }

/** Mails about partnerships. */
export const partnershipsMails = {
  partnershipActive: {
    subject: ({ name, partner }: Facts) => `${partner} and ${name} are now partners`,
    body: 'The partnership is active. Orders are possible for customers who have authorized both partners; nobody sees customers of the other beyond those.',
    button: 'Open the portal',
  },
  partnershipNoticed: {
    subject: ({ name, partner, date }: Facts) => `The partnership of ${partner} and ${name} ends on ${date}`,
    body: [
      'Notice was given. Until the end of the last day everything goes on as before; whoever gave notice can withdraw it until then.',
      'After that no new orders name the reseller, and open joint invitations are taken back. Customers, their relationships with both partners, admin rights and running subscriptions stay as they are.',
    ],
    button: 'See the partnership',
  },
  partnershipKept: {
    subject: ({ name, partner }: Facts) => `The partnership of ${partner} and ${name} goes on`,
    body: ['The notice was withdrawn. The partnership has no end date again, and nothing changes.'],
    button: 'See the partnership',
  },
  partnershipEnded: {
    subject: ({ name, partner }: Facts) => `The partnership of ${partner} and ${name} has ended`,
    body: [
      'No new orders can name this reseller, and open joint invitations were taken back. The provider’s admin access to the reseller’s tenant has ended, if it was granted.',
      'Customers, their relationships with both partners, admin rights at customers and running subscriptions stay as they are. This mail is no legal notice; what your contract asks for remains yours to do. A new invitation makes a new partnership.',
    ],
    button: 'Open the portal',
  },
  partnershipAsked: {
    subject: ({ name }: Facts) => `${name} asks you for a partnership`,
    body: 'An indirect reseller found you in the directory and would like to work with you. Accept, and an invitation goes to it; nothing is shared before its global admin has agreed to that.',
    button: 'Read and answer',
  },
  askAccepted: {
    subject: ({ name }: Facts) => `${name} agrees to a partnership with you`,
    body: 'Your organization asked this provider for a partnership. Its invitation is here; a global admin has to accept it.',
  },
  askDeclined: {
    subject: ({ name }: Facts) => `${name} has declined your ask for a partnership`,
    body: 'Nothing has changed. The reason is below.',
    button: 'Find a provider',
  },
  entrySubmitted: {
    subject: ({ name }: Facts) => `${name} has a new directory entry to release`,
    body: 'A provider changed its entry of the public directory. Until you decide, the released one stays visible.',
    button: 'Compare and decide',
  },
  entryReleased: {
    subject: 'Your directory entry was released',
    body: 'The public directory shows your new entry from now on.',
    button: 'See the entry',
  },
  entryRefused: {
    subject: 'Your directory entry was not released',
    body: 'The public directory shows the entry it showed before. The reason is below; you can correct the text and send it again.',
    button: 'Correct the entry',
  },
  partnershipExport: {
    resellers: 'indirect-resellers.csv',
    providers: 'indirect-providers.csv',
    columns: ['Tenant ID', 'Name', 'Country', 'State', 'Partners since', 'Last day', 'Admin access'],
    states: { active: 'active', ending: 'ending', removed: 'removed', suspended: 'suspended' },
    yes: 'yes',
    no: 'no',
  },
  accessGranted: {
    subject: ({ name }: Facts) => `${name} has granted you admin access to its tenant`,
    body: 'The reseller can take this access back at any time; the partnership does not depend on it.',
    button: 'See your resellers',
  },
  accessRevoked: {
    subject: ({ name }: Facts) => `${name} has taken back your admin access to its tenant`,
    body: 'The partnership goes on unchanged. The access ended at once.',
    button: 'See your resellers',
  },
}
