import { expect } from 'vitest'
import { orgNames } from './model.ts'
import type { Story } from './perform.ts'

// What must hold of the rows themselves, whatever the model says; and that a refused step leaves them as they are.

const tables = {
  partnerships: 'provider_id',
  invitations: 'from_id',
  relationships: 'customer_id',
  grants: 'customer_id',
  customer_agreements: 'customer_id',
  acceptances: 'customer_id',
  farewells: 'customer_id',
  orders: 'provider_id',
  subscriptions: 'provider_id',
  admin_relationships: 'partner_id',
  admin_assignments: 'partner_id',
  measures: 'partner_id',
  kept_invitations: 'organisation_id',
  organisations: 'id',
}
const rowsOf = Object.entries(tables).map(
  ([table, column]) =>
    `(select sum(hashtextextended(t::text, 0)) from ${table} t where t.${column} = any($1))`,
)

/** Each names what it found; `$1` are the organisations of the story. Counted, not `exists`: that would read whole tables. */
const broken = [
  `select 'I-01' from orders o where o.provider_id = any($1) and not (select count(*) > 0 from relationships r where r.partner_id = o.provider_id and r.customer_id = o.customer_id and r.may_order)`,
  `select 'I-02' from orders o where o.provider_id = any($1) and not (
     (select count(*) > 0 from relationships r where r.partner_id = o.reseller_id and r.customer_id = o.customer_id and r.may_order)
     and (select count(*) > 0 from partnerships p where p.provider_id = o.provider_id and p.reseller_id = o.reseller_id)
     and (select count(*) > 0 from partner_agreements a where a.organisation_id = o.reseller_id))`,
  `select 'I-03' from orders o join organisations p on p.id = o.provider_id where o.provider_id = any($1) and p.kind <> 'provider'`,
  `select 'I-04' from partnerships p where p.provider_id = any($1) and not (select count(*) > 0 from invitations i where i.id = p.invitation_id and i.kind = 'partnership' and i.state = 'accepted' and i.from_id = p.provider_id and i.accepted_org_id = p.reseller_id)`,
  `select 'I-05' from relationships r where r.customer_id = any($1) and not (select count(*) > 0 from acceptances a join invitations i on i.id = a.invitation_id
     where a.customer_id = r.customer_id and a.invitation_id = r.invitation_id and r.partner_id in (i.from_id, i.with_id))`,
  `select 'I-05: all or nothing' from acceptances a, jsonb_array_elements(a.consents) c where a.customer_id = any($1) and not (select count(*) > 0 from relationships r where r.customer_id = a.customer_id and r.partner_id = (c ->> 'partnerId')::uuid)`,
  `select 'I-06' from relationships r where r.customer_id = any($1) and r.state = 'active' group by r.partner_id, r.customer_id having count(*) > 1`,
  `select 'I-06' from partnerships p where p.provider_id = any($1) and p.state = 'active' group by p.provider_id, p.reseller_id having count(*) > 1`,
  `select 'I-07' from relationships r join organisations p on p.id = r.partner_id join organisations c on c.id = r.customer_id
     where r.customer_id = any($1) and (p.kind not in ('provider', 'reseller') or c.kind <> 'customer' or p.kind <> r.partner_kind)`,
  `select 'I-08' from partnerships p join countries a on a.code = p.provider_country join countries b on b.code = p.reseller_country
     where p.provider_id = any($1) and a.region <> b.region`,
  `select 'I-08' from relationships r join countries a on a.code = r.partner_country join countries b on b.code = r.customer_country
     where r.customer_id = any($1) and a.region <> b.region`,
  `select 'I-09' from relationships r where r.customer_id = any($1) and r.invitation_id is null`,
  `select 'I-11: grant' from grants g where g.customer_id = any($1) and g.state = 'active' and not (select count(*) > 0 from relationships r where r.partner_id = g.partner_id and r.customer_id = g.customer_id and r.state = 'active')`,
  `select 'I-11: admin relationship' from admin_relationships a where a.partner_id = any($1) and a.state in ('created', 'approval_pending', 'active') and not (select count(*) > 0 from relationships r where r.partner_id = a.partner_id and r.customer_id = a.customer_id and r.state = 'active')`,
  `select 'I-30' from admin_relationships a where a.partner_id = any($1) and (a.duration_days > 730 or
     a.ends_at > a.answered_at + make_interval(days => a.duration_days + 180 * a.extensions) or a.auto_extend and 'global-administrator' = any (a.roles))`,
  `select 'I-32' from admin_assignments s join admin_relationships a on a.id = s.relationship_id where s.partner_id = any($1) and not s.roles <@ a.roles`,
  `select 'I-50' from orders o where o.provider_id = any($1) and not (select count(*) > 0 from customer_agreements a where a.customer_id = o.customer_id)`,
  `select 'I-57' from partnerships p where p.provider_id = any($1) and not (select count(*) > 0 from events e where e.organisation_id = p.reseller_id and e.subject_id = p.id and e.action = 'partnership.authorize')`,
  `select 'I-57' from invitations i where i.from_id = any($1) and i.state = 'revoked' and not (select count(*) > 0 from events e where e.organisation_id = i.from_id and e.subject_id = i.id and e.action = 'invitation.revoke')`,
  `select 'I-57' from orders o where o.provider_id = any($1) and not (select count(*) > 0 from events e where e.organisation_id = o.provider_id and e.subject_id = o.id and e.action = 'order.place')`,
  `select 'I-58' from events e where e.organisation_id = any($1) and e.actor_user_id is not null and (e.actor_name = '' or e.actor_organisation = '')`,
]
const digest = `concat_ws('|', ${rowsOf.map((sum) => `coalesce(${sum}, 0)`).join(', ')}, (select count(*) from events e where e.organisation_id = any($1)))`
const queries = {
  all: `select ${digest} as digest, (select string_agg(what, ', ') from (${broken.join(' union all ')}) b(what)) as broken`,
  digest: `select ${digest} as digest`,
}

/**
 * Looks at the rows as their owner, and returns a digest of them all. The invariants are asked for every third change;
 * where not a single row has changed, nothing is broken that was not before.
 */
export async function compareRows({ lane, world, turn }: Story, isChanged: boolean): Promise<string> {
  const name = isChanged && turn % 3 === 0 ? 'all' : 'digest'
  const values = [orgNames.map((org) => world[org])]
  const { rows } = await lane.owner.query({ name, text: queries[name], values })
  if (rows[0].broken) expect(rows[0].broken).toBe('')
  return rows[0].digest
}
