/** Mails about recoveries. */
export const recoveriesMails = {
  recovery: {
    person: 'Becomes global admin',
    due: 'Takes effect on',
    toStop: 'See it, or stop it',
    toClaim: 'To your request',
    secondPerson: 'A second person at the operator has to approve it first; you will be told.',
    claimReason: 'You get this mail because your address was given in a request to recover an account.',
    opened: {
      subject: (name: string) => `The operator has opened account recovery for ${name}`,
      body: 'The operator of the programme is about to give the person named below the role Global admin in your organization, and access to it. If that is wrong, sign in and stop it with one click.',
    },
    approved: {
      subject: (name: string) => `Account recovery for ${name}: the waiting period has begun`,
      body: 'A second person at the operator has approved the recovery. Until the moment named below, every global admin of your organization can sign in and stop it with one click.',
    },
    proved: {
      subject: (name: string) => `Somebody proves control of your domain to become global admin of ${name}`,
      body: 'The person named below says that your organization has lost its only admin, and has put the record we asked for into the DNS of your domain. Until the moment named below, every global admin can sign in and stop it with one click; it also ends by itself when one signs in.',
    },
    stopped: {
      subject: (name: string) => `The account recovery for ${name} was stopped`,
      body: 'An administrator of the organization stopped it or has signed in meanwhile. Nothing was changed.',
    },
    withdrawn: {
      subject: (name: string) => `The operator has ended the account recovery for ${name}`,
      body: 'Nothing was changed in your organization.',
    },
    completed: {
      subject: (name: string) => `Account recovery for ${name} is complete`,
      body: 'The person named below is a global admin of your organization now. If your own sign-in was the only way in, passwords are allowed again. Please check in user management who else still needs this role.',
    },
    claim: {
      subject: (domain: string) => `Prove ${domain} to recover the account of your organization`,
      body: [
        'With this address somebody asked to become global admin of the organization that proved this domain. The page below names a DNS record; whoever can set it shows that the domain is theirs.',
        'If you did not ask for this, do nothing: without the record nothing happens.',
      ],
    },
    claimProved: {
      subject: (domain: string) => `${domain} is proved: the waiting period has begun`,
      body: [
        'We have found the record. The global admins of the organization have been told and can stop the recovery. If nobody does, we mail you a link to choose your password. Leave the record in place until then.',
      ],
    },
    claimEnded: {
      subject: (domain: string) => `Your request for ${domain} has ended`,
      body: [
        'An administrator of the organization or the operator has stopped it. Please ask them directly. You can remove the DNS record.',
      ],
    },
    link: {
      subject: (name: string) => `You are now a global admin of ${name}`,
      body: [
        'The waiting period is over. Choose your password with the link below; it works once and holds three days. After that you are led to set up a second factor if your organization requires one.',
      ],
      button: 'Choose a password',
    },
    approval: {
      subject: (name: string) => `Account recovery for ${name} needs your approval`,
      body: 'Another person at the operator has opened it. Two pairs of eyes are needed: please check the reason, and approve or end it.',
      button: 'Open the recovery',
    },
  },
}
