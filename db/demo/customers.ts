/** Who looks after a customer: provider and reseller. */
export const pairs = {
  NK: { provider: 'nordlicht', reseller: 'kiefer', authorised: 470, grantsAdminAccess: true },
  SK: { provider: 'suedlicht', reseller: 'kiefer', authorised: 455, grantsAdminAccess: false },
  NB: { provider: 'nordlicht', reseller: 'buche', authorised: 440, grantsAdminAccess: false },
  RM: { provider: 'redwood', reseller: 'maple', authorised: 430, grantsAdminAccess: true },
} as const
export type Pair = keyof typeof pairs

// country, pair, domain, name; the oldest customer first
const table = `
DE NK broemmelkamp Tischlerei Brömmelkamp GmbH
US RM prairie-lantern Prairie Lantern Brewing Co.
AT SK goldener-steinbock Gasthof Goldener Steinbock
DE NB lichthof Architekturbüro Lichthof
CH NK ruettimatt Bergkäserei Rüttimatt AG
DE NK ahorn Bäckerei Ahorn
FR NB epi-dor Boulangerie Épi d’Or SARL
DE NK sommerwiese Gärtnerei Sommerwiese
DE NB gelbe-welle Fahrschule Gelbe Welle
AT SK kellergassl Weingut Kellergassl OG
DE NK vogelsang-thiessen Steuerkanzlei Dr. Vogelsang & Thießen
CH NB zeitspur Uhrenatelier Zeitspur SA
US RM bluebird-dental Bluebird Dental Group LLC
DE NK moewe-reisen Möwe Reisen GmbH
FR NB trois-noyers Château des Trois Noyers
DE NB kettenfeld Maschinenbau Kettenfeld GmbH
AT SK wasserfeld Installationen Wasserfeld GmbH
DE NK muehlenteich-praxis Zahnarztpraxis am Mühlenteich
CH SK enzian-apotheke Alpenapotheke Enzian AG
DE NK setzkasten Druckerei Setzkasten KG
DE NB eselsohr Buchhandlung Eselsohr
CH NK silberhorn-treuhand Treuhand Silberhorn AG
US RM copper-creek Copper Creek Outfitters Inc.
AT SK zuckerhut Konditorei Zuckerhut
FR NB copeaubleu Menuiserie Copeaubleu
DE NK wiesengrund Hofmolkerei Wiesengrund eG
DE NB herbstsonne Pflegedienst Herbstsonne gGmbH
DE NK laerchental Gemeinnützige Werkstätten für Orgelbau, Glockenguss und Turmuhren im Oberen Lärchental GmbH
AT SK tannhoelzl Sägewerk Tannhölzl GmbH
CH NB seerose-brunnmatt Hotel Seerose Brunnmatt
DE NK fuhrwerk-nord Spedition Fuhrwerk Nord GmbH & Co. KG
US RM harborlight Harborlight Credit Services
FR NB encre-vive Librairie L’Encre Vive
DE SK buettenrand Papeterie Büttenrand
DE NK zwergenland Kita-Verbund Zwergenland e. V.
DE NB summgarten Imkerei Summgarten
AT SK edlbauer-notariat Notariat Dr. Edlbauer & Partner
CH NK limmatau-velowerk Velowerk Limmatau GmbH
FR NB val-clairet Fromagerie du Val Clairet
US RM juniper-sage Juniper & Sage Architects
DE NK optik-weitblick Optik Weitblick`

export type CustomerFacts = { key: string; name: string; country: string; pair: Pair }

export const customers: CustomerFacts[] = table
  .trim()
  .split('\n')
  .map((line) => {
    const [country = '', pair = '', key = '', ...name] = line.split(' ')
    return { key, name: name.join(' '), country, pair: pair as Pair }
  })

/** Took the administrator rights back from their reseller. */
export const withoutAdminRights = ['gelbe-welle', 'setzkasten', 'tannhoelzl']
/** Authorised their partners before there was an agreement: an order is refused until they accept it. */
export const withoutAgreement = ['summgarten', 'limmatau-velowerk']
/** The customer of the cast; its administrator can sign in. */
export const castCustomer = { key: 'ahorn', admin: 'Birgit Ahlers', people: 12 }
