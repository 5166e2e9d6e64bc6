import { isIP } from 'node:net'
import type { FastifyInstance } from 'fastify'
import type pg from 'pg'
import type { ObjectStore } from './platform/object-store.ts'
import { serveApiDocs } from './api-docs.ts'
import type { Config } from './config.ts'
import { serveDemoInbox } from './demo-inbox.ts'
import { accountsRoutes } from './modules/accounts/accounts.routes.ts'
import { accessCareRoutes } from './modules/admin-relationships/access-care.routes.ts'
import { elevationsRoutes } from './modules/admin-relationships/elevations.routes.ts'
import { renewalsRoutes } from './modules/admin-relationships/renewals.routes.ts'
import { adminRelationshipMails } from './modules/admin-relationships/admin-relationships.mails.ts'
import { adminRelationshipsRoutes } from './modules/admin-relationships/admin-relationships.routes.ts'
import { explainAt } from './modules/admin-relationships/index.ts'
import { agreementMails } from './modules/agreements/agreements.mails.ts'
import { agreementsRoutes } from './modules/agreements/agreements.routes.ts'
import { catalogueRoutes } from './modules/catalogue/catalogue.routes.ts'
import { enterCustomer } from './modules/customers/index.ts'
import { customerLogRoutes } from './modules/customer-log/customer-log.routes.ts'
import { customersRoutes } from './modules/customers/customers.routes.ts'
import { customerMails } from './modules/customers/customers.mails.ts'
import { domainMails } from './modules/domains/domains.mails.ts'
import { domainsRoutes } from './modules/domains/domains.routes.ts'
import { enrolmentMails } from './modules/enrolment/enrolment.mails.ts'
import { enrolmentRoutes } from './modules/enrolment/enrolment.routes.ts'
import { serveExternalSignIn } from './modules/identity-providers/external-sign-in.ts'
import { identityProvidersRoutes } from './modules/identity-providers/identity-providers.routes.ts'
import { createIssuers } from './modules/identity-providers/issuers.ts'
import { accessMails } from './modules/identity/access.mails.ts'
import { accessRoutes } from './modules/identity/access.routes.ts'
import { accountRoutes } from './modules/identity/account.routes.ts'
import { identityMails } from './modules/identity/identity.mails.ts'
import { guardrailMails } from './modules/guardrails/guardrails.mails.ts'
import { guardrailsRoutes } from './modules/guardrails/guardrails.routes.ts'
import { guestMails } from './modules/identity/guests.mails.ts'
import { guestsRoutes } from './modules/identity/guests.routes.ts'
import { peopleRoutes } from './modules/identity/people.routes.ts'
import { vettingRoutes } from './modules/enrolment/vetting.routes.ts'
import { farewellMails } from './modules/farewells/farewells.mails.ts'
import { farewellsRoutes } from './modules/farewells/farewells.routes.ts'
import { groupMails } from './modules/groups/groups.mails.ts'
import { groupsRoutes } from './modules/groups/groups.routes.ts'
import { identityRoutes } from './modules/identity/identity.routes.ts'
import { invitationBulksRoutes } from './modules/invitation-bulks/invitation-bulks.routes.ts'
import { invitationMails } from './modules/invitations/invitations.mails.ts'
import { invitationsRoutes } from './modules/invitations/invitations.routes.ts'
import { licenceMails } from './modules/licences/licences.mails.ts'
import { licencesRoutes } from './modules/licences/licences.routes.ts'
import { locationsRoutes } from './modules/locations/locations.routes.ts'
import { membershipMails } from './modules/membership/membership.mails.ts'
import { membershipRoutes } from './modules/membership/membership.routes.ts'
import { newCustomerMails } from './modules/new-customers/new-customers.mails.ts'
import { newCustomersRoutes } from './modules/new-customers/new-customers.routes.ts'
import { listsRoutes } from './modules/operations/lists.routes.ts'
import { notificationsRoutes } from './modules/notifications/notifications.routes.ts'
import { operationsRoutes } from './modules/operations/operations.routes.ts'
import { orderMails } from './modules/orders/orders.mails.ts'
import { ordersRoutes } from './modules/orders/orders.routes.ts'
import { asksRoutes } from './modules/partnerships/asks.routes.ts'
import { endingMails } from './modules/partnerships/endings.mails.ts'
import { endingsRoutes } from './modules/partnerships/endings.routes.ts'
import { entriesRoutes } from './modules/partnerships/entries.routes.ts'
import { partnershipMails } from './modules/partnerships/partnerships.mails.ts'
import { partnershipsRoutes } from './modules/partnerships/partnerships.routes.ts'
import { wayMails } from './modules/partnerships/ways.mails.ts'
import { programmeMails } from './modules/programme/programme.mails.ts'
import { programmeRoutes } from './modules/programme/programme.routes.ts'
import { recoveryMails } from './modules/recoveries/recoveries.mails.ts'
import { recoveriesRoutes } from './modules/recoveries/recoveries.routes.ts'
import { securityNoticeMails } from './modules/accounts/security-notices.mails.ts'
import { secondFactorMails } from './modules/second-factors/second-factors.mails.ts'
import { secondFactorsRoutes } from './modules/second-factors/second-factors.routes.ts'
import { searchRoutes } from './modules/search/search.routes.ts'
import { standingMails } from './modules/standing/standing.mails.ts'
import { standingRoutes } from './modules/standing/standing.routes.ts'
import { tenantMails } from './modules/tenants/tenants.mails.ts'
import { tenantsRoutes } from './modules/tenants/tenants.routes.ts'
import { securityReportRoutes } from './modules/security-report/security-report.routes.ts'
import { mount, type HttpDeps } from './platform/http.ts'
import type { LinkPurpose } from './platform/links.ts'
import type { Mail } from './platform/mail/define-mail.ts'
import type { PlannedJob, RelayedEvent } from './platform/relay.ts'

/** Every mail of the product, in one list: the relay asks it what an event causes. */
export const mails: Mail[] = [
  ...identityMails,
  ...guestMails,
  ...groupMails,
  ...accessMails,
  ...enrolmentMails,
  ...agreementMails,
  ...standingMails,
  ...programmeMails,
  ...invitationMails,
  ...partnershipMails,
  ...endingMails,
  ...wayMails,
  ...customerMails,
  ...farewellMails,
  ...newCustomerMails,
  ...adminRelationshipMails,
  ...guardrailMails,
  ...orderMails,
  ...licenceMails,
  ...domainMails,
  ...secondFactorMails,
  ...securityNoticeMails,
  ...membershipMails,
  ...recoveryMails,
  ...tenantMails,
]

/** What else an event causes: a task of the job queue that is given the event. */
const tasksAfter: Record<string, string> = {
  'mail.retry': 'retry-mail',
  'domain.check': 'check-domain',
  'domain.verify': 'judge-employment',
  'enrolment.document': 'move-documents',
  'recovery.check': 'check-recovery',
  'admin-renewal.start': 'renew',
  'agreement.publish': 'announce-agreement',
  'invitation-bulk.start': 'send-bulk',
  'partner.suspend': 'tell-customers',
  'partner.deauthorise': 'tell-customers',
}

/** The jobs of one event: its mails, and what else it causes. */
export function planJobs({ id, action }: RelayedEvent): PlannedJob[] {
  const caused = mails.filter(({ on }) => on === action)
  const jobs = caused.map(({ name }) => ({
    task: 'mail',
    payload: { eventId: id, mail: name },
    maxAttempts: 10,
  }))
  const task = tasksAfter[action]
  return task ? [...jobs, { task, payload: { eventId: id }, maxAttempts: 10 }] : jobs
}

function linkPurpose(path: string): LinkPurpose {
  if (path.startsWith('/links/')) return 'invitation'
  if (path.startsWith('/guest-links/')) return 'guest'
  if (path.startsWith('/enrolment-status/')) return 'status'
  if (path.startsWith('/membership-links/')) return 'membership'
  if (path.startsWith('/recovery-links/')) return 'recovery'
  return path.startsWith('/password-links/') ? 'password' : 'verification'
}

type Deps = Omit<HttpDeps, 'askCustomer' | 'linkPurpose' | 'isDemo'> & {
  pool: pg.Pool
  publicUrl: string
  objects: ObjectStore | undefined
}

/** Mounts the product on a server: every module's routes, the API's documents, the demo's inbox. */
export function mountApp(app: FastifyInstance, config: Config, deps: Deps): void {
  const { publicUrl: site } = deps
  const { hostname, origin } = new URL(site)
  const programme = {
    programmeName: config.programmeName,
    domainSuffix: config.domainSuffix,
    passkeys: isIP(hostname.replace(/^\[|\]$/g, '')) === 0,
    supportEmail: config.supportEmail ?? null,
    secondFactors: config.secondFactors,
    demo: config.demo,
    demoInbox: config.demo && !config.smtpUrl,
  }
  mount(app, { ...deps, isDemo: config.demo, askCustomer: enterCustomer, linkPurpose }, [
    identityRoutes({ isDemo: config.demo, domainSuffix: config.domainSuffix }),
    domainsRoutes,
    identityProvidersRoutes(site, config.localIssuers),
    secondFactorsRoutes({ id: hostname, origin, name: config.programmeName }),
    accountRoutes,
    accountsRoutes,
    locationsRoutes,
    tenantsRoutes,
    peopleRoutes,
    guestsRoutes,
    groupsRoutes,
    securityReportRoutes,
    recoveriesRoutes,
    accessRoutes(explainAt),
    enrolmentRoutes,
    vettingRoutes(deps.objects),
    agreementsRoutes,
    standingRoutes,
    programmeRoutes(config.domainSuffix),
    partnershipsRoutes(site),
    endingsRoutes,
    asksRoutes,
    entriesRoutes,
    invitationsRoutes(site),
    invitationBulksRoutes,
    customersRoutes(config.domainSuffix),
    farewellsRoutes,
    newCustomersRoutes(config.domainSuffix),
    adminRelationshipsRoutes(site),
    accessCareRoutes,
    renewalsRoutes,
    elevationsRoutes(site),
    customerLogRoutes,
    guardrailsRoutes,
    catalogueRoutes,
    ordersRoutes,
    licencesRoutes,
    membershipRoutes,
    notificationsRoutes,
    searchRoutes,
    operationsRoutes(programme),
    listsRoutes,
  ])
  serveExternalSignIn(app, { ...deps, site, issuers: createIssuers(config.localIssuers) })
  serveApiDocs(app, config.programmeName, config.demo)
  if (config.demo) serveDemoInbox(app, deps.pool)
}
