type Names = { from: string; with: string; person: string }
type Facts = { name: string; partner: string; date: string }

/** Everything a mail says, and the few texts the server writes for people. */
export const mails = {
  reason: {
    contact: 'You get this mail because your address was given as primary contact of an application.',
    applicant: 'You get this mail because your organization applied to the programme.',
    invited: (name: string) => `You get this mail because ${name} entered your address in an invitation.`,
    partner: 'You get this mail because of your role in your organization.',
    user: 'You get this mail because an account was created for you.',
    own: 'You get this mail because it is about how you sign in.',
    reset: 'You get this mail because somebody asked for a new password for your account.',
    account: 'You get this mail because it concerns the security of your account.',
  },
  facts: {
    applicant: 'Applicant',
    domain: 'Domain',
    organisation: 'Organization',
    partnerId: 'Partner ID (MPN ID)',
    validUntil: 'Valid until',
    reason: 'Reason',
    rule: 'Rule',
    due: 'Until',
    comment: 'Comment',
    customer: 'Customer',
    provider: 'Indirect provider',
    reseller: 'Indirect reseller',
    agreement: 'Customer agreement, version',
    support: 'Support',
    userName: 'User name',
    placedBy: 'Placed by',
    answeredBy: 'Answered by',
    person: 'By',
    at: 'When',
    device: 'Device',
    codesLeft: 'Codes left',
    changedAt: 'Changed on',
    changedBy: 'Changed by',
    dueAt: 'Was due on',
    oldPartnerId: 'Partner ID until now',
  },
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
    body: 'The partner agreement is signed and you hold the role Admin agent. Next, authorize an indirect provider that has invited you, or find one in the directory.',
    button: 'Open the portal',
  },
  membershipPassword: {
    subject: 'Choose the password of your membership account',
    body: 'The operator of the programme keeps a membership account for you. It proves that your partner ID belongs to your company. Choose its password with the link below; the link works once.',
    button: 'Choose a password',
    reason: 'You get this mail because your address belongs to a membership account.',
  },
  partnerIdCorrected: {
    subject: (partnerId: string) => `Your partner ID has been corrected to ${partnerId}`,
    body: 'The operator has corrected the partner ID your organization is linked to. Your enrollment and your profile name the right one from now on; you need not do anything.',
    button: 'See the profile',
  },
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
    body: 'The operator could not approve the change as it is. What was approved before stays valid. Correct what is named below and send it again, or take the change back.',
    button: 'Correct the change',
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
  invitations: {
    partnership: {
      subject: ({ from }: Names) => `${from} invites you to a partnership`,
      body: ({ from, person }: Names) =>
        `Hello,\n\nwe would like to work with you as your indirect provider. Please open the link below, sign in as a global admin of your organization, and authorize ${from}.\n\nAfterwards you find us under Indirect providers, and we can submit orders for the customers who have authorized both of us.\n\nKind regards\n${person}\n${from}`,
    },
    reseller_joint: {
      subject: ({ from, with: other }: Names) => `${from} and ${other} ask for your authorization`,
      body: ({ from, with: other, person }: Names) =>
        `Hello,\n\nplease authorize ${from} and ${other} to look after your cloud services.\n\nStep 1: Open the link below and sign in as a global admin. If your organization has no account yet, you can create one on the way.\nStep 2: Read what each of the two may do, and accept or decline.\n\nYou can take administrator rights back at any time under Partners.\n\nKind regards\n${person}\n${from}`,
    },
    button: 'Open the invitation',
  },
  partnershipActive: {
    subject: ({ name, partner }: Facts) => `${partner} and ${name} are now partners`,
    body: 'The partnership is active. Orders are possible for customers who have authorized both partners; nobody sees customers of the other beyond those.',
    button: 'Open the portal',
  },
  invitationDeclined: {
    subject: ({ name }: Facts) => `${name} has declined your invitation`,
    body: 'Nothing was granted. The reason, if one was given, is below and in the timeline of the invitation.',
    button: 'See your invitations',
  },
  customerAccepted: {
    subject: ({ name }: Facts) => `${name} has authorized you`,
    body: 'The customer has authorized both partners and accepted the customer agreement. You find the customer in your list.',
    button: 'Open the customers',
  },
  customerConfirmation: {
    subject: ({ partner }: Facts) => `You have authorized ${partner}`,
    body: 'Your authorization is active. Under Partners you see at any time who may do what, and take administrator rights back with one click.',
    button: 'See your partners',
  },
  guardrailStopped: {
    subject: (partner: string) => `A guardrail stopped an order by ${partner}`,
    body: 'The order was not placed and nothing was bought. If you want it, change the guardrail and ask the partner to order again.',
    guardrail: 'Guardrail',
    guardrails: { 'guardrail-freeze': 'Freeze', 'guardrail-seats': 'Most seats in all' },
    wanted: 'Wanted',
    partner: 'Partner',
    button: 'Open the guardrails',
  },
  rightsRemoved: {
    subject: ({ name }: Facts) => `${name} has removed your administrator rights`,
    body: 'From now on you can no longer see or change users and licenses of this customer. The reseller relationship and the subscriptions stay as they are.',
    button: 'Open the customers',
  },
  domainVerified: {
    subject: ({ name }: Facts) => `The domain ${name} is yours`,
    body: 'The record that proves the domain stands in its DNS. From now on the domain belongs to your tenant and no other tenant can use it. You can leave the record where it is or delete it.',
    button: 'See your domains',
  },
  orderPlaced: {
    subject: ({ name }: Facts) => `Order placed for ${name}`,
    body: 'The following subscriptions are active from now on.',
    button: 'See the orders',
    subscriptionsButton: 'See the subscriptions',
    seats: (quantity: number) => (quantity === 1 ? '1 license' : `${quantity} licenses`),
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
  agreementDue: {
    subject: ({ name }: Facts) => `Please sign the new partner agreement (version ${name})`,
    body: 'There is a new version of the partner agreement. A global admin of your organization reads and signs it in the portal; what changed since the version you signed is marked there.',
    until:
      'Until the date below everything goes on as it is. After it no orders can be placed for your customers until the agreement is signed; existing subscriptions run on.',
    version: 'Version',
    effective: 'Takes effect on',
    signBy: 'Sign by',
    button: 'Read and sign',
  },
  agreementCopy: {
    fileName: 'partner-agreement',
    version: (version: string, region: string) => `Version ${version}, region ${region}`,
    signed: 'Signed electronically',
    organisation: 'For the organization',
    signedBy: 'By',
    signedAt: 'On',
    region: 'Region',
    id: 'ID of the version',
  },
  standing: {
    day: 'Day',
    contact: 'Whom to ask',
    handover: 'Whom to turn to',
    button: 'Open the portal',
    partnersButton: 'See your partners',
    servicesGoOn: 'Your subscriptions, users and licenses stay as they are.',
    suspended: {
      own: {
        subject: ({ name }: Facts) => `${name} is suspended`,
        body: 'The operator has suspended your organization. You go on looking after existing customers: their users, licenses and subscriptions. New invitations, partnerships and orders are not possible until the suspension is lifted.',
      },
      linked: {
        subject: ({ name }: Facts) => `Your partner ${name} is suspended`,
        body: 'The operator has suspended this partner. Existing customers and subscriptions go on; nothing new can be ordered with it or begun together until the suspension is lifted.',
      },
    },
    partnershipSuspended: {
      own: {
        subject: () => 'One of your partnerships is suspended',
        body: 'The operator has suspended your partnership with the provider named below, for a cause of the provider’s. Your other partnerships and your customers are not touched; with this provider nothing new can begin until the suspension is lifted.',
      },
      linked: {
        subject: ({ name }: Facts) => `Your partnership with ${name} is suspended`,
        body: 'The operator has suspended your partnership with this reseller, for a cause of yours. Existing customers and subscriptions go on; nothing new can begin together until the suspension is lifted.',
      },
    },
    reinstated: {
      own: {
        subject: ({ name }: Facts) => `${name} is reinstated`,
        body: 'The suspension of your organization is lifted. Everything is possible again.',
      },
      linked: {
        subject: ({ name }: Facts) => `Your partner ${name} is reinstated`,
        body: 'The suspension of this partner is lifted. You can order and invite together again.',
      },
    },
    partnershipReinstated: {
      own: {
        subject: () => 'A partnership is reinstated',
        body: 'The suspension of your partnership with the provider named below is lifted.',
      },
      linked: {
        subject: ({ name }: Facts) => `Your partnership with ${name} is reinstated`,
        body: 'The suspension of your partnership with this reseller is lifted.',
      },
    },
    leaving: {
      own: {
        subject: ({ name }: Facts) => `${name} leaves the programme`,
        body: 'The operator will deauthorize your organization on the day below. Then your administrator rights and partnerships end, and your customers are told. Until then the operator can take it back; please speak with the person named below. Enrolling again is possible a year after that day.',
      },
      linked: {
        subject: ({ name }: Facts) => `Your partner ${name} leaves the programme`,
        body: 'The operator will deauthorize this partner on the day below. Then your partnership ends. Please see to it that shared customers have somebody who looks after them.',
      },
    },
    stays: {
      own: {
        subject: ({ name }: Facts) => `${name} stays in the programme`,
        body: 'The operator has taken the announced deauthorization back.',
      },
      linked: {
        subject: ({ name }: Facts) => `Your partner ${name} stays in the programme`,
        body: 'The operator has taken the announced deauthorization of this partner back.',
      },
    },
    left: {
      own: {
        subject: ({ name }: Facts) => `${name} has left the programme`,
        body: 'Your organization is deauthorized. Administrator rights and partnerships have ended, and your customers have been told. What was done stays readable. Enrolling again is possible one year from now.',
      },
      linked: {
        subject: ({ name }: Facts) => `Your partner ${name} has left the programme`,
        body: 'This partner is deauthorized and your partnership has ended. Your own customers stay yours.',
      },
    },
    customerSuspended: {
      subject: ({ name }: Facts) => `About your partner ${name}`,
      body: 'The operator of the programme has suspended this partner. It goes on looking after what you have; new orders through it are not possible for the time being.',
    },
    customerLeft: {
      subject: ({ name }: Facts) => `Your partner ${name} has left the programme`,
      body: 'This partner no longer takes part in the programme. Its administrator rights in your organization have ended.',
    },
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
  customerExport: {
    fileName: 'customers.csv',
    columns: ['Customer ID', 'Company name', 'Primary domain', 'Country', 'Since'],
  },
}
