import pg from 'pg'
import { menuStops } from './tour-partners.ts'
import { pathOf, stop, type Cast, type Guest, type SignIn, type World } from './stops.ts'

/** A reseller that has just signed its agreement: everything is still empty. */
export async function newReseller({ operator, provider }: Cast, signIn: SignIn): Promise<Guest> {
  const reseller = await signIn('admin@ulmenhof.example')
  const { id, agreementVersion } = await reseller.enrolment.get()
  await operator.vetting.pass({ enrolmentId: id, check: 'due-diligence' })
  await operator.enrolment.approve({ enrolmentId: id })
  await reseller.enrolment.signAgreement({ version: agreementVersion, isAccepted: true })
  const request = await provider.partnerships.request({ language: 'de' })
  return {
    name: 'new-reseller',
    cookie: reseller.cookie(),
    stops: [...menuStops('reseller'), stop(pathOf(request.url), 'invitation-to-authorize')],
  }
}

/** A provider before its first reseller; only the operator makes providers, so the database is asked directly. */
export async function newProvider({ databaseUrl }: World, signIn: SignIn): Promise<Guest> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query(insertProvider)
  } finally {
    await client.end()
  }
  const provider = await signIn('admin@morgenrot.example')
  return {
    name: 'new-provider',
    cookie: provider.cookie(),
    stops: [...menuStops('provider'), stop('/resellers/request', 'reseller-request')],
  }
}

const insertProvider = `
with o as (insert into organisations (kind, name, sort_name, country, language, state, created_at)
  values ('provider', 'Morgenrot Distribution', 'morgenrot distribution', 'DE', 'de', 'active', now()) returning id),
t as (insert into tenants (organisation_id, initial_domain, created_at)
  select id, 'morgenrot.example', now() from o returning id, organisation_id),
u as (insert into users (organisation_id, tenant_id, user_name, first_name, last_name, display_name, email, language,
    password_hash, state, usage_location, created_at)
  select organisation_id, t.id, 'admin@morgenrot.example', 'Aurora', 'Morgen', 'Aurora Morgen',
    'admin@morgenrot.example', 'de', (select password_hash from users where user_name = 'admin@kiefer.example'),
    'active', 'DE', date_trunc('milliseconds', now()) from t returning id, organisation_id)
insert into memberships (user_id, organisation_id, roles, created_at)
  select id, organisation_id, array['global-admin', 'admin-agent'], now() from u`
