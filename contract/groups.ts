import Type, { type Static } from 'typebox'
import { Id, Moment, OptionalText, Page, Paging, OneOf, Role, Text } from './common.ts'
import { endpoint } from './endpoint.ts'

/** People of the own tenant under one name; roles given to the group hold for each of them (W2f). */
export const Group = Type.Object({
  id: Id,
  name: Type.String(),
  description: Type.String(),
  roles: Type.Array(Role),
  version: Type.Integer(),
  createdBy: Type.String(),
  createdAt: Moment,
  can: Type.Array(OneOf(['edit', 'delete', 'change-members'])),
})
export type Group = Static<typeof Group>

/** One group with how many it has; nothing is counted beyond a thousand. */
export const GroupDetail = Type.Intersect([
  Group,
  Type.Object({ members: Type.Integer(), more: Type.Boolean() }),
])
export type GroupDetail = Static<typeof GroupDetail>

export const GroupMember = Type.Object({
  userId: Id,
  name: Type.String(),
  userName: Type.String(),
  addedBy: Type.String(),
  addedAt: Moment,
})
export type GroupMember = Static<typeof GroupMember>

const one = Type.Object({ groupId: Id })
const search = { search: Type.Optional(Type.String({ maxLength: 100 })) }
const data = {
  name: Text(60),
  description: OptionalText(300),
  roles: Type.Array(Role, { uniqueItems: true, maxItems: 15 }),
}

export const groupsApi = {
  list: endpoint({
    method: 'GET',
    path: '/groups',
    summary: 'Security groups of the own organisation by name; `search` finds the beginning of a name.',
    access: 'group.view',
    query: Type.Object({ ...search, ...Paging }),
    reply: Page(Group),
  }),
  create: endpoint({
    method: 'POST',
    path: '/groups',
    summary: 'Create a group; roles given to it hold for whoever is added (W2f).',
    access: 'group.manage',
    stepUp: true,
    body: Type.Object(data),
    reply: GroupDetail,
  }),
  get: endpoint({
    method: 'GET',
    path: '/groups/:groupId',
    summary: 'One group and how many members it has.',
    access: 'group.view',
    params: one,
    reply: GroupDetail,
  }),
  edit: endpoint({
    method: 'PUT',
    path: '/groups/:groupId',
    summary: 'Rename a group or change its roles, with effect on the members’ next request (I-33, I-40).',
    access: 'group.manage',
    stepUp: true,
    params: one,
    body: Type.Object({ version: Type.Integer({ minimum: 1, maximum: 2_000_000_000 }), ...data }),
    reply: GroupDetail,
  }),
  delete: endpoint({
    method: 'DELETE',
    path: '/groups/:groupId',
    summary: 'Delete a group; its members lose the roles they hold through it alone.',
    access: 'group.manage',
    stepUp: true,
    params: one,
  }),
  members: endpoint({
    method: 'GET',
    path: '/groups/:groupId/members',
    summary: 'The members of a group by name.',
    access: 'group.view',
    params: one,
    query: Type.Object({ ...search, ...Paging }),
    reply: Page(GroupMember),
  }),
  addMembers: endpoint({
    method: 'POST',
    path: '/groups/:groupId/members',
    summary: 'Add people of the own tenant, no guests; who is in already stays.',
    access: 'group.manage',
    stepUp: true,
    params: one,
    body: Type.Object({ userIds: Type.Array(Id, { minItems: 1, maxItems: 100, uniqueItems: true }) }),
    reply: GroupDetail,
  }),
  removeMember: endpoint({
    method: 'DELETE',
    path: '/groups/:groupId/members/:userId',
    summary: 'Take a person out of a group, with effect on the next request (I-33).',
    access: 'group.manage',
    stepUp: true,
    params: Type.Object({ groupId: Id, userId: Id }),
    reply: GroupDetail,
  }),
}
