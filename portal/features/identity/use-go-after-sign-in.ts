import { useLocation, useRouter } from '@tanstack/react-router'
import { restartSession } from '../../lib/session.ts'

/** Takes over the new session and goes to `?next=`, which must be a page of this portal. */
export function useGoAfterSignIn() {
  const router = useRouter()
  const { search } = useLocation()
  const next = ownPath('next' in search ? String(search.next) : '/')
  const now = async () => {
    await restartSession()
    router.history.push(next)
  }
  return { next, now }
}

/** Another site behind `next` would make our sign-in page its bait. */
function ownPath(next: string): string {
  const url = new URL(next, location.origin)
  return url.origin === location.origin ? url.pathname + url.search : '/'
}
