import type { PortalMessages } from '../en/portal.ts'
import { agreements } from './agreements.ts'
import { enrolment } from './enrolment.ts'
import { errors } from './errors.ts'
import { identity } from './identity.ts'
import { invitations } from './invitations.ts'
import { links } from './links.ts'
import { publicPages } from './public.ts'
import { rules } from './rules.ts'
import { settings } from './settings.ts'
import { shell } from './shell.ts'
import { ui } from './ui.ts'
import { kinds, roleHints, roles } from './words.ts'

export const portal: PortalMessages = {
  errors,
  rules,
  ui,
  shell,
  kinds,
  roles,
  roleHints,
  publicPages,
  identity,
  enrolment,
  agreements,
  invitations,
  links,
  settings,
}
