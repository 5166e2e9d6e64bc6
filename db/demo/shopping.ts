type Term = 'P1M' | 'P1Y' | 'P3Y'
export type Wish = { part: string; quantity: number; term: Term; billing: 'monthly' | 'annual' }

/** What small and medium companies buy, by licence part number. */
export const popular = [
  'O365_BUSINESS_PREMIUM',
  'EXCHANGESTANDARD',
  'SPB',
  'Teams_Ess',
  'MDE_SMB',
  'O365_BUSINESS',
  'M365_Copilot',
  'SMB_BUSINESS_ESSENTIALS',
  'AAD_PREMIUM',
  'MCOEVSMB_1',
  'FLOW_P2',
  'SPE_F1',
  'DYN365_BUSCENTRAL_ESSENTIAL',
  'EXCHANGEARCHIVE_ADDON',
  'SPE_E3',
  'Microsoft_Intune_Suite',
  'D365_SALES_PRO',
  'Microsoft_Teams_Rooms_Pro',
  'DYN365_BUSCENTRAL_TEAM_MEMBER',
]

/** How they pay, the common ways more often. */
export const commitments = [
  { term: 'P1Y', billing: 'monthly' },
  { term: 'P1Y', billing: 'annual' },
  { term: 'P1M', billing: 'monthly' },
  { term: 'P1Y', billing: 'monthly' },
  { term: 'P3Y', billing: 'annual' },
  { term: 'P1M', billing: 'monthly' },
  { term: 'P3Y', billing: 'monthly' },
] as const

const small = [5, 12, 3, 8, 10, 6, 1, 15, 4, 20, 9, 7]
const large = [60, 120, 35, 250, 80, 45, 180]
const employers = [
  'kettenfeld',
  'fuhrwerk-nord',
  'laerchental',
  'herbstsonne',
  'harborlight',
  'tannhoelzl',
  'zwergenland',
]
/** How many seats a customer buys at a time. */
export const quantitiesOf = (customer: string): number[] => (employers.includes(customer) ? large : small)

/** How many subscriptions the customers hold, one after the other. */
export const appetites = [3, 2, 4, 3, 3, 5, 2]
export const totalSubscriptions = 120

/** Into how many lines an order is split. */
export const orderSizes = [
  [2, 1, 2],
  [3, 2],
  [1, 3, 1],
]

/** The bakery's two orders; its first product is used up to the last licence. */
export const bakeryOrders: { daysAgo: number; lines: Wish[]; assigned: number[] }[] = [
  {
    daysAgo: 330,
    lines: [
      { part: 'O365_BUSINESS_PREMIUM', quantity: 8, term: 'P1Y', billing: 'monthly' },
      { part: 'EXCHANGESTANDARD', quantity: 20, term: 'P1Y', billing: 'annual' },
      { part: 'MDE_SMB', quantity: 15, term: 'P1M', billing: 'monthly' },
    ],
    assigned: [8, 4, 6],
  },
  {
    daysAgo: 46,
    lines: [{ part: 'M365_Copilot', quantity: 5, term: 'P1Y', billing: 'annual' }],
    assigned: [2],
  },
]
