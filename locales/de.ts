import { mails } from './de/mails.ts'
import { portal } from './de/portal.ts'
import type { Messages } from './en.ts'

export const de: Messages = { ...portal, mails }
