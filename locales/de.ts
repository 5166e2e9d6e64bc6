import { enrolling } from './de/enrolling.ts'
import { inside } from './de/inside.ts'
import { mails } from './de/mails.ts'
import { portal } from './de/portal.ts'
import { administration } from './de/administration.ts'
import { network } from './de/network.ts'
import { ownOrganisation } from './de/own-organisation.ts'
import { programme } from './de/programme.ts'
import { rules } from './de/rules.ts'
import { seldom } from './de/seldom.ts'
import { visitors } from './de/visitors.ts'
import { work } from './de/work.ts'
import type { Messages } from './en.ts'

export const de: Messages = {
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
