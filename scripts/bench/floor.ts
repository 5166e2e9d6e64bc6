// The floor: what a good engineer would write by hand for just these jobs on the same database. Prepared
// statements, an order as one statement; no session, no row-level security, no validation, no event.
import { createHash, randomUUID } from 'node:crypto'
import { verify } from '@node-rs/argon2'
import Type from 'typebox'
import fastify from 'fastify'
import pg from 'pg'
import { big, sku } from './fill.ts'

const [, , databaseUrl, port] = process.argv
const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 })
const app = fastify()

const item = Type.Object({
  id: Type.String(),
  name: Type.String(),
  domain: Type.String(),
  country: Type.String(),
  since: Type.String(),
  channel: Type.String(),
  hasAdminRights: Type.Boolean(),
})
const schema = { response: { 200: Type.Object({ items: Type.Array(item), next: Type.String() }) } }
const columns = `customer_id as id, customer_name as name, customer_domain as domain, customer_country as country, accepted_at as since, channel, has_admin_rights as "hasAdminRights", sort_name`
const page = (rows: { id: string; sort_name: string; since: Date }[]) => ({
  items: rows.slice(0, 20).map((row) => ({ ...row, since: row.since.toISOString() })),
  next: JSON.stringify([rows[19]?.sort_name, rows[19]?.id]),
})
const list = `select ${columns} from relationships where partner_id = $1 and state = 'active' and (sort_name, customer_id) > ($2, $3) order by sort_name, customer_id limit 21`
const search = `select ${columns} from relationships where partner_id = $1 and state = 'active' and search like $2 order by sort_name, customer_id limit 21`
const zero = '00000000-0000-0000-0000-000000000000'

type Query = { partner: string; name?: string; id?: string; search?: string }
app.get<{ Querystring: Query }>('/customers', { schema }, async ({ query }) => {
  const { rows } = query.search
    ? await pool.query({ name: 'search', text: search, values: [query.partner, `%${query.search}%`] })
    : await pool.query({
        name: 'list',
        text: list,
        values: [query.partner, query.name ?? '', query.id ?? zero],
      })
  return page(rows)
})

const invitations = `
  select id, kind, state, with_name, recipient_email, language, subject, body, created_at, expires_at, sent_at
  from invitations where from_id = $1 order by created_at desc, id desc limit 21`
app.get<{ Querystring: { partner: string } }>('/invitations', async ({ query }) => {
  const { rows } = await pool.query({ name: 'invitations', text: invitations, values: [query.partner] })
  return { items: rows.slice(0, 20), next: JSON.stringify([rows[19]?.created_at, rows[19]?.id]) }
})

const explanation = `
  select r.customer_name, r.accepted_at, r.accepted_by_name,
    (select json_agg(json_build_object('name', x.name, 'group', a.group_name, 'roles', a.roles, 'until', x.ends_at))
      from admin_assignments a join admin_relationships x on x.id = a.relationship_id and x.state = 'active' and x.ends_at > now()
      join group_members m on m.group_id = a.group_id and m.user_id = $3
      where a.partner_id = $1 and a.customer_id = $2) as paths,
    (select json_agg(json_build_object('id', u.id, 'name', u.display_name, 'roles', m.roles)) from memberships m
      join users u on u.id = m.user_id where m.organisation_id = $1 and m.roles && '{global-admin,admin-agent,helpdesk-agent,sales-agent}') as people
  from relationships r where r.partner_id = $1 and r.customer_id = $2 and r.state = 'active'`
app.get<{ Querystring: { partner: string; customer: string } }>('/explanation', async ({ query }) => {
  const values = [query.partner, query.customer, admin]
  const { rows } = await pool.query({ name: 'explanation', text: explanation, values })
  return rows[0]
})

const order = `
  with price as (select c.cost, p.title, p.licence_sku_id from prices c join products p using (product_id, sku_id)
    where product_id = $4 and sku_id = $5 and market = 'DE' and term = $6 and billing = $7),
  placed as (insert into orders (provider_id, reseller_id, customer_id, provider_name, reseller_name, customer_name, state, currency, total, placed_by, placed_by_name, placed_at)
    select $1::uuid, $2::uuid, $3::uuid, 'Partner 1', 'Partner 2', o.name, 'completed', 'EUR', cost * $8::int, $9::uuid, 'Bench', now() from price, organisations o where o.id = $3::uuid returning *),
  subscribed as (insert into subscriptions (customer_id, provider_id, reseller_id, customer_name, provider_name, reseller_name, product_id, sku_id, licence_sku_id, title, quantity, term, billing, starts_on, ends_on, auto_renew, state, created_at)
    select customer_id, provider_id, reseller_id, customer_name, provider_name, reseller_name, $4, $5, licence_sku_id, title, $8::int, $6, $7, now()::date, (now() + interval '1 year')::date, true, 'active', now() from placed, price returning id),
  lined as (insert into order_lines (order_id, line, provider_id, reseller_id, subscription_id, product_id, sku_id, title, term, billing, quantity, unit_price, total)
    select placed.id, 1, provider_id, reseller_id, subscribed.id, $4, $5, title, $6, $7, $8::int, cost, cost * $8::int from placed, subscribed, price returning *)
  select (select to_json(placed) from placed) as "order", (select json_agg(lined) from lined) as lines`
type OrderBody = {
  resellerId: string
  lines: { productId: string; skuId: string; term: string; billing: string; quantity: number }[]
}
const admin = (await pool.query(`select id from users where user_name = 'admin@bench.example'`)).rows[0]
  .id as string
app.post<{ Params: { id: string }; Body: OrderBody }>('/customers/:id/orders', async ({ params, body }) => {
  const [line] = body.lines
  const values = [
    big.provider,
    body.resellerId,
    params.id,
    line?.productId,
    line?.skuId,
    line?.term,
    line?.billing,
    line?.quantity,
    admin,
  ]
  const { rows } = await pool.query({ name: 'order', text: order, values })
  return rows[0]
})

const assign = `
  with assigned as (insert into licence_assignments (customer_id, user_id, licence_sku_id, title, assigned_at, assigned_by)
    select $1::uuid, $2::uuid, $3::uuid, 'Bench Product', now(), $4::uuid on conflict do nothing returning licence_sku_id),
  counted as (update licence_pools set assigned = assigned + 1 where customer_id = $1::uuid and licence_sku_id in (select licence_sku_id from assigned) and assigned < owned returning 1)
  select u.id, u.user_name as "userName", u.display_name as "displayName", u.state from users u where u.id = $2::uuid and exists (select from counted)`
app.put<{ Params: { customer: string; id: string } }>(
  '/customers/:customer/users/:id/licence',
  async ({ params }) => {
    const { rows } = await pool.query({
      name: 'assign',
      text: assign,
      values: [params.customer, params.id, sku.licenceSkuId, admin],
    })
    return rows[0]
  },
)

const session = `select s.user_id, s.organisation_id, m.roles, u.display_name, o.name from sessions s
  join users u on u.id = s.user_id join organisations o on o.id = s.organisation_id
  join memberships m on m.user_id = s.user_id and m.organisation_id = s.organisation_id where s.id = $1`
const keyOf = (cookie: string) => createHash('sha256').update(cookie).digest('hex')
app.get<{ Querystring: { cookie: string } }>('/session', async ({ query }) => {
  const { rows } = await pool.query({ name: 'session', text: session, values: [keyOf(query.cookie)] })
  return rows[0]
})

const signIn = `select id, organisation_id, password_hash from users where user_name = $1`
const begin = `insert into sessions (id, user_id, organisation_id, user_agent, created_at, expires_at) values ($1, $2, $3, '', now(), now() + interval '12 hours')`
app.post<{ Body: { userName: string; password: string } }>('/session', async ({ body }, reply) => {
  const { rows } = await pool.query({ name: 'signIn', text: signIn, values: [body.userName] })
  if (!(await verify(rows[0].password_hash, body.password))) return reply.code(401).send()
  const cookie = randomUUID()
  const values = [keyOf(cookie), rows[0].id, rows[0].organisation_id]
  await pool.query({ name: 'begin', text: begin, values })
  return reply.header('set-cookie', `session=${cookie}; HttpOnly`).code(204).send()
})

await app.listen({ port: Number(port), host: '127.0.0.1' })
process.send?.('ready')
