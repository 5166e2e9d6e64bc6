import type { portal as en } from '../en/portal.ts'
import { errors } from './errors.ts'
import { ownSignIn } from './own-sign-in.ts'
import { identity } from './identity.ts'
import { formRules } from './form-rules.ts'
import { shell } from './shell.ts'
import { ui } from './ui.ts'
import { kinds, roles } from './words.ts'

export const portal: typeof en = {
  errors,
  rules: formRules,
  ui,
  shell,
  kinds,
  roles,
  identity,
  ownSignIn,
}
