export type Clause = { title: string; text: string }
export type Agreement = { title: string; clauses: Clause[] }

/** The customer agreement, a neutral text to start with. Partner agreements are the operator's, in the database. */
export const agreements: { version: (version: string) => string; customer: Agreement } = {
  version: (version) => `Version ${version}`,
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
