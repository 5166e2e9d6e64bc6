import type { Actor, NewSession } from '#server/platform/context.ts'
import { recordSecurity, type SecurityScene } from '../identity/index.ts'
import { link, recognise, type Refusal } from './admit.ts'
import type { Claims } from './claims.ts'
import type { Journey } from './journey.ts'
import type { ProviderRow } from './provider-store.ts'

/** How far the provider's clock may be behind ours. */
const skewMs = 30_000

type Proof = { provider: ProviderRow; claims: Claims; journey: Journey; actor: Actor | undefined }

/**
 * A person who is signed in proves again at the tenant's provider who they are: the same person, who signed in
 * there after they left here (`auth_time`; OpenID Connect Core 1.0, 3.1.2.1 and 3.1.3.7). The session goes on
 * for the organisation acted for. Runs in `as_identity`.
 */
export async function proveAgain(
  scene: SecurityScene,
  { provider, claims, journey, actor }: Proof,
): Promise<NewSession | Refusal> {
  if (!actor || actor.userId !== journey.provesUserId) return 'sign-in-expired'
  const person = await recognise(scene.tx, provider, claims)
  if (person?.id !== actor.userId) return 'other-person'
  const { provedAt } = claims
  if (!provedAt || provedAt.getTime() < journey.startedAt - skewMs) return 'not-proved-anew'
  await link(scene, provider, claims, person)
  await recordSecurity(scene, scene.tx, person, 'session.prove', { way: 'external', provider: provider.name })
  return {
    userId: person.id,
    organisationId: actor.organisationId,
    passwordAt: provedAt,
    secondFactorAt: claims.hasSecondFactor ? provedAt : actor.proofs.secondFactorAt,
  }
}
