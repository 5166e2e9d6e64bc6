import type { Endpoint } from './endpoint.ts'
import { accessCareApi } from './access-care.ts'
import { elevationsApi } from './elevations.ts'
import { accessApi } from './access.ts'
import { accountApi } from './account.ts'
import { accountsApi } from './accounts.ts'
import { adminRelationshipsApi } from './admin-relationships.ts'
import { agreementsApi } from './agreements.ts'
import { catalogueApi } from './catalogue.ts'
import { customerLogApi } from './customer-log.ts'
import { customersApi } from './customers.ts'
import { domainsApi } from './domains.ts'
import { enrolmentCheckApi } from './enrolment-check.ts'
import { enrolmentApi } from './enrolment.ts'
import { failedJobsApi } from './failed-jobs.ts'
import { farewellsApi } from './farewells.ts'
import { groupsApi } from './groups.ts'
import { guardrailsApi } from './guardrails.ts'
import { guestsApi } from './guests.ts'
import { identityApi } from './identity.ts'
import { identityProvidersApi } from './identity-providers.ts'
import { invitationBulksApi } from './invitation-bulks.ts'
import { invitationsApi } from './invitations.ts'
import { licencesApi } from './licences.ts'
import { linkWaysApi } from './link-ways.ts'
import { locationsApi } from './locations.ts'
import { membershipApi } from './membership.ts'
import { newCustomersApi } from './new-customers.ts'
import { notificationsApi } from './notifications.ts'
import { searchApi } from './search.ts'
import { operationsApi } from './operations.ts'
import { orderApprovalsApi } from './order-approvals.ts'
import { ordersApi } from './orders.ts'
import { resellerPeopleApi } from './reseller-people.ts'
import { partnershipAsksApi } from './partnership-asks.ts'
import { partnershipEndingsApi } from './partnership-endings.ts'
import { partnershipsApi } from './partnerships.ts'
import { ownListsApi } from './own-lists.ts'
import { programmeListsApi } from './programme-lists.ts'
import { programmeApi } from './programme.ts'
import { providerEntriesApi } from './provider-entries.ts'
import { recoveriesApi } from './recoveries.ts'
import { revisionsApi } from './revisions.ts'
import { secondFactorsApi } from './second-factors.ts'
import { securityReportApi } from './security-report.ts'
import { peopleApi } from './people.ts'
import { standingApi } from './standing.ts'
import { statusApi } from './status.ts'
import { tenantsApi } from './tenants.ts'
import { vettingApi } from './vetting.ts'

/** The whole API by module: OpenAPI, the typed test client and the generated tables read this. */
export const api = {
  identity: identityApi,
  domains: domainsApi,
  identityProviders: identityProvidersApi,
  secondFactors: secondFactorsApi,
  account: accountApi,
  accounts: accountsApi,
  locations: locationsApi,
  tenants: tenantsApi,
  people: peopleApi,
  guests: guestsApi,
  groups: groupsApi,
  recoveries: recoveriesApi,
  securityReport: securityReportApi,
  access: accessApi,
  enrolment: enrolmentApi,
  enrolmentCheck: enrolmentCheckApi,
  revisions: revisionsApi,
  vetting: vettingApi,
  status: statusApi,
  agreements: agreementsApi,
  standing: standingApi,
  programme: programmeApi,
  partnerships: partnershipsApi,
  partnershipEndings: partnershipEndingsApi,
  partnershipAsks: partnershipAsksApi,
  resellerPeople: resellerPeopleApi,
  providerEntries: providerEntriesApi,
  invitations: invitationsApi,
  invitationBulks: invitationBulksApi,
  linkWays: linkWaysApi,
  customers: customersApi,
  farewells: farewellsApi,
  newCustomers: newCustomersApi,
  adminRelationships: adminRelationshipsApi,
  accessCare: accessCareApi,
  elevations: elevationsApi,
  customerLog: customerLogApi,
  guardrails: guardrailsApi,
  catalogue: catalogueApi,
  orders: ordersApi,
  orderApprovals: orderApprovalsApi,
  licences: licencesApi,
  membership: membershipApi,
  notifications: notificationsApi,
  search: searchApi,
  operations: operationsApi,
  ownLists: ownListsApi,
  programmeLists: programmeListsApi,
  failedJobs: failedJobsApi,
}
export const allEndpoints: Endpoint[] = Object.values(api).flatMap((module) => Object.values(module))
