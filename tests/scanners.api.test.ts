import { expect, test } from 'vitest'
import { allEndpoints } from '#contract/all.ts'
import type { LinkPurpose } from '#server/platform/links.ts'
import { submitted } from './applicant.ts'
import { linkIn } from './mailbox.ts'
import { startNameServer } from './name-server.ts'
import { withClaim } from './recovery.ts'
import { becomePartners, linkOf } from './story.ts'
import { aWorld, theServer, type World } from './world.ts'

/** Where the page and the endpoints of a link begin. */
const places: Record<LinkPurpose, { page: 'i' | 'v' | 's' | 'p' | 'g' | 'm' | 'r'; api: string }> = {
  invitation: { page: 'i', api: '/links/' },
  verification: { page: 'v', api: '/enrolment-verifications/' },
  status: { page: 's', api: '/enrolment-status/' },
  password: { page: 'p', api: '/password-links/' },
  guest: { page: 'g', api: '/guest-links/' },
  membership: { page: 'm', api: '/membership-links/' },
  recovery: { page: 'r', api: '/recovery-links/' },
}

async function anInvitation(world: World) {
  const { id: partnershipId } = await becomePartners(world)
  const reseller = await world.as(world.kiefer)
  return linkOf((await reseller.partnerships.inviteCustomer({ partnershipId, language: 'de' })).url)
}

async function anApplication(world: World) {
  const { applicant, email } = await submitted(world)
  const { statusPath } = await applicant.enrolment.get()
  return { verification: linkIn(await world.mailTo(email, /bestätigen/), 'v'), status: linkOf(statusPath!) }
}

async function aForgottenPassword(world: World) {
  const { userName } = await world.person(world.kiefer, [])
  await world.visitor().account.requestPasswordReset({ userName })
  return linkIn(await world.mailTo(userName, /./), 'p')
}

async function anAccount(world: World) {
  const operator = await world.as(world.kompass)
  const partnerId = String(Date.now()).slice(-9)
  const accountEmail = `inhaber@zeder-${partnerId}.example`
  const account = `zeder-${partnerId}`
  await operator.membership.add({
    partnerId,
    name: 'Zeder',
    country: 'DE',
    isActive: true,
    account,
    accountEmail,
  })
  return linkIn(await world.mailTo(accountEmail, /Mitgliedskonto/), 'm')
}

async function aGuest(world: World) {
  const { userName } = await world.person(world.kiefer, [])
  await (
    await world.as(world.buche)
  ).guests.invite({ email: userName, language: 'de', roles: ['referrals-admin'] })
  return linkIn(await world.mailTo(userName, /lädt Sie/), 'g')
}

/** All rows that a click could change; a link's own page may not change one. */
const everything = async ({ owner }: World) => {
  const { rows: tables } = await owner.query(
    `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by relname`,
  )
  const counts = tables.map(
    ({ relname }) =>
      `select '${relname}' as name, count(*)::int as rows, coalesce(sum(hashtext(t::text)::bigint), 0)::text as content from ${relname} t`,
  )
  return (await owner.query(counts.join(' union all '))).rows
}

test('50 GET and HEAD requests of a mail scanner on every link change nothing', async () => {
  const dns = await startNameServer()
  await theServer({ MITTLER_DNS_SERVERS: dns.address })
  const world = await aWorld()
  const links: Record<LinkPurpose, string> = {
    invitation: await anInvitation(world),
    ...(await anApplication(world)),
    password: await aForgottenPassword(world),
    guest: await aGuest(world),
    membership: await anAccount(world),
    recovery: (await withClaim(world, dns, world.linde)).link,
  }
  const paths = Object.entries(links).flatMap(([purpose, link]) => {
    const { page, api } = places[purpose as LinkPurpose]
    const endpoints = allEndpoints.filter(({ path }) => path.startsWith(api))
    expect(endpoints.length).toBeGreaterThan(0)
    return [`/${page}/${link}`, ...endpoints.map(({ path }) => `/api${path.replace(':link', link)}`)]
  })
  // What the links themselves caused is done: their mails, and the customers' logs are sealed.
  const jobs = () =>
    world.owner.query(
      `select (select count(*) from graphile_worker._private_jobs)::int + (select count(*) from events e
         where customer_id is not null and not exists (select from log_entries l where l.event_id = e.id))::int as waiting`,
    )
  await expect.poll(async () => (await jobs()).rows).toEqual([{ waiting: 0 }])
  const before = await everything(world)

  for (let round = 0; round < 25; round += 1) {
    const scans = paths.flatMap((path) =>
      ['GET', 'HEAD'].map((method) => fetch(`${world.base}${path}`, { method })),
    )
    const failed = (await Promise.all(scans)).filter(({ status }) => status >= 500)
    expect(failed.map(({ url }) => url)).toEqual([])
  }

  expect(await everything(world)).toEqual(before)
})
