import { invitationBulks } from './invitation-bulks.ts'
import { newCustomer } from './new-customer.ts'

/** The work on customers beyond the daily: finding one of many, giving back, why something is done; the sender's list; adding and inviting many. */
export const work = {
  invitationBulks,
  newCustomer,
  finding: {
    find: 'Find',
    nothingFound: 'Nothing was found.',
    details: 'Details',
    moreFound: 'There is more; type more of the name to find it.',
    choose: 'Choose',
  },
  workNote: {
    open: 'Note a reason or ticket',
    reason: 'Reason of your work here',
    ticket: 'Ticket',
    hint: 'Stands in the customer’s log with all you do here, until you empty it or close the browser.',
  },
  giveBack: {
    action: 'Give back default administration',
    dropUnused: 'Give back unused rights',
    unused: (names: string, days: number) =>
      `Nobody of your organization has used these rights here for ${days} days: ${names}. What nobody needs is better given back.`,
    title: (at: string) => `Give back default administration: ${at}?`,
    all: 'All default administration ends: whoever is in no group with an admin relationship no longer sees users and licenses.',
    some: (names: string) => `These rights end: ${names}.`,
    effects: [
      'Relationship, subscriptions and admin relationships stay as they are.',
      'The customer is told by email. Only it can give the rights again.',
    ],
    done: (n: number) => (n === 1 ? 'Given back at 1 customer.' : `Given back at ${n} customers.`),
  },
  sentInvitations: {
    anyState: 'Any state',
    search: 'Recipient or organization',
    pick: (subject: string) => `Choose ${subject}`,
    choose: 'Revoke',
    revokeChosen: (n: number) => `Revoke chosen: ${n}`,
    revokeManyTitle: (n: number) => (n === 1 ? 'Revoke 1 invitation?' : `Revoke ${n} invitations?`),
    revokedMany: (n: number) => (n === 1 ? '1 invitation was revoked.' : `${n} invitations were revoked.`),
    export: 'Export as CSV',
    csvFile: 'invitations.csv',
    csvColumns: [
      'Invitation ID',
      'Recipient',
      'Accepted by',
      'For',
      'Together with',
      'State',
      'Created by',
      'Created',
      'Sent',
      'Valid until',
    ],
  },
}
