import type { inside } from './inside.ts'
import type { administration } from './administration.ts'
import type { enrolling } from './enrolling.ts'
import type { network } from './network.ts'
import type { ownOrganisation } from './own-organisation.ts'
import type { programme } from './programme.ts'
import type { seldom } from './seldom.ts'
import type { visitors } from './visitors.ts'
import type { work } from './work.ts'
import { errors } from './errors.ts'
import { ownSignIn } from './own-sign-in.ts'
import { identity } from './identity.ts'
import { formRules } from './form-rules.ts'
import { shell } from './shell.ts'
import { ui } from './ui.ts'
import { kinds, roles } from './words.ts'

/** What the portal says on its public pages and everywhere; what is behind the sign-in comes with `inside`. */
export const portal = {
  errors,
  rules: formRules,
  ui,
  shell,
  kinds,
  roles,
  identity,
  ownSignIn,
}
type Portal = typeof portal
export type PortalMessages = Portal &
  typeof inside &
  typeof ownOrganisation &
  typeof enrolling &
  typeof seldom &
  typeof network &
  typeof programme &
  typeof administration &
  typeof visitors &
  typeof work
