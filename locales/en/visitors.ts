import { publicPages } from './public.ts'

/** What only the public pages say. */
export const visitors = { publicPages }
