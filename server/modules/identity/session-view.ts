import type { Language } from '#contract/common.ts'
import type { Session } from '#contract/identity.ts'
import { type OrgKind, permissionsOf, type Role } from '#contract/permissions.ts'
import { AppError } from '#server/platform/app-error.ts'
import { type Ctx, inCapacity } from '#server/platform/context.ts'
import { pendingOf } from '#server/platform/proofs.ts'
import { getPerson } from './identity-store.ts'

/** Who is signed in, as it stands for the given organisation. */
export async function viewSession(ctx: Ctx, organisationId: string, isDemo: boolean): Promise<Session> {
  const person = await inCapacity(ctx, 'as_identity', (tx) => getPerson(tx, ctx.actor.userId))
  const current = person.memberships.find(({ id }) => id === organisationId)
  if (!current) throw new AppError('not_found', { organisationId })
  const organisations = person.memberships.map(({ id, kind, name, country, state, is_guest }) => ({
    id,
    kind: kind as OrgKind,
    name,
    country,
    state: state as Session['organisation']['state'],
    isGuest: is_guest,
  }))
  const { isGuest: _, ...organisation } = organisations[person.memberships.indexOf(current)] ?? fail()
  const roles = current.roles as Role[]
  const { proofs, ways } = ctx.actor
  const pending = pendingOf(proofs, ways, { ...current, isHome: current.id === person.organisation_id })
  return {
    user: {
      id: person.id,
      userName: person.user_name,
      name: person.display_name,
      language: person.language as Language,
    },
    organisation,
    domain: current.initial_domain,
    hasMeasures: current.has_measures || current.state === 'deauthorised',
    roles,
    permissions: pending ? [] : [...permissionsOf(organisation.kind, roles, current.is_guest)],
    // Whoever does not want to set up what another organisation takes goes back to the own one.
    organisations: pending
      ? organisations.filter(({ id }) => id === current.id || id === person.organisation_id)
      : organisations,
    pending,
    ways: [...ways],
    demo: isDemo,
  }
}

function fail(): never {
  throw new AppError('internal')
}
