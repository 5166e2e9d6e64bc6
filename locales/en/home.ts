import { plural } from '../plural.ts'

const n = (count: number | null, one: string, other: string) => plural('en', count ?? 1, { one, other })
const word = (count: number | null, one: string, other: string): string => ((count ?? 1) === 1 ? one : other)

/** The start page: what needs me now, and a few figures. */
export const home = {
  sentence: (organisation: string) => `What needs you now at ${organisation}.`,
  tasksTitle: 'What needs me now',
  figuresTitle: 'At a glance',
  due: (date: string) => `Until ${date}`,
  tasks: {
    'answer-invitation': [
      (_count: number | null, name?: string | null) =>
        `${name ?? ''} waits for your answer to an invitation.`,
      'Read and answer',
    ],
    'answer-asks': [
      (count: number | null) => `${n(count, 'reseller asks', 'resellers ask')} you for a partnership.`,
      'Read and answer',
    ],
    'answer-admin-request': [
      (_count: number | null, name?: string | null) => `${name ?? ''} asks to administer your organization.`,
      'Check and decide',
    ],
    'renew-admin-relationships': [
      (count: number | null) =>
        `${n(count, 'admin relationship ends', 'admin relationships end')} within 60 days.`,
      'Renew',
    ],
    'release-entries': [
      (count: number | null) =>
        `${n(count, 'entry of the provider directory waits', 'entries of the provider directory wait')} for your release.`,
      'Compare and decide',
    ],
    enrol: [() => 'Your enrollment is not finished. What you typed is saved.', 'Continue enrollment'],
    'confirm-email': [
      () => 'The primary contact has to confirm your application by the link we mailed.',
      'See the status',
    ],
    'wait-for-vetting': [
      () => 'The operator is reviewing your application. You need not do anything.',
      'See the status',
    ],
    'sign-agreement': [() => 'You are approved. Accept the partner agreement to start.', 'Read and accept'],
    'sign-first-agreement': [
      () =>
        'Your partner agreement is not signed yet. Until a global admin signs it, nothing can be ordered.',
      'Read and accept',
    ],
    'renew-agreement': [
      () => 'There is a new version of the partner agreement. A global admin has to sign it in time.',
      'Read and sign',
    ],
    'agreement-overdue': [
      () =>
        'The time to sign the new partner agreement is over. No orders can be placed for your customers until a global admin signs it.',
      'Read and sign',
    ],
    'send-documents': [
      () => 'The operator needs a document from you to go on with the review.',
      'See what is needed',
    ],
    'mend-enrolment': [
      () => 'Your application was not approved. Correct it and submit it again.',
      'Correct it',
    ],
    'find-provider': [
      () => 'You have no indirect provider yet. Find one; it then invites you to a partnership.',
      'Indirect providers',
    ],
    'invite-customer': [
      () => 'You have no customers yet. Invite the first one together with a partner.',
      'Invite new customers',
    ],
    'open-invitations': [
      (count: number | null) => `${n(count, 'invitation has', 'invitations have')} not been answered yet.`,
      'Show invitations',
    ],
    'request-partnership': [
      () => 'You have no indirect resellers yet. Invite the first one.',
      'Request a partnership',
    ],
    vet: [
      (count: number | null) =>
        `${n(count, 'application is', 'applications are')} waiting for your decision.`,
      'Go to vetting',
    ],
    'failed-mails': [
      (count: number | null) => `${n(count, 'mail', 'mails')} could not be delivered.`,
      'Show failed mails',
    ],
    'failed-jobs': [
      (count: number | null) => `${n(count, 'job', 'jobs')} of the portal failed for good.`,
      'Show failed jobs',
    ],
    'import-catalogue': [() => 'The catalogue is empty. Import products and prices.', 'Import catalogue'],
    'decide-order-approvals': [
      (count: number | null) => `${n(count, 'order waits', 'orders wait')} for your approval.`,
      'Check and decide',
    ],
    'decide-elevations': [
      (count: number | null) =>
        `${n(count, 'request', 'requests')} for roles for a time ${count === 1 ? 'waits' : 'wait'} for your decision.`,
      'Check and decide',
    ],
    'place-approved-orders': [
      (count: number | null) =>
        `${n(count, 'order is', 'orders are')} approved by the customer and can be placed.`,
      'Place orders',
    ],
    'answer-association': [
      (count: number | null) =>
        `${n(count, 'partner wants', 'partners want')} to associate your tenant with its account.`,
      'Read and answer',
    ],
    'approve-recoveries': [
      (count: number | null) =>
        `${n(count, 'account recovery waits', 'account recoveries wait')} for your approval.`,
      'Check and decide',
    ],
    'answer-access-requests': [
      (count: number | null) =>
        `${n(count, 'request for a role waits', 'requests for roles wait')} for your answer.`,
      'Read and answer',
    ],
    'name-second-admin': [
      () =>
        'Your organization has only one global admin. If this person loses the way in, nobody can sign or assign anything: name a second one.',
      'Name a second one',
    ],
    'review-partners': [
      (count: number | null) =>
        `${n(count, 'partner works', 'partners work')} for you. Check now and then who may do what.`,
      'Review partners',
    ],
    'no-seats-left': [
      (count: number | null) =>
        `All licenses of ${n(count, 'product', 'products')} are assigned. Take some back, or ask your partner for more.`,
      'Users and licenses',
    ],
    'place-first-order': [() => 'Your first customers are here. Place the first order.', 'Choose a customer'],
  } satisfies Record<string, [(count: number | null, name?: string | null) => string, string]>,
  notEnrolled: 'Your organization is not enrolled yet',
  notEnrolledText:
    'A global admin of your organization takes care of the enrollment. After that, your work begins here.',
  done: 'All done',
  doneText: 'Nothing is waiting for you. This might be next:',
  suggestions: {
    invite: 'Invite new customers',
    providers: 'Indirect providers',
    request: 'Request a partnership',
    customers: 'Customers',
    catalogue: 'Catalogue',
    partners: 'Check my partners',
    users: 'Users and licenses',
    activity: 'What happened lately',
    imports: 'Import catalogue',
    programme: 'Partners of the programme',
  },
  figures: {
    customers: (count: number) => word(count, 'customer', 'customers'),
    partners: (count: number) => word(count, 'partner', 'partners'),
    subscriptions: (count: number) => word(count, 'active subscription', 'active subscriptions'),
    seats: (count: number) => word(count, 'license', 'licenses'),
    users: (count: number) => word(count, 'user', 'users'),
    products: (count: number) => word(count, 'product', 'products'),
    'mails-sent': (count: number) => word(count, 'mail sent', 'mails sent'),
  },
  lately: (count: string) => `${count} new in 30 days`,
  more: (value: string) => `more than ${value}`,
}
