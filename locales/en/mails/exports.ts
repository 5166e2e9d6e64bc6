/** What the operator's lists are called as files. */
export const exportMails = {
  listExports: {
    files: {
      registry: 'membership-registry.csv',
      vetting: 'applications.csv',
      partners: 'partners.csv',
      products: 'catalogue.csv',
      mails: 'mails.csv',
      signatures: 'signatures.csv',
    },
    columns: {
      registry: ['Partner ID', 'Name', 'Country', 'Active', 'Used by'],
      vetting: ['Organization', 'Country', 'State', 'Partner ID', 'Sent', 'Due', 'Reviewer'],
      partners: ['Tenant ID', 'Name', 'Takes part as', 'Country', 'State', 'Domain', 'Since', 'Leaves on'],
      products: ['Product', 'SKU', 'Title', 'Part number'],
      mails: [
        'Recipient',
        'Occasion',
        'State',
        'Attempts',
        'Written (UTC)',
        'Sent (UTC)',
        'Answer of the mail server',
      ],
      signatures: ['Organization', 'Country', 'Version', 'Region', 'Language', 'Signed by', 'Signed (UTC)'],
    },
    yes: 'yes',
    no: 'no',
  },
}
