import type { visitors as en } from '../en/visitors.ts'
import { publicPages } from './public.ts'

export const visitors: typeof en = { publicPages }
