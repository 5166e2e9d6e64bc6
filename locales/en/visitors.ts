import { links } from './links.ts'
import { publicPages } from './public.ts'

/** What only the public pages and those behind a mailed link say. */
export const visitors = { publicPages, links }
