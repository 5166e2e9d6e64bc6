import type { Endpoint } from './endpoint.ts'
import { catalogueApi } from './catalogue.ts'
import { customersApi } from './customers.ts'
import { enrolmentApi } from './enrolment.ts'
import { identityApi } from './identity.ts'
import { invitationsApi } from './invitations.ts'
import { licencesApi } from './licences.ts'
import { membershipApi } from './membership.ts'
import { operationsApi } from './operations.ts'
import { ordersApi } from './orders.ts'
import { partnershipsApi } from './partnerships.ts'
import { statusApi } from './status.ts'
import { vettingApi } from './vetting.ts'

/** The whole API by module: OpenAPI, the typed test client and the generated tables read this. */
export const api = {
  identity: identityApi,
  enrolment: enrolmentApi,
  vetting: vettingApi,
  status: statusApi,
  partnerships: partnershipsApi,
  invitations: invitationsApi,
  customers: customersApi,
  catalogue: catalogueApi,
  orders: ordersApi,
  licences: licencesApi,
  membership: membershipApi,
  operations: operationsApi,
}
export const allEndpoints: Endpoint[] = Object.values(api).flatMap((module) => Object.values(module))
