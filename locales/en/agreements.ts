export type Clause = { title: string; text: string }
export type Agreement = { title: string; clauses: Clause[] }

/** Neutral texts to start with; an operator replaces them with its own, under a new version. */
export const agreements: { partner: Agreement; customer: Agreement } = {
  partner: {
    title: 'Partner agreement',
    clauses: [
      {
        title: '1. Subject',
        text: 'The company takes part in the programme as an indirect reseller. It sells subscriptions that it obtains through indirect providers of the programme and looks after its customers itself.',
      },
      {
        title: '2. Customers decide',
        text: 'The company acts for a customer only after the customer has authorized it in the portal, and only within the rights the customer has granted. A customer can take rights back at any time.',
      },
      {
        title: '3. Data',
        text: 'The company uses data of customers only to serve them. It protects accounts and passwords, gives roles only to people who need them, and reports security incidents to the operator without delay.',
      },
      {
        title: '4. Orders and prices',
        text: 'Orders are placed by the provider. Prices between company and provider, and between company and customer, are agreed outside the programme.',
      },
      {
        title: '5. Truth of the data',
        text: 'The company keeps its legal data, contacts and support data correct. Changes of name, address or primary contact may be reviewed again.',
      },
      {
        title: '6. Term',
        text: 'The agreement runs without end date. Either side can end it in writing with three months’ notice, and at once for good cause. Subscriptions of customers are not touched by that.',
      },
    ],
  },
  customer: {
    title: 'Customer agreement',
    clauses: [
      {
        title: '1. Subject',
        text: 'The customer may use the subscriptions its partners order for it, within the number of licenses and the term ordered.',
      },
      {
        title: '2. Partners',
        text: 'The customer authorizes the partners named above. They may do what is listed with each of them, and nothing else. Authorizing a partner does not change what other partners supply.',
      },
      {
        title: '3. Taking back',
        text: 'The customer can take admin rights back at any time under Partners. Subscriptions already ordered run on until the end of their term.',
      },
      {
        title: '4. Payment',
        text: 'Prices and payment are agreed between the customer and its reseller. The provider and the operator send the customer no invoices.',
      },
      {
        title: '5. Data',
        text: 'Partners and operator process data of the customer only to run the services and to serve the customer. The activity log shows the customer who did what.',
      },
      {
        title: '6. Use',
        text: 'The customer gives access only to its own people, keeps passwords secret and does not use the services against the law.',
      },
    ],
  },
}
