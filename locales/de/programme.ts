import type { programme as en } from '../en/programme.ts'
import { directoryEntry } from './directory-entry.ts'
import { agreementVersions } from './agreement-versions.ts'
import { operatorPages } from './operator-pages.ts'
import { vetting } from './vetting.ts'
import { membership } from './membership.ts'

export const programme: typeof en = { agreementVersions, operatorPages, directoryEntry, vetting, membership }
