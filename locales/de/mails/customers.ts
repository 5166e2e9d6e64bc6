import type { customersMails as english } from '../../en/mails/customers.ts'

/** E-Mails zu Kunden, und deren Export. */
export const customersMails: typeof english = {
  invitations: {
    partnership: {
      subject: ({ from }) => `${from} lädt Sie zu einer Partnerschaft ein`,
      body: ({ from, person }) =>
        `Guten Tag,\n\nwir möchten als indirekter Anbieter mit Ihnen zusammenarbeiten. Bitte öffnen Sie den Link unten, melden Sie sich als globaler Administrator Ihrer Organisation an und autorisieren Sie ${from}.\n\nDanach finden Sie uns unter „Indirekte Anbieter“, und wir können Bestellungen für die Kunden aufgeben, die uns beide autorisiert haben.\n\nMit freundlichen Grüßen\n${person}\n${from}`,
    },
    reseller_joint: {
      subject: ({ from, with: other }) => `${from} und ${other} bitten um Ihre Autorisierung`,
      body: ({ from, with: other, person }) =>
        `Guten Tag,\n\nbitte autorisieren Sie ${from} und ${other}, Ihre Cloud-Dienste zu betreuen.\n\nSchritt 1: Öffnen Sie den Link unten und melden Sie sich als globaler Administrator an. Falls Ihre Organisation noch kein Konto hat, können Sie es dabei anlegen.\nSchritt 2: Lesen Sie, was die beiden jeweils dürfen, und stimmen Sie zu oder lehnen Sie ab.\n\nAdministratorrechte können Sie jederzeit unter „Partner“ wieder entziehen.\n\nMit freundlichen Grüßen\n${person}\n${from}`,
    },
    reseller_alone: {
      subject: ({ from }) => `${from} bittet um Ihre Autorisierung`,
      body: ({ from, person }) =>
        `Guten Tag,\n\nbitte autorisieren Sie ${from}, Ihre Cloud-Dienste zu betreuen.\n\nSchritt 1: Öffnen Sie den Link unten und melden Sie sich als globaler Administrator an. Falls Ihre Organisation noch kein Konto hat, können Sie es dabei anlegen.\nSchritt 2: Lesen Sie, worum es geht, wählen Sie, was Sie gewähren, und stimmen Sie zu oder lehnen Sie ab.\n\nWas Sie gewähren, können Sie jederzeit unter „Partner“ zurücknehmen.\n\nMit freundlichen Grüßen\n${person}\n${from}`,
    },
    button: 'Einladung öffnen',
  },
  invitationFacts: {
    contact: 'Kontakt des Absenders',
    asks: (partner) => `Worum ${partner} bittet`,
    agreement: 'Auf derselben Seite zu lesen und anzunehmen, oder später',
    access: 'Administratorzugriff auf Ihren Mandanten',
    accessText:
      'Für die Partnerschaft nicht nötig: Auf der Seite entscheiden Sie getrennt darüber, und Sie können ihn jederzeit entziehen.',
  },
  invitationForwarded: {
    subject: ({ name, partner }) => `${partner} leitet Ihnen eine Einladung von ${name} weiter`,
    partnership:
      'Ein indirekter Anbieter bittet Ihre Organisation um eine Partnerschaft. Was damit gewährt wird, steht auf der Seite hinter dem Link; vor Ihrer Entscheidung dort geschieht nichts.',
    customer:
      'Partner bitten Ihre Organisation um eine Autorisierung. Was jeder darf, steht auf der Seite hinter dem Link; vor Ihrer Entscheidung dort geschieht nichts.',
    only: 'Entscheiden kann nur ein globaler Administrator. Melden Sie sich als solcher an, um anzunehmen oder abzulehnen.',
  },
  invitationDeclined: {
    subject: ({ name }) => `${name} hat Ihre Einladung abgelehnt`,
    body: 'Es wurden keine Rechte erteilt. Der Grund steht, falls angegeben, unten und im Verlauf der Einladung.',
    joined: (sender) =>
      `Der Kunde hat die Einladung abgelehnt, die ${sender} für Sie beide gesendet hat. Es wurden keine Rechte erteilt.`,
    button: 'Einladungen ansehen',
  },
  customerAccepted: {
    subject: ({ name }) => `${name} hat Sie autorisiert`,
    body: 'Der Kunde hat Ihre Einladung beantwortet. Was Sie ab jetzt dürfen, steht unten; Sie finden ihn in Ihrer Kundenliste.',
    button: 'Kunden öffnen',
  },
  customerConfirmation: {
    subject: ({ partner }) => `Sie haben ${partner} autorisiert`,
    body: 'Ihre Autorisierung ist aktiv. Unten steht, was ab jetzt gilt, und nichts sonst. Unter „Partner“ sehen Sie es jederzeit und nehmen zurück, was Sie gewährt haben.',
    button: 'Partner ansehen',
  },
  agreementAsked: {
    subject: ({ partner }) => `${partner} bittet Sie, die Kundenvereinbarung anzunehmen`,
    body: [
      'Ihr Partner möchte für Sie bestellen und kann das erst, wenn Ihre Organisation die Kundenvereinbarung angenommen hat. Lesen Sie sie unter „Partner“ und nehmen Sie sie dort an, wenn Sie einverstanden sind; ein Klick genügt.',
      'Gekauft wird dadurch nichts, und Sie dürfen sie offen lassen.',
    ],
    button: 'Lesen und annehmen',
  },
  rightsGivenBack: {
    subject: ({ partner }) => `${partner} hat Administratorrechte zurückgegeben`,
    body: [
      'Die Rechte unten haben geendet: Der Partner hat sie von sich aus zurückgegeben. Sie brauchen nichts zu tun.',
      'Die Beziehung und die Abonnements bleiben, wie sie sind. Unter „Partner“ sehen Sie, was der Partner noch darf.',
    ],
    gone: 'Beendet',
    kept: 'Noch erteilt',
    button: 'Partner ansehen',
  },
  rightsRemoved: {
    subject: ({ name }) => `${name} hat Ihnen die Administratorrechte entzogen`,
    body: 'Ab sofort können Sie Benutzer und Lizenzen dieses Kunden weder sehen noch ändern. Die Vertriebspartnerschaft und die Abonnements bleiben unverändert.',
    button: 'Kunden öffnen',
  },
  orderExport: {
    orders: 'bestellungen.csv',
    orderColumns: [
      'Bestell-ID',
      'Bestellt am',
      'Kunde',
      'Vertriebspartner',
      'Produkt',
      'Menge',
      'Laufzeit',
      'Abrechnung',
      'Einzelpreis',
      'Summe',
      'Währung',
    ],
    subscriptions: 'abonnements.csv',
    subscriptionColumns: [
      'Abonnement-ID',
      'Kunde',
      'Produkt',
      'Menge',
      'Status',
      'Laufzeit',
      'Abrechnung',
      'Von',
      'Bis',
      'Anbieter',
      'Vertriebspartner',
    ],
  },
  customerExport: {
    fileName: 'kunden.csv',
    columns: ['Kunden-ID', 'Firmenname', 'Primäre Domäne', 'Land', 'Seit'],
  },
  orderApproval: {
    button: 'Bestellung ansehen',
    asked: {
      subject: (partner) => `${partner} möchte für Sie bestellen: Ihre Freigabe ist nötig`,
      body: 'Noch ist nichts gekauft. Wenn Sie freigeben, darf der Partner genau diese Bestellung einmal innerhalb von 14 Tagen aufgeben.',
    },
    approved: {
      subject: (customer) => `${customer} hat Ihre Bestellung freigegeben`,
      body: 'Innerhalb von 14 Tagen dürfen Sie genau diese Bestellung einmal aufgeben. Vorher ist nichts gekauft.',
    },
    declined: {
      subject: (customer) => `${customer} hat Ihre Bestellung abgelehnt`,
      body: 'Es wurde nichts gekauft.',
    },
    closed: {
      subject: (customer) => `Ihre Bestellung für ${customer} wurde geschlossen`,
      body: 'Die Partnerschaft oder eine Beziehung, über die sie läuft, ist beendet. Es wurde nichts gekauft, und sie kann nicht mehr aufgegeben werden.',
    },
  },
  guardrailStopped: {
    subject: (partner: string) => `Eine Leitplanke hat eine Bestellung von ${partner} aufgehalten`,
    body: 'Die Bestellung wurde nicht aufgegeben, es wurde nichts gekauft. Wenn Sie sie wünschen, ändern Sie die Leitplanke und bitten Sie den Partner, erneut zu bestellen.',
    guardrail: 'Leitplanke',
    guardrails: {
      'guardrail-freeze': 'Bestellpause',
      'guardrail-seats': 'Höchstzahl der Plätze insgesamt',
      'guardrail-spend': 'Höchste Ausgaben im Monat',
    },
    wanted: 'Gewünscht',
    partner: 'Partner',
    button: 'Leitplanken öffnen',
  },
  orderPlaced: {
    subject: ({ name }) => `Bestellung für ${name} aufgegeben`,
    body: 'Die folgenden Abonnements sind ab sofort aktiv.',
    button: 'Bestellungen ansehen',
    subscriptionsButton: 'Abonnements ansehen',
    seats: (quantity) => (quantity === 1 ? '1 Lizenz' : `${quantity} Lizenzen`),
  },
}
