import { directoryEntry } from './directory-entry.ts'
import { agreementVersions } from './agreement-versions.ts'
import { operatorPages } from './operator-pages.ts'
import { vetting } from './vetting.ts'
import { membership } from './membership.ts'

/** What only the operator's own pages say: vetting, registry, versions of the agreement. */
export const programme = { agreementVersions, operatorPages, directoryEntry, vetting, membership }
