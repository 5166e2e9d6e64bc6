import { sortable } from '#server/platform/names.ts'
import { type Org, orgOf, personOf } from './organisations.ts'
import { type Clock, idOf, type Row } from './rows.ts'

/** A reseller's and a provider's groups: one that gives a role, one that is only a name so far. */
export function groupRows(orgs: Org[], clock: Clock): Row<'security_groups'>[] {
  return ['kiefer', 'nordlicht'].flatMap((key) => {
    const org = orgOf(orgs, key)
    const group = (name: string, description: string, roles: string[]) => ({
      id: idOf('group', key, name),
      organisation_id: org.id,
      name,
      sort_name: sortable(name),
      description,
      roles,
      created_by_name: personOf(org).name,
      created_at: clock(40, `group ${key}`),
    })
    return [
      group('Kundenbetreuung', 'Hilft Kunden während der Bürozeiten', ['helpdesk-agent']),
      group('Bereitschaft', '', []),
    ]
  })
}
