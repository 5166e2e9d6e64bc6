import { useEffect } from 'react'
import { invitationsApi, type LinkPage } from '#contract/invitations.ts'
import { call } from '../../lib/api.ts'

const marked = new Set<string>()

/** Tells the sender's timeline once that a person saw the page; mail scanners run no scripts. */
export function useMarkSeen(link: string, { state, obstacle }: LinkPage) {
  useEffect(() => {
    const isOpen = (state === 'draft' || state === 'sent') && obstacle !== 'own-organisation'
    if (!isOpen || marked.has(link)) return
    marked.add(link)
    call(invitationsApi.seen, { link }).catch(() => undefined)
  }, [link, state, obstacle])
}
