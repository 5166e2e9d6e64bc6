import { plural } from '../plural.ts'

/** Pages anybody may read. */
export const publicPages = {
  welcome: {
    title: 'Explore the indirect model',
    sentence:
      'Two partners, one customer: the provider buys and supports, the reseller looks after the customer. This portal connects all of them.',
    picture: 'The two tiers: the provider supplies the reseller, the reseller looks after the customer.',
    tier: (n: number) => `Tier ${n}`,
    provider: 'Indirect provider',
    providerText: 'Buys, places orders and stands behind the reseller.',
    reseller: 'Indirect reseller',
    resellerText: 'Knows the customer, advises and manages users and licenses.',
    customer: 'Customer',
    customerText: 'Decides which partners may act, and takes rights back at any time.',
    supplies: 'supplies and supports',
    looksAfter: 'advises and manages',
    offersTitle: 'What providers do for resellers',
    offers: {
      support: ['Customer support', 'Takes over questions and incidents around the clock.'],
      technical: ['Technical help', 'Helps with planning, migration and hard cases.'],
      marketing: ['Marketing', 'Campaigns, material and training for your sales.'],
      financing: ['Financing and credit terms', 'Payment targets and credit that fit your business.'],
    },
    forResellers: 'You want to resell',
    forResellersText:
      'Enroll your company as an indirect reseller, then agree on a partnership with one or more providers.',
    forCustomers: 'You were invited as a customer',
    forCustomersText: 'Open the link in the email of your partner. There you see exactly what is asked for.',
    forPartners: 'You already take part',
    forPartnersText: 'Sign in to manage customers, orders, users and licenses.',
  },
  directory: {
    title: 'Find a provider',
    sentence: 'Contact a provider and agree on working together; the provider then sends you an invitation.',
    filters: 'Search and filter providers',
    search: 'Name or words of the description',
    country: 'Country',
    allCountries: 'All countries',
    service: 'Service',
    allServices: 'All services',
    services: {
      support: 'Customer support',
      technical: 'Technical help',
      marketing: 'Marketing',
      financing: 'Financing',
    },
    serves: 'Resellers in',
    ask: 'Ask for a partnership',
    askOf: (name: string) => `Ask ${name} for a partnership`,
    askText:
      'The provider reads your message with the name, country and domain of your organization. If it agrees, it sends you an invitation; a global admin of yours accepts it.',
    askMessage: 'Message to the provider',
    asked: (name: string) => `${name} was asked`,
    askedTo: 'See your asks',
    alreadyPartners: 'You are partners already. You find this provider under Indirect providers.',
    otherRegion:
      'This provider belongs to another region than your tenant. Look for providers of your country.',
    list: 'Providers',
    found: (n: number) => `${plural('en', n, { one: 'provider', other: 'providers' })} on this page`,
    email: 'Email',
    phone: 'Phone',
    website: 'Website',
    empty: 'No provider is listed yet',
    emptyText: 'The operator lists a provider here as soon as it takes part in the programme.',
  },
  imprint: {
    title: 'Imprint',
    text: (operator: string) =>
      `This portal is run by ${operator}. The operator is responsible for its content.`,
    missing:
      'The operator of this installation adds address, representatives, register entry and contact here.',
  },
  privacy: {
    title: 'Privacy',
    text: (operator: string) =>
      `${operator} processes the data that is needed to run this portal: account data, roles, invitations, orders and a log of activities.`,
    cookies:
      'The portal sets three cookies and no others: one keeps you signed in, for twelve hours at most; one tells this device from strangers who guess at your password, for 400 days; and one lasts for the ten minutes you are at your organization’s own sign-in. It loads nothing from other sites and counts no visitors.',
    local: 'Language and appearance are remembered in your browser only.',
    missing: 'The operator of this installation adds its full privacy notice here.',
  },
}
