import { plural } from '../plural.ts'

/** Security groups of the own organisation. */
export const groups = {
  title: 'Security groups',
  sentence: 'People of your organization under one name. Roles you give to a group hold for each member.',
  list: 'Security groups',
  search: 'Name, from its beginning',
  filters: 'Search groups',
  add: 'Create group',
  added: (name: string) => `The group ${name} is created. Now add its members.`,
  name: 'Name',
  description: 'Description (optional)',
  roles: 'Roles',
  rolesOf: 'Roles every member holds',
  noRoles: 'none',
  createdBy: 'Created by',
  createdAt: 'Created on',
  empty: 'No security group yet',
  emptyText: 'Create a group, give it roles and add people: who joins later holds them at once.',
  edit: 'Change the group',
  save: 'Save',
  saved: (name: string) => `${name} is saved. The members’ rights change with their next click.`,
  blocked: 'You may not give every role of this group. A global admin can change it.',
  delete: 'Delete group',
  deleteTitle: (name: string) => `Delete the group ${name}?`,
  deleteEffects: (members: number, more: boolean, roles: string) => [
    members === 0
      ? 'The group has no members.'
      : `${more ? 'More than ' : ''}${plural('en', members, { one: 'person is', other: 'people are' })} no longer in it.`,
    roles
      ? `With their next click they lose these roles, unless they hold them in another way: ${roles}.`
      : 'The group gives no roles, so nobody loses any.',
    'Where it holds roles at customers, its members lose them too.',
    'The group cannot be brought back.',
  ],
  deleted: (name: string) => `The group ${name} is deleted.`,
  members: 'Members',
  membersOf: (name: string) => `Members of ${name}`,
  count: (n: number, more: boolean) =>
    `${more ? 'More than ' : ''}${plural('en', n, { one: 'member', other: 'members' })}`,
  addMember: 'Add a member',
  findPerson: 'Person, from the beginning of the name',
  find: 'Search',
  nobody: 'Nobody found who is not a guest.',
  addPerson: 'Add',
  addPersonOf: (name: string) => `Add ${name}`,
  memberAdded: (name: string) => `${name} is in the group now.`,
  remove: 'Remove',
  removeOf: (name: string) => `Remove ${name} from the group`,
  removed: (name: string) => `${name} is no longer in the group.`,
  noMembers: 'No members yet',
  noMembersText: 'Search for people of your organization and add them.',
  addedBy: 'Added by',
  since: 'Since',
  userName: 'User name',
}
