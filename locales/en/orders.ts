import { plural } from '../plural.ts'

/** Orders, subscriptions and the words of commerce. */
export const orders = {
  terms: { P1M: '1 month', P1Y: '1 year', P3Y: '3 years' },
  billings: { monthly: 'monthly', annual: 'annually' },
  offer: (term: string, billing: string) => `${term}, billed ${billing}`,
  perBilling: { monthly: 'per month', annual: 'per year' },
  export: 'Export orders',
  exportFile: 'orders.csv',
  toApprovals: 'Approvals',
  list: {
    title: 'Orders',
    sentence: 'Everything that was ordered, newest first.',
    empty: 'No orders yet',
    emptyProvider: 'Choose a customer and add a subscription; the order then appears here.',
    emptyReseller: 'Orders your providers place for your customers appear here.',
    toCustomers: 'Customers',
  },
  customer: 'Customer',
  reseller: 'Reseller of record',
  placedAt: 'Placed on',
  placedBy: 'Placed by',
  positions: 'Items',
  total: 'Total, net',
  state: 'State',
  states: { completed: 'Completed' },
  id: 'Order ID',
  orderOf: (customer: string, date: string) => `Order for ${customer} of ${date}`,
  lines: 'Ordered',
  product: 'Product',
  quantity: 'Quantity',
  term: 'Term',
  billing: 'Billing',
  unitPrice: 'Unit price',
  lineTotal: 'Total',
  open: 'Open order',
  noTotal: 'Prices are between provider and operator and are not shown to resellers.',
  placed: {
    title: 'The order is placed',
    text: 'The subscriptions are active and their licenses can be assigned now. The customer and the reseller were told by email.',
    subscriptions: 'Show the customer’s subscriptions',
    next: 'Order more for this customer',
  },
  wizard: {
    title: 'Add subscription',
    sentence: (customer: string) => `For ${customer}.`,
    steps: {
      products: 'Products',
      details: 'Quantity and term',
      reseller: 'Reseller of record',
      review: 'Review',
    },
    titles: {
      products: 'What does the customer need?',
      details: 'How many, for how long?',
      reseller: 'Who looks after the customer?',
      review: 'Check everything once more',
    },
    search: 'Product name or part number',
    catalogue: 'Products',
    partNumber: 'Part number',
    add: 'Add to cart',
    added: 'In the cart',
    remove: 'Remove',
    removeOf: (title: string) => `Remove: ${title}`,
    addOf: (title: string) => `Add to cart: ${title}`,
    pricesIn: (country: string) => `Prices for ${country}, net per license`,
    noPrice: (country: string) => `There is no price for ${country}, so this product cannot be ordered.`,
    cart: (n: number) => `Cart: ${plural('en', n, { one: 'product', other: 'products' })}`,
    cartEmpty: 'The cart is empty. Add at least one product to continue.',
    cartFull: 'The cart holds 20 products; that is the most for one order.',
    offer: 'Term and billing',
    quantityRule: 'Enter a whole number from 1 to 100,000.',
    resellerHint: 'The reseller of record looks after the customer and gets the credit for the sale.',
    noReseller:
      'None of your resellers has a relationship with this customer. A joint invitation from a reseller creates both.',
    after:
      'The order takes effect at once: subscriptions start today and renew automatically at the end of the term.',
    buy: 'Buy',
    askAgreement: 'Send for signature',
    agreementAsked: 'The customer’s global admins got a mail with the way to the agreement.',
    agreementAskedOn: (at: string) =>
      `Sent on ${at}; this page goes on by itself as soon as the customer has accepted.`,
    askToBuy: 'Ask for the right to buy',
    toCustomer: 'To the customer',
    blocked: 'This customer cannot be ordered for at the moment',
    obstacles: {
      'no-relationship':
        'The customer has not authorized you. A joint invitation from one of your resellers creates the relationship.',
      'no-agreement':
        'The customer has not accepted the customer agreement. A global admin of the customer accepts it with the invitation.',
      'no-buy-right': 'The customer has not given you the right to buy. A new invitation can ask for it.',
      'partner-suspended': 'Your organization is suspended. Please turn to the operator.',
      'agreement-unsigned':
        'Your organization has not signed the partner agreement yet. A global admin signs it under Account settings, Agreements.',
      'agreement-overdue':
        'Your organization has not signed the new partner agreement in time. A global admin can sign it under Account settings, Agreements.',
      'no-partnership': 'There is no active partnership with this reseller. Request a partnership first.',
      'partnership-suspended':
        'The operator has suspended the partnership with this reseller. Existing subscriptions run on.',
      'reseller-suspended': 'The reseller is suspended by the operator. Existing subscriptions run on.',
      'reseller-not-enrolled':
        'The reseller’s enrollment is not finished: the partner agreement is missing. Its global admin can sign it.',
      'reseller-no-agreement':
        'The reseller has not signed the new partner agreement in time. Its global admin can sign it under Account settings, Agreements.',
      'reseller-partner-id':
        'The reseller’s partner ID (MPN ID) is deactivated in the registry. The operator can put it into use again.',
      'reseller-without-relationship':
        'The customer has not authorized this reseller. It has to accept an invitation of the reseller.',
      'reseller-no-buy-right':
        'The customer has not given this reseller the right to have orders placed. A new invitation of the reseller can ask for it.',
      'guardrail-freeze':
        'The customer has frozen orders for now (guardrail “freeze”). Its global admin can lift that under Partners, Guardrails.',
      'guardrail-seats':
        'With this order the customer would have more seats than it allows (guardrail “most seats”). Its global admin can raise that under Partners, Guardrails.',
      'guardrail-spend':
        'With this order the customer would spend more in a month than it allows (guardrail “most spent in a month”). Its global admin can raise that under Partners, Guardrails.',
      'guardrail-approval':
        'The customer approves every order first. Its global admins have been asked; you get a mail with the answer and then place the order under Orders, Approvals.',
      'no-price': 'At least one product has no valid price in the customer’s market.',
    },
    notAvailable: 'cannot be chosen',
  },
  subscriptions: {
    export: 'Export subscriptions',
    exportFile: 'subscriptions.csv',
    title: 'Subscriptions',
    sentence: 'What your organization may use, until when, and who supplies it.',
    list: 'Subscriptions',
    empty: 'No subscriptions yet',
    emptyText: 'As soon as a provider has ordered, the subscriptions appear here.',
    runsUntil: 'Runs until',
    starts: 'Started on',
    renew: 'Automatic renewal',
    renewOn: 'on',
    renewOff: 'off',
    state: 'State',
    states: {
      active: 'Active',
      suspended: 'Suspended',
      expired: 'Expired',
      disabled: 'Disabled',
      deleted: 'Deleted',
    },
    provider: 'Indirect provider',
    reseller: 'Reseller of record',
    id: 'Subscription ID',
    productId: 'Product ID',
    toProduct: 'What the product contains',
  },
}
