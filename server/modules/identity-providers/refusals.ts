import { recordAsSystem } from '#server/platform/events.ts'
import { happenedLately, type SecurityScene, whereOf } from '../identity/index.ts'
import type { Refusal } from './admit.ts'
import type { Claims } from './claims.ts'
import type { ProviderRow } from './provider-store.ts'

/** Notes in the tenant's log whom its provider did not bring in; of one name, network and hour once. */
export async function recordRefusal(
  scene: SecurityScene,
  provider: ProviderRow,
  reason: Refusal,
  claims?: Claims,
): Promise<void> {
  const { organisation_id, name } = provider
  const subject = { id: organisation_id, name: claims?.userName ?? name }
  const action = 'sign-in.refuse'
  if (await happenedLately(scene, action, subject)) return
  const details = { ...whereOf(scene), reason, provider: name }
  await recordAsSystem(scene.tx, action, subject, organisation_id, scene.now, details)
}
