import { invitations } from './invitations.ts'
import { partnerships } from './partnerships.ts'

/** What only the lists of partners say, and what leads into a partnership and out of it. */
export const network = { invitations, partnerships }
