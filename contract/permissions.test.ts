import { expect, test } from 'vitest'
import { familiesFor } from './event-families.ts'
import {
  customerPermissions,
  guestPermissions,
  holdersOf,
  type OrgKind,
  type Permission,
  permissionsOf,
  type Role,
} from './permissions.ts'

/** The partners' roles in the order of the table in the domain description. */
const columns: Record<string, Role> = {
  GA: 'global-admin',
  UA: 'user-admin',
  AA: 'admin-agent',
  SA: 'sales-agent',
  HA: 'helpdesk-agent',
  BA: 'billing-admin',
  AcA: 'account-admin',
  MA: 'membership-admin',
}

/** Rows of the table of roles (§2.2, conflicts as in §8) for what exists, as they stand there. */
const rows: [string, OrgKind, Permission, string][] = [
  ['enrol in the programme', 'reseller', 'enrolment.edit', 'GA'],
  ['sign the partner agreement', 'reseller', 'agreement.sign', 'GA'],
  ['see the partner agreement', 'reseller', 'agreement.view', 'GA'],
  ['see legal info', 'reseller', 'organisation.view', 'GA UA AA SA HA BA AcA MA'],
  ['see vetting status', 'reseller', 'enrolment.view', 'GA UA AA AcA MA'],
  ['upload proof', 'reseller', 'enrolment.prove', 'GA AcA'],
  ['change the security contact', 'reseller', 'security-contact.change', 'GA'],
  ['change the tax ID', 'reseller', 'tax-id.change', 'GA AA BA'],
  ['link the partner ID', 'reseller', 'partner-id.link', 'GA AcA'],
  ['add a location', 'reseller', 'location.manage', 'GA AcA'],
  ['add tenants', 'reseller', 'tenant.associate', 'GA AcA'],
  ['remove tenants', 'reseller', 'tenant.remove', 'GA AcA'],
  ['create users', 'reseller', 'user.create', 'GA UA AcA'],
  ['deactivate users', 'reseller', 'user.disable', 'GA UA AcA'],
  ['assign roles (account admins company roles only)', 'reseller', 'role.assign', 'GA UA AcA'],
  ['see roles', 'reseller', 'user.view', 'GA UA AcA MA'],
  ['reset passwords', 'reseller', 'user.reset-password', 'GA UA'],
  ['security report', 'reseller', 'security-report.view', 'GA'],
  ['list resellers', 'provider', 'partnership.view', 'GA UA AA SA HA BA'],
  ['export resellers', 'provider', 'partnership.export', 'GA UA AA SA'],
  ['export providers', 'reseller', 'partnership.export', 'GA UA AA SA'],
  ['request a partnership', 'provider', 'partnership.request', 'GA AA SA'],
  ['authorize an indirect provider', 'reseller', 'partnership.authorize', 'GA'],
  ['remove a partnership, as provider (C11)', 'provider', 'partnership.remove', 'GA AA SA'],
  ['remove a partnership, as reseller (C11)', 'reseller', 'partnership.remove', 'GA AA SA'],
  ['view customers', 'reseller', 'customer.view', 'GA AA SA HA'],
  ['export customers', 'reseller', 'customer.export', 'AA'],
  ['request a relationship alone', 'reseller', 'relationship.request', 'AA SA'],
  ['invite customers jointly', 'provider', 'customer.invite', 'GA AA SA'],
  ['add a customer', 'provider', 'customer.create', 'GA UA AA SA'],
  ['remove a relationship', 'reseller', 'relationship.remove', 'GA'],
  ['attest the customer agreement', 'provider', 'customer-agreement.attest', 'AA SA'],
  ['attest the customer agreement, as reseller', 'reseller', 'customer-agreement.attest', ''],
  ['customer users (C16)', 'reseller', 'customer-user.create', 'AA'],
  ['assign licences (C9: a global admin reads)', 'reseller', 'licence.assign', 'AA SA HA'],
  ['see prices', 'provider', 'price.view', 'GA AA SA BA'],
  ['buy', 'provider', 'order.place', 'GA AA SA HA BA'],
  ['buy, as reseller', 'reseller', 'order.place', ''],
  ['request an admin relationship', 'reseller', 'admin-relationship.request', 'AA'],
  ['map groups to roles', 'reseller', 'admin-relationship.map', 'GA UA AA'],
  ['read the activity log', 'reseller', 'event.view', 'GA UA AA SA HA BA'],
  ['read the whole activity log (C10)', 'reseller', 'event.view-all', 'GA AA'],
]

test.each(rows)('%s', (_, kind, permission, holders) => {
  const expected = holders.split(' ').flatMap((column) => columns[column] ?? [])
  const known = holdersOf(permission, kind).filter((role) => Object.values(columns).includes(role))

  expect(known.toSorted()).toEqual(expected.toSorted())
})

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
