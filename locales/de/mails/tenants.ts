import type { tenantMails as english } from '../../en/mails/tenants.ts'

/** E-Mails zu den Mandanten eines Kontos. */
export const tenantMails: typeof english = {
  tenants: {
    account: 'Konto von',
    asked: {
      subject: ({ account, domain }) => `${account} möchte den Mandanten ${domain} zuordnen`,
      body: [
        'Ein Partner bittet darum, Ihren Mandanten seinem Konto zuzuordnen. Personen Ihres Mandanten könnten dort dann jede Rolle haben, sobald sie eine Einladung annehmen.',
        'Der Partner sieht und ändert dadurch nichts in Ihrem Mandanten. Stimmen Sie nur zu, wenn beide zu einem Unternehmen gehören.',
      ],
      button: 'Ansehen und antworten',
    },
    accepted: {
      subject: ({ domain }) => `Der Mandant ${domain} ist zugeordnet`,
      body: [
        'Ein globaler Administrator des Mandanten hat zugestimmt. Dessen Personen können nun jede Rolle in Ihrem Konto haben.',
      ],
      button: 'Mandanten ansehen',
    },
    declined: {
      subject: ({ domain }) => `Der Mandant ${domain} wurde nicht zugeordnet`,
      body: ['Ein globaler Administrator des Mandanten hat abgelehnt. Es hat sich nichts geändert.'],
      button: 'Mandanten ansehen',
    },
    removed: {
      subject: ({ domain }) => `Die Zuordnung von ${domain} ist beendet`,
      body: [
        'Personen dieses Mandanten behalten im Konto nur die Rollen von Gästen. Im Mandanten selbst hat sich nichts geändert.',
      ],
      button: 'Mandanten ansehen',
    },
  },
}
