type Facts = { name: string; partner: string; date: string }

/** Mails about partner agreements. */
export const agreementsMails = {
  agreementDue: {
    subject: ({ name }: Facts) => `Please sign the new partner agreement (version ${name})`,
    reminder: ({ name, date }: Facts) =>
      `Reminder: please sign the partner agreement by ${date} (version ${name})`,
    body: 'There is a new version of the partner agreement. A global admin of your organization reads and signs it in the portal; what changed since the version you signed is marked there.',
    until:
      'Until the date below everything goes on as it is. After it no orders can be placed for your customers until the agreement is signed; existing subscriptions run on.',
    version: 'Version',
    effective: 'Takes effect on',
    signBy: 'Sign by',
    button: 'Read and sign',
  },
  agreementCopy: {
    fileName: 'partner-agreement',
    version: (version: string, region: string) => `Version ${version}, region ${region}`,
    signed: 'Signed electronically',
    organisation: 'For the organization',
    signedBy: 'By',
    signedAt: 'On',
    region: 'Region',
    id: 'ID of the version',
  },
}
