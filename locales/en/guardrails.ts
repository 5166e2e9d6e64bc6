/** Limits a customer sets for orders made for it. */
export const guardrails = {
  title: 'Guardrails',
  sentence:
    'Limits for orders that partners place for you. They bind every partner from the next order on; when one stops an order, your global admins are told by email.',
  seatCap: 'Most seats in all',
  seatCapHint: 'Over all subscriptions together. Leave it empty for no limit.',
  wholeNumber: 'Enter a whole number, 0 or more.',
  spendCap: (currency: string) => `Most spent in a month (${currency})`,
  spendCapHint: (spent: string) =>
    `All subscriptions together, at recommended retail prices. Now: ${spent}. Empty means: no limit.`,
  amount: 'Enter an amount such as 1500 or 1500.50.',
  freezes: 'Freezes',
  noFreeze: 'No freeze is set.',
  between: (from: string, to: string) => `${from} to ${to}`,
  lift: 'Lift',
  lifted: 'The freeze is lifted.',
  later: 'The end must be later than the beginning.',
  both: 'Enter begin and end.',
  freezeFrom: 'Freeze from',
  freezeTo: 'Freeze until',
  freezeHint: (zone: string) => `Nothing is ordered in this time. Your time zone: ${zone}.`,
  timeZone: 'Time zone',
  save: 'Save',
  saved: 'The guardrails are saved.',
  lastChange: (person: string, at: string) => `Last changed by ${person}, ${at}.`,
  history: 'All changes',
}
