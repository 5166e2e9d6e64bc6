import type { network as en } from '../en/network.ts'
import { partnerships } from './partnerships.ts'

export const network: typeof en = { partnerships }
