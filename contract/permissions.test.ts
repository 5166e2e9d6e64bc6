import { expect, test } from 'vitest'
import { familiesFor } from './event-families.ts'
import {
  customerPermissions,
  guestPermissions,
  type OrgKind,
  permissionsOf,
  type Role,
} from './permissions.ts'

test('each role a guest can hold lets a guest do something, and nothing on customers', () => {
  const useful = (role: Role, kind: OrgKind) =>
    [...permissionsOf(kind, [role], true)].filter((permission) => permission !== 'home.view')

  expect(useful('membership-admin', 'reseller')).toEqual(['organisation.view', 'user.view', 'enrolment.view'])
  expect(useful('business-profile-admin', 'provider')).toEqual(['provider-entry.edit'])
  expect([...guestPermissions].filter((permission) => customerPermissions.has(permission))).toEqual([])
})

test('of the log a sales agent reads customers and partners, a user admin people, and neither the other', () => {
  const sales = familiesFor(permissionsOf('reseller', ['sales-agent']))
  const people = familiesFor(permissionsOf('reseller', ['user-admin']))

  expect(sales).toEqual(expect.arrayContaining(['invitation', 'customer', 'partnership']))
  expect(sales).not.toContain('role')
  expect(people).toEqual(expect.arrayContaining(['role', 'session', 'group']))
  expect(people).not.toContain('invitation')
})
