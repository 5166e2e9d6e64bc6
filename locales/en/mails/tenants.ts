/** Mails about the tenants of one account. */
export const tenantMails = {
  tenants: {
    account: 'Account of',
    asked: {
      subject: ({ account, domain }: { account: string; domain: string }) =>
        `${account} wants to associate the tenant ${domain}`,
      body: [
        'A partner asks to associate your tenant with its account. People of your tenant could then hold every role there, once they accept an invitation.',
        'The partner sees and changes nothing in your tenant by this. Agree only if both belong to one company.',
      ],
      button: 'See and answer',
    },
    accepted: {
      subject: ({ domain }: { account: string; domain: string }) => `The tenant ${domain} is associated`,
      body: ['A global admin of the tenant agreed. Its people can now hold every role in your account.'],
      button: 'See the tenants',
    },
    declined: {
      subject: ({ domain }: { account: string; domain: string }) => `The tenant ${domain} was not associated`,
      body: ['A global admin of the tenant declined. Nothing has changed.'],
      button: 'See the tenants',
    },
    removed: {
      subject: ({ domain }: { account: string; domain: string }) => `The association of ${domain} is ended`,
      body: [
        'People of this tenant keep only the roles of guests in the account. Nothing changed inside the tenant.',
      ],
      button: 'See the tenants',
    },
  },
}
