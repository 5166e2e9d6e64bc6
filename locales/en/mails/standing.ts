type Facts = { name: string; partner: string; date: string }

/** Mails about suspension and its end. */
export const standingMails = {
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
}
