import type { standingMails as english } from '../../en/mails/standing.ts'

/** E-Mails zu Sperren und deren Ende. */
export const standingMails: typeof english = {
  standing: {
    day: 'Tag',
    contact: 'Ansprechpartner',
    handover: 'Wenden Sie sich an',
    button: 'Portal öffnen',
    partnersButton: 'Ihre Partner ansehen',
    servicesGoOn: 'Ihre Abonnements, Benutzer und Lizenzen bleiben, wie sie sind.',
    suspended: {
      own: {
        subject: ({ name }) => `${name} ist gesperrt`,
        body: 'Der Betreiber hat Ihre Organisation gesperrt. Bestehende Kunden betreuen Sie weiter: ihre Benutzer, Lizenzen und Abonnements. Neue Einladungen, Partnerschaften und Bestellungen sind erst möglich, wenn die Sperre aufgehoben ist.',
      },
      linked: {
        subject: ({ name }) => `Ihr Partner ${name} ist gesperrt`,
        body: 'Der Betreiber hat diesen Partner gesperrt. Bestehende Kunden und Abonnements laufen weiter; Neues kann mit ihm erst bestellt oder begonnen werden, wenn die Sperre aufgehoben ist.',
      },
    },
    partnershipSuspended: {
      own: {
        subject: () => 'Eine Ihrer Partnerschaften ist gesperrt',
        body: 'Der Betreiber hat Ihre Partnerschaft mit dem unten genannten Anbieter gesperrt; der Grund liegt beim Anbieter. Ihre übrigen Partnerschaften und Ihre Kunden sind nicht betroffen. Mit diesem Anbieter kann Neues erst beginnen, wenn die Sperre aufgehoben ist.',
      },
      linked: {
        subject: ({ name }) => `Ihre Partnerschaft mit ${name} ist gesperrt`,
        body: 'Der Betreiber hat Ihre Partnerschaft mit diesem Vertriebspartner gesperrt; der Grund liegt bei Ihnen. Bestehende Kunden und Abonnements laufen weiter; Neues kann gemeinsam erst beginnen, wenn die Sperre aufgehoben ist.',
      },
    },
    reinstated: {
      own: {
        subject: ({ name }) => `${name} ist wieder zugelassen`,
        body: 'Die Sperre Ihrer Organisation ist aufgehoben. Alles ist wieder möglich.',
      },
      linked: {
        subject: ({ name }) => `Ihr Partner ${name} ist wieder zugelassen`,
        body: 'Die Sperre dieses Partners ist aufgehoben. Sie können wieder gemeinsam bestellen und einladen.',
      },
    },
    partnershipReinstated: {
      own: {
        subject: () => 'Eine Partnerschaft ist wieder zugelassen',
        body: 'Die Sperre Ihrer Partnerschaft mit dem unten genannten Anbieter ist aufgehoben.',
      },
      linked: {
        subject: ({ name }) => `Ihre Partnerschaft mit ${name} ist wieder zugelassen`,
        body: 'Die Sperre Ihrer Partnerschaft mit diesem Vertriebspartner ist aufgehoben.',
      },
    },
    leaving: {
      own: {
        subject: ({ name }) => `${name} scheidet aus dem Programm aus`,
        body: 'Der Betreiber schließt Ihre Organisation zum unten genannten Tag aus. Dann enden Ihre Administratorrechte und Partnerschaften, und Ihre Kunden werden benachrichtigt. Bis dahin kann der Betreiber den Ausschluss zurücknehmen; bitte sprechen Sie mit dem genannten Ansprechpartner. Ein Jahr nach diesem Tag können Sie sich neu registrieren.',
      },
      linked: {
        subject: ({ name }) => `Ihr Partner ${name} scheidet aus dem Programm aus`,
        body: 'Der Betreiber schließt diesen Partner zum unten genannten Tag aus. Dann endet Ihre Partnerschaft. Bitte sorgen Sie dafür, dass gemeinsame Kunden weiter betreut werden.',
      },
    },
    stays: {
      own: {
        subject: ({ name }) => `${name} bleibt im Programm`,
        body: 'Der Betreiber hat den angekündigten Ausschluss zurückgenommen.',
      },
      linked: {
        subject: ({ name }) => `Ihr Partner ${name} bleibt im Programm`,
        body: 'Der Betreiber hat den angekündigten Ausschluss dieses Partners zurückgenommen.',
      },
    },
    left: {
      own: {
        subject: ({ name }) => `${name} ist aus dem Programm ausgeschieden`,
        body: 'Ihre Organisation ist ausgeschlossen. Administratorrechte und Partnerschaften sind beendet, Ihre Kunden sind benachrichtigt. Was geschehen ist, bleibt lesbar. In einem Jahr können Sie sich neu registrieren.',
      },
      linked: {
        subject: ({ name }) => `Ihr Partner ${name} ist aus dem Programm ausgeschieden`,
        body: 'Dieser Partner ist ausgeschlossen und Ihre Partnerschaft beendet. Ihre eigenen Kunden bleiben Ihre Kunden.',
      },
    },
    customerSuspended: {
      subject: ({ name }) => `Zu Ihrem Partner ${name}`,
      body: 'Der Betreiber des Programms hat diesen Partner gesperrt. Er betreut weiter, was Sie haben; neue Bestellungen über ihn sind vorerst nicht möglich.',
    },
    customerLeft: {
      subject: ({ name }) => `Ihr Partner ${name} ist aus dem Programm ausgeschieden`,
      body: 'Dieser Partner nimmt nicht mehr am Programm teil. Seine Administratorrechte in Ihrer Organisation sind beendet.',
    },
  },
}
