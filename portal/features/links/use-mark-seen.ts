import { useEffect } from 'react'
import { invitationsApi } from '#contract/invitations.ts'
import type { LinkPage } from '#contract/link-page.ts'
import { call } from '../../lib/api.ts'
import { useSession } from '../../lib/session.ts'

const marked = new Set<string>()
const open = ['draft', 'sent', 'viewed']

/** Tells the sender's timeline that a person saw the page, and who is signed in; mail scanners run no scripts. */
export function useMarkSeen(link: string, { state, obstacle }: LinkPage) {
  const person = useSession()?.user.id
  useEffect(() => {
    const isNews = state !== 'viewed' || person !== undefined
    if (!open.includes(state) || !isNews || obstacle === 'own-organisation') return
    const mark = `${link} ${person ?? ''}`
    if (marked.has(mark)) return
    marked.add(mark)
    call(invitationsApi.seen, { link }).catch(() => undefined)
  }, [link, state, obstacle, person])
}
