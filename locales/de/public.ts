import type { publicPages as en } from '../en/public.ts'
import { plural } from '../plural.ts'

export const publicPages: typeof en = {
  welcome: {
    title: 'Das indirekte Modell kennenlernen',
    sentence:
      'Zwei Partner, ein Kunde: Der Anbieter kauft ein und unterstützt, der Vertriebspartner betreut den Kunden. Dieses Portal verbindet sie alle.',
    picture:
      'Die zwei Stufen: Der Anbieter beliefert den Vertriebspartner, der Vertriebspartner betreut den Kunden.',
    tier: (n) => `Stufe ${n}`,
    provider: 'Indirekter Anbieter',
    providerText: 'Kauft ein, bestellt und steht hinter dem Vertriebspartner.',
    reseller: 'Indirekter Vertriebspartner',
    resellerText: 'Kennt den Kunden, berät ihn und verwaltet Benutzer und Lizenzen.',
    customer: 'Kunde',
    customerText: 'Entscheidet, welche Partner handeln dürfen, und kann Rechte jederzeit zurücknehmen.',
    supplies: 'beliefert und unterstützt',
    looksAfter: 'berät und verwaltet',
    offersTitle: 'Was Anbieter für Vertriebspartner tun',
    offers: {
      support: ['Kundensupport', 'Übernimmt Fragen und Störungen rund um die Uhr.'],
      technical: ['Technische Unterstützung', 'Hilft bei Planung, Umzug und schwierigen Fällen.'],
      marketing: ['Marketing', 'Kampagnen, Material und Schulungen für Ihren Vertrieb.'],
      financing: [
        'Finanzierung und Kreditbedingungen',
        'Zahlungsziele und Kredite, die zu Ihrem Geschäft passen.',
      ],
    },
    forResellers: 'Sie möchten weiterverkaufen',
    forResellersText:
      'Registrieren Sie Ihr Unternehmen als indirekten Vertriebspartner und vereinbaren Sie dann eine Partnerschaft mit einem oder mehreren Anbietern.',
    forCustomers: 'Sie wurden als Kunde eingeladen',
    forCustomersText:
      'Öffnen Sie den Link in der E-Mail Ihres Partners. Dort sehen Sie genau, worum es geht.',
    forPartners: 'Sie sind bereits dabei',
    forPartnersText: 'Melden Sie sich an, um Kunden, Bestellungen, Benutzer und Lizenzen zu verwalten.',
  },
  directory: {
    title: 'Anbieter suchen',
    sentence:
      'Nehmen Sie Kontakt zu einem Anbieter auf und vereinbaren Sie die Zusammenarbeit; er schickt Ihnen dann eine Einladung.',
    filters: 'Anbieter suchen und filtern',
    search: 'Name oder Wörter der Beschreibung',
    country: 'Land',
    allCountries: 'Alle Länder',
    service: 'Leistung',
    allServices: 'Alle Leistungen',
    services: {
      support: 'Kundensupport',
      technical: 'Technische Unterstützung',
      marketing: 'Marketing',
      financing: 'Finanzierung',
    },
    serves: 'Vertriebspartner in',
    ask: 'Um Partnerschaft bitten',
    askOf: (name) => `${name} um eine Partnerschaft bitten`,
    askText:
      'Der Anbieter liest Ihre Nachricht mit Name, Land und Domäne Ihrer Organisation. Ist er einverstanden, sendet er Ihnen eine Einladung; annehmen muss sie ein globaler Administrator bei Ihnen.',
    askMessage: 'Nachricht an den Anbieter',
    asked: (name) => `${name} wurde gefragt`,
    askedTo: 'Ihre Bitten ansehen',
    alreadyPartners: 'Sie sind schon Partner. Sie finden diesen Anbieter unter Indirekte Anbieter.',
    otherRegion:
      'Dieser Anbieter gehört zu einer anderen Region als Ihr Mandant. Suchen Sie nach Anbietern für Ihr Land.',
    list: 'Anbieter',
    found: (n) => `${plural('de', n, { one: 'Anbieter', other: 'Anbieter' })} auf dieser Seite`,
    email: 'E-Mail',
    phone: 'Telefon',
    website: 'Webseite',
    empty: 'Noch ist kein Anbieter eingetragen',
    emptyText: 'Der Betreiber trägt einen Anbieter hier ein, sobald er am Programm teilnimmt.',
  },
  imprint: {
    title: 'Impressum',
    text: (operator) =>
      `Dieses Portal wird von ${operator} betrieben. Der Betreiber ist für den Inhalt verantwortlich.`,
    missing:
      'Der Betreiber dieser Installation ergänzt hier Anschrift, Vertretung, Registereintrag und Kontakt.',
  },
  privacy: {
    title: 'Datenschutz',
    text: (operator) =>
      `${operator} verarbeitet die Daten, die für den Betrieb dieses Portals nötig sind: Kontodaten, Rollen, Einladungen, Bestellungen und ein Protokoll der Aktivitäten.`,
    cookies:
      'Das Portal setzt drei Cookies und keine weiteren: Eines hält Ihre Anmeldung, höchstens zwölf Stunden lang; eines unterscheidet dieses Gerät 400 Tage lang von Fremden, die an Ihrem Kennwort raten; und eines besteht für die zehn Minuten, in denen Sie bei der eigenen Anmeldung Ihrer Organisation sind. Es lädt nichts von fremden Seiten und zählt keine Besucher.',
    local: 'Sprache und Darstellung merkt sich nur Ihr Browser.',
    missing: 'Der Betreiber dieser Installation ergänzt hier seine vollständige Datenschutzerklärung.',
  },
}
