import { agreements } from './agreements.ts'
import { checks } from './checks.ts'
import { enrolment } from './enrolment.ts'
import { errors } from './errors.ts'
import { identity } from './identity.ts'
import { invitations } from './invitations.ts'
import { links } from './links.ts'
import { home } from './home.ts'
import { customers } from './customers.ts'
import { partnerships } from './partnerships.ts'
import { orders } from './orders.ts'
import { licences } from './licences.ts'
import { catalogue } from './catalogue.ts'
import { membership } from './membership.ts'
import { vetting } from './vetting.ts'
import { operations } from './operations.ts'
import { company } from './company.ts'
import { publicPages } from './public.ts'
import { rules } from './rules.ts'
import { settings } from './settings.ts'
import { shell } from './shell.ts'
import { ui } from './ui.ts'
import { kinds, partnerRights, roleHints, roles } from './words.ts'

/** What the portal says; mails stay out of its first load. */
export const portal = {
  errors,
  rules,
  ui,
  shell,
  kinds,
  roles,
  roleHints,
  partnerRights,
  publicPages,
  identity,
  enrolment,
  checks,
  agreements,
  invitations,
  links,
  settings,
  home,
  customers,
  partnerships,
  orders,
  licences,
  catalogue,
  vetting,
  membership,
  operations,
  company,
}
export type PortalMessages = typeof portal
