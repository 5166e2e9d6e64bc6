import type { OrgKind, Role } from '#contract/permissions.ts'
import { AppError } from '#server/platform/app-error.ts'
import type { Ctx } from '#server/platform/context.ts'
import { recordSecurity } from './security-events.ts'

const order = ['operator', 'provider', 'reseller', 'customer']

/** The cast of the demo: people of organisations under `.example`, one click away. */
export async function listDemoPeople(ctx: Ctx) {
  const people = await ctx.tx
    .selectFrom('users as u')
    .innerJoin('organisations as o', 'o.id', 'u.organisation_id')
    .innerJoin('memberships as m', (join) =>
      join.onRef('m.user_id', '=', 'u.id').onRef('m.organisation_id', '=', 'o.id'),
    )
    .innerJoin('tenants as t', 't.id', 'u.tenant_id')
    .select(['u.user_name', 'u.display_name', 'o.name', 'o.kind', 'm.roles'])
    .where('t.initial_domain', 'in', castDomains)
    .where('u.state', '=', 'active')
    .where('u.password_hash', 'is not', null)
    .orderBy('o.sort_name')
    .orderBy('u.user_name')
    .execute()
  const shown = people.map(({ user_name, display_name, name, kind, roles }) => ({
    userName: user_name,
    name: display_name,
    organisation: name,
    kind: kind as OrgKind,
    roles: roles as Role[],
  }))
  return shown.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
}
export const castDomains = ['kompass', 'nordlicht', 'suedlicht', 'kiefer', 'buche', 'ahorn'].map(
  (name) => `${name}.example`,
)

/** Signs in as one of the cast, without password and as if proved with both; exists only in the demo. */
export async function continueAs(ctx: Ctx, input: { userName: string }): Promise<void> {
  const people = await listDemoPeople(ctx)
  const person = people.find(({ userName }) => userName === input.userName.toLowerCase())
  if (!person) throw new AppError('not_found')
  const { kind } = person
  const { id, organisation_id, display_name } = await ctx.tx
    .selectFrom('users')
    .select(['id', 'organisation_id', 'display_name'])
    .where('user_name', '=', person.userName)
    .executeTakeFirstOrThrow()
  await recordSecurity(ctx, ctx.tx, { id, organisation_id, display_name, kind }, 'session.start', {
    way: 'demo',
  })
  ctx.session = {
    userId: id,
    organisationId: organisation_id,
    passwordAt: ctx.now,
    secondFactorAt: ctx.now,
  }
}
