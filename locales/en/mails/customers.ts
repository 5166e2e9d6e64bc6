type Names = { from: string; with: string; person: string }
type Facts = { name: string; partner: string; date: string }

/** Mails about customers, and their export. */
export const customersMails = {
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
    reseller_alone: {
      subject: ({ from }: Names) => `${from} asks for your authorization`,
      body: ({ from, person }: Names) =>
        `Hello,\n\nplease authorize ${from} to look after your cloud services.\n\nStep 1: Open the link below and sign in as a global admin. If your organization has no account yet, you can create one on the way.\nStep 2: Read what is asked, choose what you grant, and accept or decline.\n\nYou can take back what you grant at any time under Partners.\n\nKind regards\n${person}\n${from}`,
    },
    button: 'Open the invitation',
  },
  invitationFacts: {
    contact: 'Contact of the sender',
    asks: (partner: string) => `What ${partner} asks for`,
    agreement: 'To be read and accepted on the same page, or later',
    access: 'Admin access to your tenant',
    accessText:
      'Not needed for the partnership: on the page you decide about it apart, and you can take it back at any time.',
  },
  invitationForwarded: {
    subject: ({ name, partner }: Facts) => `${partner} forwards you an invitation of ${name}`,
    partnership:
      'An indirect provider asks your organization for a partnership. The page behind the link says what it grants; nothing happens before you decide there.',
    customer:
      'Partners ask your organization for an authorization. The page behind the link says what each may do; nothing happens before you decide there.',
    only: 'Only a global admin can decide. Sign in as one to accept or decline.',
  },
  invitationDeclined: {
    subject: ({ name }: Facts) => `${name} has declined your invitation`,
    body: 'Nothing was granted. The reason, if one was given, is below and in the timeline of the invitation.',
    joined: (sender: string) =>
      `The customer has declined the invitation ${sender} sent for you both. Nothing was granted.`,
    button: 'See your invitations',
  },
  customerAccepted: {
    subject: ({ name }: Facts) => `${name} has authorized you`,
    body: 'The customer has answered your invitation. What you may do from now on is listed below; you find the customer in your list.',
    button: 'Open the customers',
  },
  customerConfirmation: {
    subject: ({ partner }: Facts) => `You have authorized ${partner}`,
    body: 'Your authorization is active. Listed below is what holds from now on, and nothing else. Under Partners you see it at any time and take back what you granted.',
    button: 'See your partners',
  },
  agreementAsked: {
    subject: ({ partner }: Facts) => `${partner} asks you to accept the customer agreement`,
    body: [
      'Your partner wants to order for you, and can only once your organization has accepted the customer agreement. Read it under Partners and accept it there, if you agree; it takes one click.',
      'Nothing is bought by that, and you may leave it open.',
    ],
    button: 'Read and accept',
  },
  rightsGivenBack: {
    subject: ({ partner }: Facts) => `${partner} has given admin rights back`,
    body: [
      'The rights below have ended: the partner gave them back by itself. You need not do anything.',
      'The relationship and the subscriptions stay as they are. Under Partners you see what the partner may still do.',
    ],
    gone: 'Ended',
    kept: 'Still granted',
    button: 'See your partners',
  },
  rightsRemoved: {
    subject: ({ name }: Facts) => `${name} has removed your administrator rights`,
    body: 'From now on you can no longer see or change users and licenses of this customer. The reseller relationship and the subscriptions stay as they are.',
    button: 'Open the customers',
  },
  orderExport: {
    orders: 'orders.csv',
    orderColumns: [
      'Order ID',
      'Placed on',
      'Customer',
      'Reseller',
      'Product',
      'Quantity',
      'Term',
      'Billing',
      'Unit price',
      'Total',
      'Currency',
    ],
    subscriptions: 'subscriptions.csv',
    subscriptionColumns: [
      'Subscription ID',
      'Customer',
      'Product',
      'Quantity',
      'State',
      'Term',
      'Billing',
      'From',
      'Until',
      'Provider',
      'Reseller',
    ],
  },
  customerExport: {
    fileName: 'customers.csv',
    columns: ['Customer ID', 'Company name', 'Primary domain', 'Country', 'Since'],
  },
  orderApproval: {
    button: 'See the order',
    asked: {
      subject: (partner: string) => `${partner} wants to order for you: your approval is needed`,
      body: 'Nothing is bought yet. If you approve, the partner may place exactly this order once within 14 days.',
    },
    approved: {
      subject: (customer: string) => `${customer} approved your order`,
      body: 'Within 14 days you may place exactly this order once. Nothing is bought before.',
    },
    declined: {
      subject: (customer: string) => `${customer} declined your order`,
      body: 'Nothing was bought.',
    },
    closed: {
      subject: (customer: string) => `Your order for ${customer} was closed`,
      body: 'The partnership or a relationship it goes through has ended. Nothing was bought, and it can no longer be placed.',
    },
  },
  guardrailStopped: {
    subject: (partner: string) => `A guardrail stopped an order by ${partner}`,
    body: 'The order was not placed and nothing was bought. If you want it, change the guardrail and ask the partner to order again.',
    guardrail: 'Guardrail',
    guardrails: {
      'guardrail-freeze': 'Freeze',
      'guardrail-seats': 'Most seats in all',
      'guardrail-spend': 'Most spent in a month',
    },
    wanted: 'Wanted',
    partner: 'Partner',
    button: 'Open the guardrails',
  },
  orderPlaced: {
    subject: ({ name }: Facts) => `Order placed for ${name}`,
    body: 'The following subscriptions are active from now on.',
    button: 'See the orders',
    subscriptionsButton: 'See the subscriptions',
    seats: (quantity: number) => (quantity === 1 ? '1 license' : `${quantity} licenses`),
  },
}
