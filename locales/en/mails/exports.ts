/** What lists are called as files, and their columns. */
export const exportMails = {
  listExports: {
    files: {
      registry: 'membership-registry.csv',
      vetting: 'applications.csv',
      partners: 'partners.csv',
      products: 'catalogue.csv',
      mails: 'mails.csv',
      signatures: 'signatures.csv',
      people: 'people.csv',
      groups: 'security-groups.csv',
      locations: 'locations.csv',
      guests: 'guests.csv',
      accessRequests: 'access-requests.csv',
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
      people: ['Name', 'User name', 'Email', 'Roles', 'State', 'Guest', 'Last sign-in (UTC)'],
      groups: ['Name', 'Description', 'Roles', 'Created by', 'Created'],
      locations: ['Location', 'Partner ID', 'Country', 'State', 'Added by', 'Added'],
      guests: ['Email', 'Roles', 'State', 'Invited by', 'Invited', 'Valid until'],
      accessRequests: ['Person', 'Role', 'Reason', 'State', 'Asked', 'Decided by', 'Answer'],
    },
  },
}
