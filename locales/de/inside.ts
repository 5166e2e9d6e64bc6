import { farewells } from './farewells.ts'
import { consent } from './consent.ts'
import type { inside as en } from '../en/inside.ts'
import { agreements } from './agreements.ts'
import { settings } from './settings.ts'
import { partnerRights, roleHints } from './right-words.ts'
import { account } from './account.ts'
import { home } from './home.ts'
import { notifications } from './notifications.ts'
import { customers } from './customers.ts'
import { orders } from './orders.ts'
import { licences } from './licences.ts'
import { catalogue } from './catalogue.ts'
import { company } from './company.ts'

export const inside: typeof en = {
  roleHints,
  partnerRights,
  settings,
  agreements,
  account,
  home,
  notifications,
  customers,
  orders,
  licences,
  catalogue,
  farewells,
  consent,
  company,
}
