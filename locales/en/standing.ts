import { measureReasons } from './measure-reasons.ts'
import { plural } from '../plural.ts'

const count = (n: number, one: string, other: string) =>
  n > 1000 ? `more than 1000 ${other}` : plural('en', n, { one, other })

/** Suspensions and deauthorisations. */
export const standing = {
  reasons: measureReasons,
  measures: 'Suspensions and deauthorizations',
  noMeasures: 'Nothing has ever been decided against this partner.',
  kinds: { suspension: 'Suspension', deauthorisation: 'Deauthorization' },
  kindWithProvider: (provider: string) => `Suspension of the partnership with ${provider}`,
  states: {
    in_force: 'In force',
    lifted: 'Lifted',
    announced: 'Announced',
    withdrawn: 'Taken back',
    done: 'Carried out',
  },
  what: 'What',
  state: 'State',
  reason: 'Reason',
  since: 'Since',
  ends: 'On the day',
  by: 'Decided by',
  ended: 'Ended',
  facts: 'Partner',
  partnerships: 'Partnerships',
  noPartnerships: 'No active partnership.',
  with: 'With',
  suspended: 'Suspended',
  active: 'Active',
  lastDay: (on: string) => `Ends on ${on}`,
  end: 'End partnership',
  endTitle: (one: string, other: string) => `End the partnership of ${one} and ${other}?`,
  endWhen: 'When it ends',
  endNow: 'At once',
  endLater: 'After a notice period',
  endDay: 'Last day',
  endDayHint: (days: number) => `At most ${days} days ahead; until then you can withdraw the notice.`,
  endReason: 'Reason, shown to both partners',
  endEffects: [
    'No new order can name the reseller; open joint invitations are taken back, and the provider’s admin access to the reseller’s tenant ends.',
    'Customers, their relationships with both, admin rights at customers and running subscriptions stay as they are.',
  ],
  endCommon: (customers: number, subscriptions: number) =>
    `The two share ${count(customers, 'customer', 'customers')} with ${count(subscriptions, 'active subscription', 'active subscriptions')}.`,
  endDone: 'The partnership has ended; both partners were told',
  endNoticed: 'The end was announced; both partners were told',
  keep: 'Withdraw notice',
  kept: 'The partnership goes on; both partners were told',
  agreements: 'Signed agreements',
  noAgreements: 'Nothing signed yet.',
  suspend: 'Suspend',
  suspendTitle: (name: string) => `Suspend ${name}?`,
  cause: 'Where does the cause lie?',
  own: 'With the partner itself',
  ofProvider: (name: string) => `With the provider ${name}: only this partnership is suspended`,
  note: 'Note to the partner (optional)',
  handover: 'Whom customers turn to (optional)',
  handoverHint:
    'Name and address or telephone. Customers are mailed only if you fill this in; they are not told the reason.',
  handoverLeaving:
    'Name and address or telephone. Stands in the mail to the customers on the day; they are not told the reason.',
  impact: 'What this touches',
  impactLines: (i: { customers: number; grants: number; invitations: number; subscriptions: number }) => [
    `${count(i.customers, 'customer is', 'customers are')} looked after by this partner and stay with it.`,
    `${count(i.grants, 'set of administrator rights stays', 'sets of administrator rights stay')} in force.`,
    `${count(i.invitations, 'open invitation', 'open invitations')} cannot be accepted meanwhile.`,
    `${count(i.subscriptions, 'active subscription runs', 'active subscriptions run')} on; nothing new can be ordered.`,
  ],
  leavingLines: (i: { customers: number; grants: number; invitations: number; subscriptions: number }) => [
    `${count(i.customers, 'customer is', 'customers are')} told on the day.`,
    `${count(i.grants, 'set of administrator rights ends', 'sets of administrator rights end')} on the day.`,
    `${count(i.invitations, 'open invitation', 'open invitations')} cannot be accepted after the day.`,
    `${count(i.subscriptions, 'active subscription runs', 'active subscriptions run')} on; nothing new can be ordered after the day.`,
    'All partnerships end on the day. Enrolling again is possible one year later.',
  ],
  toldLine: (n: number, names: string) =>
    n === 0
      ? 'The global admins of the partner are told now.'
      : `Told now, with the reason: the global admins of the partner and ${count(n, 'linked partner', 'linked partners')} (${names}).`,
  understood: 'I have read what this touches.',
  suspendedToast: (name: string) => `${name} is suspended.`,
  reinstate: 'Reinstate',
  reinstateTitle: (name: string) => `Reinstate ${name}?`,
  reinstateEffects: [
    'From this moment on everything is possible again.',
    'Everybody who was told of the suspension is told.',
  ],
  reinstatedToast: (name: string) => `${name} is reinstated.`,
  deauthorise: 'Deauthorize',
  deauthoriseTitle: (name: string) => `Announce the deauthorization of ${name}?`,
  notices:
    'Partner and linked partners are told now and again 90, 60, 30 and 7 days before. You can take it back until the day.',
  endsOn: 'Day',
  announcedToast: (name: string) => `The deauthorization of ${name} is announced.`,
  withdraw: 'Take back',
  withdrawTitle: (name: string) => `Take the deauthorization of ${name} back?`,
  withdrawEffects: ['The partner stays in the programme.', 'Everybody who was told is told.'],
  withdrawnToast: (name: string) => `${name} stays in the programme.`,
  banner: {
    suspended: (date: string) => `Your organization has been suspended since ${date}`,
    suspendedText:
      'You go on looking after existing customers. New invitations, partnerships and orders are not possible.',
    partnership: (provider: string, date: string) =>
      `Your partnership with ${provider} has been suspended since ${date}`,
    partnershipText: 'With this provider nothing new can begin. Everything else goes on.',
    leaving: (date: string) => `Your organization leaves the programme on ${date}`,
    leavingText: 'Then your administrator rights and partnerships end, and your customers are told.',
    left: (date: string) => `Your organization left the programme on ${date}`,
    leftText: (date: string) => `What was done stays readable. Enrolling again is possible from ${date} on.`,
    ask: (contact: string) => `Please ask ${contact}.`,
  },
}
