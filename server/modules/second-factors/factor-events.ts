import type { Ctx } from '#server/platform/context.ts'
import type { Tx } from '#server/platform/database.ts'
import { deviceName } from '../identity/index.ts'
import type { Holder } from './second-factor-store.ts'

/**
 * What `record` needs of an event about a person's own sign-in: it belongs to their home, wherever they are
 * acting, and names the device.
 */
export function ofHolder(ctx: Ctx, tx: Tx, holder: Holder, details: object = {}) {
  const { id, display_name, organisationId, kind } = holder
  return [
    { id, name: display_name },
    { ...details, device: deviceName(ctx.userAgent) },
    { organisationId, tx, ...(kind === 'customer' && { customerId: organisationId }) },
  ] as const
}
