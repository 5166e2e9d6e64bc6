import Type, { type Static } from 'typebox'
import { Country, Id, Language, Nullable, OneOf, OptionalText, Page, Paging, Text, Email } from './common.ts'
import { endpoint } from './endpoint.ts'
import { oneCustomer } from './customers.ts'
import { userStates } from './identity.ts'

/** A person in a customer's tenant, with the licences held. */
export const CustomerUser = Type.Object({
  id: Id,
  userName: Type.String(),
  firstName: Type.String(),
  lastName: Type.String(),
  displayName: Type.String(),
  email: Nullable(Type.String()),
  state: OneOf(userStates.states),
  usageLocation: Nullable(Type.String()),
  licences: Type.Array(Type.Object({ licenceSkuId: Id, title: Type.String() })),
})
export type CustomerUser = Static<typeof CustomerUser>

/** Owned and assigned units per licence SKU; assigned never exceeds owned (I-52). */
export const LicencePool = Type.Object({
  licenceSkuId: Id,
  title: Type.String(),
  owned: Type.Integer(),
  assigned: Type.Integer(),
  available: Type.Integer(),
})
export type LicencePool = Static<typeof LicencePool>

const oneHolding = Type.Object({ customerId: Id, userId: Id, licenceSkuId: Id })

export const licencesApi = {
  users: endpoint({
    method: 'GET',
    path: '/customers/:customerId/users',
    summary: 'The people in the customer’s tenant; a partner needs admin rights (I-24).',
    access: 'customer-user.view',
    params: oneCustomer,
    query: Type.Object({ search: Type.Optional(Type.String({ maxLength: 100 })), ...Paging }),
    reply: Page(CustomerUser),
  }),
  createUser: endpoint({
    method: 'POST',
    path: '/customers/:customerId/users',
    summary: 'Add a user; a link to set the password is mailed, no password is shown (W17, I-44).',
    access: 'customer-user.create',
    params: oneCustomer,
    body: Type.Object(
      {
        firstName: Text(50),
        lastName: Text(50),
        displayName: OptionalText(50),
        userPrefix: Type.String({ pattern: '^[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?$' }),
        /** Where the link to set the password goes. */
        email: Email,
        usageLocation: Country,
        language: Language,
      },
      { additionalProperties: false },
    ),
    reply: CustomerUser,
  }),
  pools: endpoint({
    method: 'GET',
    path: '/customers/:customerId/licences',
    summary: 'Licences owned, assigned and available per product.',
    access: 'licence.view',
    params: oneCustomer,
    reply: Type.Array(LicencePool),
  }),
  assign: endpoint({
    method: 'PUT',
    path: '/customers/:customerId/users/:userId/licences/:licenceSkuId',
    summary: 'Assign a licence; refused when none is left, also under parallel requests (W19, I-52).',
    access: 'licence.assign',
    params: oneHolding,
    reply: CustomerUser,
  }),
  unassign: endpoint({
    method: 'DELETE',
    path: '/customers/:customerId/users/:userId/licences/:licenceSkuId',
    summary: 'Take a licence back.',
    access: 'licence.assign',
    params: oneHolding,
    reply: CustomerUser,
  }),
}
