import { plural } from '../../plural.ts'

type Names = { partner: string; customer: string; name: string }

/** Mails about delegated administration, M21 to M25. */
export const adminRelationshipsMails = {
  adminRelationship: {
    facts: {
      name: 'Admin relationship',
      partner: 'Partner',
      customer: 'Customer',
      roles: 'Roles',
      duration: 'Duration',
      autoExtend: 'Extends itself',
      endsOn: 'Ends on',
    },
    days: (n: number) => plural('en', n, { one: 'day', other: 'days' }),
    sixMonths: 'by six months, until one of you stops it',
    answer: 'Check and decide',
    open: 'Open admin relationship',
    requested: {
      subject: ({ partner }: Names) => `${partner} asks to administer your organization`,
      customer:
        'The roles below would hold for people of the partner, for the time named. Nothing begins before a global admin of your organization approves it. You can end it at any time with one click.',
      partner: '',
    },
    withdrawn: {
      subject: ({ partner }: Names) => `${partner} has taken back its request`,
      customer: 'You have nothing to decide any more.',
      partner: '',
    },
    approved: {
      subject: ({ partner, customer }: Names) => `${customer} and ${partner}: admin relationship active`,
      customer:
        'Your organization has approved this admin relationship. What the partner does by it stands in your activity log, and you can end it at any time on the page below.',
      partner:
        'The customer has approved your request. Now give the roles to security groups: only their members can act.',
    },
    declined: {
      subject: ({ customer, name }: Names) => `${customer} has declined ${name}`,
      customer: '',
      partner: 'The customer does not want this admin relationship. Nothing has changed.',
    },
    terminated: {
      subject: ({ partner, customer }: Names) => `${customer} and ${partner}: admin relationship ended`,
      customer: 'The partner has ended it. Its people no longer have these roles.',
      partner: 'The customer has ended it. Your people no longer have these roles.',
    },
    extended: {
      subject: ({ partner, customer }: Names) => `${customer} and ${partner}: admin relationship extended`,
      customer: 'As you allowed, it goes on for another six months. You can end it at any time.',
      partner: 'As the customer allowed, it goes on for another six months.',
    },
    expired: {
      subject: ({ partner, customer }: Names) => `${customer} and ${partner}: admin relationship expired`,
      customer: 'Its time is over. The partner’s people no longer have these roles.',
      partner:
        'Its time is over. Your people no longer have these roles. You can ask the customer for a new one.',
    },
    ending: {
      subject: ({ partner, name }: Names) => `${name} with ${partner} ends soon`,
      customer:
        'On that day the partner’s people lose these roles. If you want them to go on, wait for the partner’s new request or ask for it; you have nothing to do otherwise.',
      partner: '',
    },
    reminder: {
      subject: (n: number) =>
        `${n === 1 ? 'An admin relationship ends' : `${n} admin relationships end`} soon`,
      body: 'On that day your people lose these roles. Renew them in time: the customer has to approve.',
      more: (n: number) => `and ${n} more`,
      button: 'Open renewals',
    },
    elevation: {
      subject: (person: string) => `${person} asks for roles for a time`,
      body: 'Somebody of your organization wants to act for a customer with roles beyond the own groups. It begins only when somebody else approves.',
      until: 'For',
      ticket: 'Ticket',
      minutes: (n: number) => plural('en', n, { one: 'minute', other: 'minutes' }),
      button: 'Check and decide',
      customerBody: (partner: string) =>
        `Somebody of ${partner} wants to act for you with roles for a time. It begins only when one of your global admins approves, and ends by itself.`,
      approved: (customer: string) => `Your roles for a time at ${customer} are approved`,
      approvedBody: 'The time begins now. Everything you do stands in the customer’s log.',
      denied: (customer: string) => `Your roles for a time at ${customer} were refused`,
      deniedBody: 'Nothing has changed. If it is urgent, talk to whoever decided, then ask again.',
      revoked: (customer: string) => `Your roles for a time at ${customer} were ended`,
      revokedBody:
        'You no longer have them, although their time was not over. If you still need them, talk to whoever ended them, then ask again.',
      open: 'To the admin relationship',
    },
    requestExpired: {
      subject: ({ customer, name }: Names) => `${customer} has not answered ${name}`,
      customer: '',
      partner: 'The request was open for 90 days and is over now. You can ask again.',
    },
  },
}
