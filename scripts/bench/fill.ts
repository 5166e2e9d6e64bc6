import { createHash } from 'node:crypto'
import pg from 'pg'
import { hashPassword } from '#server/modules/identity/password.ts'

/** Readable IDs by kind and number, the same in every run. */
export const idOf = (kind: 'partner' | 'customer' | 'user', n: number): string =>
  `${{ partner: 'a', customer: 'c', user: 'e' }[kind]}0000000-0000-7000-8000-${String(n).padStart(12, '0')}`

export const big = { provider: idOf('partner', 1), reseller: idOf('partner', 2), customers: 100_000 }
/** A reseller with 50 customers, for the comparison of page 1. */
export const small = { reseller: idOf('partner', 3), customers: 50 }
/** Open invitations of the big reseller. */
export const invitations = 30_000
export const people = 60_000
/** Takes its partner's rights back in the measurement. */
export const revoker = idOf('customer', 1)
/** Of the big provider, besides the default administrations: so many end soon and can be renewed. */
export const administered = { all: 49_500, ending: 5000 }
/** People and their licences are spread over so many customers, as in life; nobody assigns only one product of one customer. */
export const licensed = 500
export const sku = {
  productId: 'BENCH0000001',
  skuId: '0001',
  licenceSkuId: '99999999-9999-4999-8999-999999999999',
}

/** A group of the big provider, given roles in every admin relationship. */
const bigGroup = 'b0000000-0000-7000-8000-000000000001'
const uuid = (kind: 'partner' | 'customer' | 'user', n: string) =>
  `('${idOf(kind, 0).slice(0, -12)}' || lpad((${n})::text, 12, '0'))::uuid`
const admin = `(select id from users where user_name = 'admin@bench.example')`

const statements = [
  `insert into organisations (id, kind, name, sort_name, country, language, state, created_at)
   select ${uuid('partner', 'g')}, case when g = 1 then 'provider' else 'reseller' end, 'Partner ' || g, 'partner ' || g, 'DE', 'de', 'active', now() from generate_series(1, 1000) g`,
  `insert into organisations (id, kind, name, sort_name, country, language, state, created_at)
   select ${uuid('customer', 'g')}, 'customer', n, lower(n), 'DE', 'de', 'active', now()
   from (select g, initcap(md5(g::text)) || ' ' || (array['Bau', 'Handel', 'Metall', 'Reisen', 'Werft'])[1 + g % 5] || ' GmbH' as n from generate_series(1, 100000) g) named`,
  `insert into tenants (organisation_id, initial_domain, created_at) select id, 'p' || right(id::text, 6) || '.bench.example', now() from organisations where kind <> 'customer'`,
  `insert into tenants (organisation_id, initial_domain, created_at) select id, 'c' || right(id::text, 6) || '.bench.example', now() from organisations where kind = 'customer'`,
  `insert into users (organisation_id, tenant_id, user_name, first_name, last_name, display_name, language, state, created_at)
   select t.organisation_id, t.id, 'admin@bench.example', 'A', 'B', 'Bench Admin', 'de', 'active', now() from tenants t where t.organisation_id = '${big.provider}'`,
  `insert into memberships (user_id, organisation_id, roles, created_at)
   select ${admin}, id, '{global-admin,admin-agent}', now() from organisations where id in ('${big.provider}', '${big.reseller}', '${small.reseller}')`,
  // The global admin of the customer who takes rights back while others hammer.
  `insert into memberships (user_id, organisation_id, roles, created_at) values (${admin}, '${revoker}', '{global-admin}', now())`,
  `insert into partner_agreements (organisation_id, version, region, signed_by, signed_at)
   select id, '2026-11', 'EU/EFTA', ${admin}, now() from unnest(array['${big.provider}', '${big.reseller}']::uuid[]) id`,
  `insert into partnerships (provider_id, provider_name, provider_sort_name, provider_country, reseller_id, reseller_name, reseller_sort_name, reseller_country, state, authorized_by, authorized_by_name, authorized_at, consent_version, grants_admin_access)
   values ('${big.provider}', 'Partner 1', 'partner 1', 'DE', '${big.reseller}', 'Partner 2', 'partner 2', 'DE', 'active', ${admin}, 'Bench', now(), 'x', false)`,
  ...[
    [`'${big.provider}'::uuid`, 'provider', 1, big.customers],
    [`'${big.reseller}'::uuid`, 'reseller', 1, 2000],
    [`'${small.reseller}'::uuid`, 'reseller', 3001, 3000 + small.customers],
    [uuid('partner', '4 + n % 990'), 'reseller', 50_001, 100_000],
    [uuid('partner', '4 + (n + 17) % 990'), 'reseller', 1, 47_950],
  ].map(
    ([partner, kind, from, to]) => `
   insert into relationships (partner_id, partner_kind, partner_name, partner_country, customer_id, customer_name, sort_name, search, customer_domain, customer_country, state, channel, has_admin_rights, accepted_by, accepted_by_name, accepted_at)
   select ${partner}, '${kind}', 'Partner', 'DE', o.id, o.name, o.sort_name, o.sort_name || ' c' || right(o.id::text, 6) || '.bench.example', 'c' || right(o.id::text, 6) || '.bench.example', 'DE', 'active', 'own-marketing', true, ${admin}, 'Bench', now()
   from (select *, right(id::text, 12)::int as n from organisations where kind = 'customer') o where n between ${from} and ${to}`,
  ),
  `insert into invitations (kind, state, from_id, from_kind, from_name, from_country, from_domain, language, recipient_email, subject, body, created_by, created_by_name, created_at, expires_at, sent_at, sent_way)
   select 'reseller_alone', 'sent', '${big.reseller}', 'reseller', 'Partner 2', 'DE', 'p.bench.example', 'de', 'chef@k' || g || '.example', 'Bench', repeat('Bench ', 60), ${admin}, 'Bench', now() - make_interval(secs => g), now() + interval '30 days', now(), 'system'
   from generate_series(1, ${invitations}) g`,
  `insert into customer_agreements select distinct customer_id, '2026-11', ${admin}, 'Bench', now() from relationships where partner_id = '${big.reseller}'`,
  `insert into grants (partner_id, customer_id, roles, state, started_at) select '${big.reseller}', ${uuid('customer', 'g')}, '{license-administrator}', 'active', now() from generate_series(1, ${licensed}) g`,
  `insert into security_groups (id, organisation_id, name, sort_name, description, created_by_name, created_at)
   values ('${bigGroup}', '${big.provider}', 'Bench', 'bench', '', 'Bench', now())`,
  `insert into group_members (group_id, organisation_id, user_id, sort_name, added_by_name, added_at)
   values ('${bigGroup}', '${big.provider}', ${admin}, 'bench admin', 'Bench', now())`,
  `insert into admin_relationships (partner_id, partner_kind, partner_name, customer_id, customer_name, name, duration_days, roles, auto_extend, state, created_by_name, created_at, requested_at, answered_at, answered_by_name, ends_at)
   select '${big.provider}', 'provider', 'Partner 1', ${uuid('customer', 'g')}, 'Customer ' || g, 'bench-' || g, 365, '{directory-readers,license-administrator}', g % 2 = 0, 'active', 'Bench', now(), now(), now(), 'Bench',
     now() + make_interval(days => case when g <= ${administered.ending} then 1 + g % 80 else 200 + g % 160 end)
   from generate_series(1, ${administered.all}) g`,
  `insert into admin_assignments (relationship_id, partner_id, customer_id, group_id, group_name, roles, assigned_by_name, assigned_at)
   select id, partner_id, customer_id, '${bigGroup}', 'Bench', '{directory-readers}', 'Bench', now() from admin_relationships`,
  `insert into products values ('${sku.productId}', '${sku.skuId}', '${sku.licenceSkuId}', 'BENCH', 'Bench Product', 'bench product', 'bench product')`,
  `insert into prices values ('${sku.productId}', '${sku.skuId}', 'DE', 'P1Y', 'monthly', 'EUR', 1234, 1543, '2020-01-01', '9999-01-01')`,
  `insert into users (id, organisation_id, tenant_id, user_name, first_name, last_name, display_name, language, state, usage_location, created_at)
   select ${uuid('user', 'g')}, t.organisation_id, t.id, 'u' || g || '@' || t.initial_domain, 'U', 'Ser', 'User ' || g, 'de', 'active', 'DE', now()
   from generate_series(1, ${people}) g join tenants t on t.organisation_id = ${uuid('customer', `1 + g % ${licensed}`)}`,
  `insert into licence_pools (customer_id, licence_sku_id, title, owned) select ${uuid('customer', 'g')}, '${sku.licenceSkuId}', 'Bench Product', 1000000000 from generate_series(1, ${licensed}) g`,
  'analyze',
  'checkpoint',
]

/** A session cookie anyone could compute: this database serves the measurement only. */
export const cookieOf = (organisationId: string) => `bench-${organisationId}`

/** The password of every person of the filled database. */
export const password = 'only for measuring'

/** 100,000 customers of one provider, one reseller with fifty; 200,000 relationships, 50,000 grants. */
export async function fill(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  for (const statement of statements) await client.query(statement)
  await client.query('update users set password_hash = $1', [await hashPassword(password)])
  for (const id of [big.provider, big.reseller, small.reseller, revoker])
    await client.query(
      `insert into sessions (id, user_id, organisation_id, user_agent, created_at, expires_at, password_at, second_factor_at)
       select $1, ${admin}, $2, 'bench', now(), now() + interval '1 day', now(), now()`,
      [createHash('sha256').update(cookieOf(id)).digest('hex'), id],
    )
  await client.end()
}
