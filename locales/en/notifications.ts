/** What the portal told a person, once more. */
export const notifications = {
  sentence: 'Everything the portal wrote to you by email about this organization, newest first.',
  list: 'Notifications',
  empty: 'No notifications yet',
  emptyText: 'Whenever the portal writes you an email about this organization, it appears here too.',
  subject: 'Subject',
  state: 'State',
  at: 'At',
  isRead: 'Read',
  isNew: 'New',
  read: 'Mark as read',
  readOf: (subject: string) => `Mark “${subject}” as read`,
}
