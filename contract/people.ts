import Type from 'typebox'
import { Country, Email, Id, Language, Role, Text } from './common.ts'
import { endpoint } from './endpoint.ts'
import { User } from './identity.ts'

const one = Type.Object({ userId: Id })
const data = {
  firstName: Text(50),
  lastName: Text(50),
  displayName: Type.Optional(Type.String({ maxLength: 50 })),
  email: Email,
  language: Language,
  usageLocation: Country,
}

/** User management of the own organisation (W2a-W2e). */
export const peopleApi = {
  get: endpoint({
    method: 'GET',
    path: '/users/:userId',
    summary: 'One person of the own organisation.',
    access: 'user.view',
    params: one,
    reply: User,
  }),
  guards: endpoint({
    method: 'GET',
    path: '/user-guards',
    summary:
      'How many own people hold the roles an organisation must not be without (I-40); counts to three.',
    access: 'user.view',
    reply: Type.Object({ globalAdmins: Type.Integer(), adminAgents: Type.Integer() }),
  }),
  create: endpoint({
    method: 'POST',
    path: '/users',
    summary: 'Add a person; the link to choose a password is mailed to them (W2a, I-44).',
    access: 'user.create',
    stepUp: true,
    body: Type.Object({
      userPrefix: Type.String({ pattern: '^[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?$' }),
      /** One of the tenant's own: the initial one, if left out, or one that was proved (I-43). */
      domain: Type.Optional(Type.String({ minLength: 3, maxLength: 253 })),
      ...data,
      roles: Type.Array(Role, { uniqueItems: true, maxItems: 15 }),
    }),
    reply: User,
  }),
  edit: endpoint({
    method: 'PUT',
    path: '/users/:userId',
    summary: 'Change names, address, language and place of a person.',
    access: 'user.edit',
    stepUp: true,
    params: one,
    body: Type.Object(data),
    reply: User,
  }),
  invite: endpoint({
    method: 'POST',
    path: '/users/:userId/invitation',
    summary: 'Mail a fresh link to choose the first password; the link before stops working.',
    access: 'user.create',
    params: one,
    reply: User,
  }),
  resetPassword: endpoint({
    method: 'POST',
    path: '/users/:userId/password-reset',
    summary: 'Mail a link to set a new password (W2c); a global admin is reset only by one.',
    access: 'user.reset-password',
    stepUp: true,
    params: one,
    reply: User,
  }),
  endSessions: endpoint({
    method: 'DELETE',
    path: '/users/:userId/sessions',
    summary: 'End all sessions of a person (I-33).',
    access: 'user.edit',
    stepUp: true,
    params: one,
    reply: User,
  }),
  disable: endpoint({
    method: 'POST',
    path: '/users/:userId/disable',
    summary: 'Take an account out of use; its sessions end (W2e).',
    access: 'user.disable',
    stepUp: true,
    params: one,
    reply: User,
  }),
  enable: endpoint({
    method: 'POST',
    path: '/users/:userId/enable',
    summary: 'Put a disabled account back into use.',
    access: 'user.disable',
    stepUp: true,
    params: one,
    reply: User,
  }),
  disableMany: endpoint({
    method: 'POST',
    path: '/users/disable',
    summary: 'Disable several people at once; who has to stay is named with the reason.',
    access: 'user.disable',
    stepUp: true,
    body: Type.Object({ userIds: Type.Array(Id, { minItems: 1, maxItems: 100, uniqueItems: true }) }),
    reply: Type.Object({
      disabled: Type.Integer(),
      refused: Type.Array(Type.Object({ userId: Id, code: Type.String() })),
    }),
  }),
  delete: endpoint({
    method: 'DELETE',
    path: '/users/:userId',
    summary: 'Delete a person; can be restored for 30 days, as long the name is reserved (I-43).',
    access: 'user.delete',
    stepUp: true,
    params: one,
    reply: User,
  }),
  restore: endpoint({
    method: 'POST',
    path: '/users/:userId/restore',
    summary: 'Take a deletion back.',
    access: 'user.delete',
    stepUp: true,
    params: one,
    reply: User,
  }),
}
