import { enrolling } from './en/enrolling.ts'
import { inside } from './en/inside.ts'
import { mails } from './en/mails.ts'
import { portal } from './en/portal.ts'
import { administration } from './en/administration.ts'
import { network } from './en/network.ts'
import { ownOrganisation } from './en/own-organisation.ts'
import { programme } from './en/programme.ts'
import { rules } from './en/rules.ts'
import { seldom } from './en/seldom.ts'
import { visitors } from './en/visitors.ts'
import { work } from './en/work.ts'

/** Every sentence of the product in English; German is typed by it. */
export const en = {
  ...portal,
  ...inside,
  ...enrolling,
  ...seldom,
  ...ownOrganisation,
  ...network,
  ...programme,
  ...administration,
  ...visitors,
  ...work,
  rules,
  mails,
}
export type Messages = typeof en
