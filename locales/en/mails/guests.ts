type Facts = { name: string; partner: string; date: string }

/** Mails about guests and requested rights. */
export const guestsMails = {
  guestInvited: {
    subject: ({ name }: Facts) => `${name} invites you as a guest`,
    body: ({ name, partner }: Facts) =>
      `${partner} of ${name} invites you to work in the account of ${name}. Open the link, sign in with your own account, and accept there. Opening the link changes nothing.`,
    roles: 'Your roles there',
    button: 'See the invitation',
  },
  guestAccepted: {
    subject: ({ name }: Facts) => `${name} is now your guest`,
    body: 'Your invitation was accepted. In User management you see at any time who is a guest, and end a visit with one click.',
    button: 'Open user management',
  },
  guestLeft: {
    subject: ({ name }: Facts) => `${name} is no longer your guest`,
    body: 'The guest has left your organization on their own.',
  },
  guestRemoved: {
    subject: ({ name }: Facts) => `You are no longer a guest of ${name}`,
    body: 'An administrator there has ended your visit. Your account in your own organization stays as it is.',
  },
  accessRequested: {
    subject: ({ name, partner }: Facts) => `${name} asks for the role ${partner}`,
    body: 'Somebody of your organization needs a role you can give. Decide in the portal; the answer goes out by email.',
    role: 'Role',
    button: 'See the request',
  },
  accessApproved: {
    subject: ({ name }: Facts) => `You now hold the role ${name}`,
    body: 'Your request was approved. The role holds from your next click.',
    button: 'See your rights',
  },
  accessDenied: {
    subject: ({ name }: Facts) => `You do not get the role ${name}`,
    body: 'Your request was denied. Ask the person named below if anything is unclear.',
  },
}
