type Facts = { name: string; partner: string; date: string }

/** Mails about a person's account and domains. */
export const accountMails = {
  domainVerified: {
    subject: ({ name }: Facts) => `The domain ${name} is yours`,
    body: 'The record that proves the domain stands in its DNS. From now on the domain belongs to your tenant and no other tenant can use it. You can leave the record where it is or delete it.',
    button: 'See your domains',
  },
  userCreated: {
    subject: ({ name }: Facts) => `Your account at ${name}`,
    body: 'An account was created for you. Choose your password with the link below; the link works once.',
    button: 'Choose a password',
  },
  secondFactor: {
    added: {
      subject: 'A second factor was added to your account',
      body: 'From now on your sign-in asks for it, besides your password or in its place.',
    },
    removed: {
      subject: 'A second factor was removed from your account',
      body: 'It can no longer be used to sign in.',
    },
    reset: {
      subject: 'Your second factors were reset',
      body: 'An administrator of your organization removed all second factors and recovery codes of your account and signed you out everywhere. Sign in with your password and set up a new one.',
    },
    codesRenewed: {
      subject: 'You have new recovery codes',
      body: 'Ten new recovery codes were made for your account. Those from before work no longer.',
    },
    codeUsed: {
      subject: 'A recovery code was used to sign in',
      body: 'Each code works once. Make new ones before the last is used up.',
    },
    notYou:
      'If you know nothing of this, sign in now, change your password and tell an administrator of your organization.',
    button: 'Open Security',
  },
  passwordReset: {
    subject: ({ name }: Facts) => `Set a new password for your account at ${name}`,
    body: 'Choose a new password with the link below. It works once and holds one hour. A newer mail ends it.',
    ignore:
      'If you did not ask for this, do nothing: your password stays as it is, and opening the link changes nothing.',
    button: 'Choose a new password',
  },
  rolesChanged: {
    subject: ({ name }: Facts) => `Your roles at ${name} were changed`,
    body: 'From now on you may do what your new roles allow.',
    added: 'New roles',
    removed: 'Roles taken away',
    button: 'Open the portal',
  },
  passwordChanged: {
    subject: () => 'Your password was changed',
    body: 'The password of your account was changed, and you were signed out everywhere else.',
    notYou:
      'If it was not you, set a new password at once with the button below, and tell an administrator of your organization.',
    button: 'I did not do this',
  },
  addressChanged: {
    subject: ({ name }: Facts) => `The email address of your account at ${name} was changed`,
    body: 'From now on, messages and links for a new password go to another address. This is the last mail to this one.',
    notYou: 'If you do not know about it, talk to an administrator of your organization at once.',
  },
  groupJoined: {
    subject: ({ name, partner }: Facts) => `${partner}: you are now in the group ${name}`,
    body: 'You have been added to a security group. With it you hold these roles, from now on.',
    roles: 'Roles of the group',
    button: 'See what you may do',
  },
  groupLeft: {
    subject: ({ name, partner }: Facts) => `${partner}: you are no longer in the group ${name}`,
    body: 'You have been taken out of a security group. You no longer hold these roles through it.',
  },
  securityNotice: {
    concerns: 'Concerning',
    network: 'From the network',
    locked: {
      subject: 'Somebody guesses at the password of an administrator',
      body: 'After a hundred wrong passwords within a day, sign-in with this name from unknown devices is held back. Devices that signed in before still work.',
    },
    policy: {
      subject: 'The rule for second factors was changed',
      body: 'From now on another rule decides who needs a second factor to sign in.',
    },
    ownSignIn: {
      subject: 'Your organization’s own sign-in was changed',
      body: 'Whoever controls this sign-in can sign in as people of your organization.',
    },
    ownSignInRemoved: {
      subject: 'Your organization’s own sign-in was removed',
      body: 'People sign in with passwords from now on, which they can have mailed links for.',
    },
    ways: {
      subject: 'The allowed ways of signing in were changed',
      body: 'Either your own sign-in is the only way from now on, or passwords are allowed again.',
    },
    reset: {
      subject: 'The second factors of a global admin were reset',
      body: 'This global admin signs in with the password alone until a new second factor is set up.',
    },
    notYou: 'If you know nothing of this, talk to a global admin of your organization at once.',
    button: 'Open the activity log',
  },
}
