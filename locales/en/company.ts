/** The customer's own pages. */
export const company = {
  partners: {
    title: 'Partners',
    sentence: 'Who works for your organization, and what each partner may do.',
    list: 'Partners',
    since: 'Partner since',
    acceptedBy: 'Authorized by',
    ways: {
      'joint-invitation': (person: string) => `${person}, by a joint invitation of two partners`,
      invitation: (person: string) => `${person}, by an invitation of this partner`,
    },
    lastUsed: 'Last used',
    neverUsed: 'Never yet: nobody of this partner did anything in your organization.',
    didLast: (person: string, what: string) => `${person}: ${what}`,
    allOf: (partner: string) => `Everything ${partner} did`,
    country: 'Country',
    support: 'Support',
    mayDo: 'May do',
    administers: 'Administers, by admin relationships',
    untilDay: (date: string) => `until ${date}, with these roles:`,
    removedAt: (date: string) =>
      `Its admin rights were removed on ${date}. A new invitation can restore them.`,
    remove: 'Remove roles',
    removeOf: (partner: string) => `Remove roles: ${partner}`,
    removeTitle: (partner: string) => `Remove the roles of ${partner}?`,
    removeEffects: (partner: string) => [
      `${partner} loses access to your users and licenses with its next click.`,
      'Running subscriptions, renewals and licenses stay as they are.',
      `The relationship stays: ${partner} remains your partner and sees its subscriptions.`,
      `${partner} is told by email. Only a new invitation that you accept restores the rights.`,
    ],
    removeTick: (partner: string) => `Yes, ${partner} shall lose its admin rights.`,
    removed: (partner: string) => `${partner} no longer has admin rights.`,
    empty: 'No partners yet',
    emptyText: 'A partner sends you an invitation by mail. Once you accept it, the partner appears here.',
  },
}
