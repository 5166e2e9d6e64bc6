/** The receiver's page of an invitation. */
export const links = {
  titles: {
    partnership: (provider: string) => `${provider} asks for a partnership`,
    customer: (reseller: string, provider: string | null) =>
      provider ? `${reseller} and ${provider} want to work for you` : `${reseller} wants to work for you`,
    loading: 'Invitation',
    invalid: 'This link is not valid',
    used: 'This link has already been used',
    expired: 'This link has expired',
    revoked: 'This link was taken back',
    unreadable: 'This link cannot be opened at the moment',
  },
  invalidText:
    'Nothing was granted. The link may have been cut off or changed on its way; open it again from the original email, or ask the sender for a new one.',
  sentence: (until: string) =>
    `Nothing happens before you agree below. The invitation is valid until ${until}.`,
  who: 'Who asks',
  provider: 'Indirect provider',
  reseller: 'Indirect reseller',
  country: 'Country',
  domain: 'Domain',
  contact: 'Contact',
  forWhom: 'For which organization',
  signedInFor: (organisation: string, person: string) =>
    `You decide for ${organisation}, signed in as ${person}.`,
  switchTo: 'Switch to another organization:',
  otherAccount: 'Sign in with another account',
  signIn: 'Sign in',
  granted: 'What you grant',
  notGranted: 'What stays with you',
  revoking: 'Until when, and how to end it',
  partnership: {
    grants: (provider: string) => [
      `${provider} may place orders and add subscriptions for those of your customers who have authorized ${provider} as well.`,
      `${provider} is named to you, and you to ${provider}, in the lists of partners.`,
    ],
    keeps: [
      'The provider sees none of your other customers, and you see none of the provider’s.',
      'Your prices towards your customers stay yours.',
    ],
    end: 'The partnership has no end date. Either side can end it under its list of partners, at once or with notice; admin access to your tenant can be taken back separately. Relationships with customers stay as they are.',
    consent: (provider: string) =>
      `I authorize ${provider} as indirect provider of my organization, as described here.`,
    admin: (provider: string, organisation: string) =>
      `In addition, ${provider} gets admin access to the tenant of ${organisation}. This is not required for the partnership.`,
    action: 'Authorize indirect provider',
    done: 'The partnership is active',
    doneText: (provider: string) =>
      `${provider} now stands under Indirect providers. From that row you can invite new customers together.`,
    toProviders: 'To Indirect providers',
  },
  customer: {
    rightsOf: (partner: string) => `What ${partner} may do`,
    keeps: [
      'What other partners supply to you stays as it is.',
      'You see everything your partners do in the activity log.',
    ],
    end: 'The relationship has no end date. Under Partners you end it, or take admin rights back alone, at any time and with effect on the next request. Subscriptions run to the end of their term.',
    agreement: 'Customer agreement',
    consent: (partners: string) => `I authorize ${partners} for my organization, as chosen here.`,
    action: 'Authorize as chosen',
    done: 'You authorized your partners',
    doneText:
      'From now on this holds, and nothing else. Everybody concerned was told, and you get a confirmation by email.',
    toPartners: 'To your partners',
    create: 'Create new tenant',
    createTitle: 'Your organization has no tenant yet',
    createText: 'Create one with its first global admin, then decide about the invitation.',
    haveTitle: 'Your organization has a tenant',
    haveText: 'Sign in as its global admin; you come back to this page.',
  },
  decline: {
    open: 'Decline',
    title: 'Decline the invitation?',
    reason: 'Reason for the sender (optional)',
    action: 'Decline invitation',
    done: 'You declined the invitation',
    doneText: 'The sender was told. Nothing was granted.',
  },
  obstacles: {
    'not-signed-in': [
      'Sign in to decide',
      'A global admin of the organization that is to agree has to sign in.',
    ],
    'wrong-kind': ['This organization cannot accept this invitation', ''],
    'own-organisation': [
      'This is your own invitation',
      'You are signed in for an organization that sent it. Forward the link to the organization that is to agree.',
    ],
    'not-global-admin': ['Only a global admin can decide', ''],
    'not-enrolled': [
      'Your enrollment is not finished',
      'An operator has to approve your organization before it can become anybody’s partner.',
    ],
    'other-region': ['Different regions', ''],
    'already-connected': [
      'Already connected',
      'Your organizations are connected already, for all that is asked. There is nothing left to do.',
    ],
    expired: ['This invitation has expired', 'Ask the sender for a new one. Nothing was granted.'],
    revoked: ['This invitation was taken back', 'The sender has revoked it. Nothing was granted by it.'],
    superseded: [
      'There is a newer invitation',
      'The sender has replaced this one. Look for the newer mail, or ask the sender for its link. Nothing was granted by this one.',
    ],
    'partnership-ended': [
      'These partners no longer work together',
      'Their partnership has ended, so nobody can agree to this joint invitation any more. Nothing was granted by it.',
    ],
    'wrong-domain': ['This invitation is for another organization', ''],
    used: [
      'This invitation was already accepted',
      'It cannot be accepted once more. If it was meant for another organization, or you need one of your own, ask the sender for a new one.',
    ],
    declined: ['This invitation was declined', 'Ask the sender for a new one if you changed your mind.'],
    'own-suspended': [
      'Your organization is suspended',
      'As long as it is, you look after existing customers and begin nothing new. The reason and whom to ask stand at the top of the portal.',
    ],
    'sender-not-ready': [
      'The sender cannot be connected at the moment',
      'The sender’s account, or the partnership behind the invitation, is not active at the moment. Please ask the sender.',
    ],
  },
  partnershipEnded: (sender: string, other: string) =>
    `${sender} sent it together with ${other}. If you still want to work with ${sender}, ask for an invitation from ${sender} alone; ${other} can send you one as well.`,
  askAlone: (sender: string) => `Ask ${sender} for an invitation of its own`,
  wrongKindPartnership: (organisation: string, kind: string) =>
    `You are signed in for ${organisation} (${kind}). A partnership is accepted by an indirect reseller. Switch to it, or sign in with another account.`,
  wrongKindCustomer: (organisation: string, kind: string) =>
    `You are signed in for ${organisation} (${kind}). This invitation is meant for a customer. Switch to it, or sign in with another account.`,
  otherRegion: (its: string, itsCountry: string, yours: string, yourCountry: string) =>
    `The sender’s tenant is in the region ${its} (${itsCountry}), yours in the region ${yours} (${yourCountry}). Partners and customers have to be in the same region. Find a partner in yours.`,
  whoCan: (organisation: string) => `These people can decide for ${organisation}:`,
  nobody: 'Ask an administrator of your organization.',
  kept: (until: string) =>
    `This invitation is kept for your organization until ${until}. Once you are approved and have signed the partner agreement, your start page shows it, and you answer it there.`,
  keeping: 'The invitation is being kept for your organization.',
  forwardNow: 'Forward by email',
  forwardedOn: (name: string, at: string) => `${name}, forwarded on ${at}`,
  forwarded: 'The invitation was forwarded',
  forwardLimit: 'Each person gets the same link at most once a day.',
  findOther: 'Find a provider',
  toPartnerships: 'To Indirect providers',
  forward: 'Forward the link',
  forwardSubject: 'An invitation you can decide on',
  copyLink: 'Copy the link',
  enroll: 'To the enrollment',
  newEnroll: 'Enroll as an indirect reseller',
}
