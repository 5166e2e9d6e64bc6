import type { network as en } from '../en/network.ts'
import { invitations } from './invitations.ts'
import { partnerships } from './partnerships.ts'

export const network: typeof en = { invitations, partnerships }
