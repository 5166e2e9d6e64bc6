import type { visitors as en } from '../en/visitors.ts'
import { links } from './links.ts'
import { publicPages } from './public.ts'

export const visitors: typeof en = { publicPages, links }
