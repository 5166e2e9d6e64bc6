import { useLocation, useRouter } from '@tanstack/react-router'
import { refreshSession } from './session.ts'

/** After signing in: goes to the second step if the session waits for it, to come back here afterwards. */
export function useSecondStep() {
  const router = useRouter()
  const { pathname, href, search } = useLocation()
  return async (): Promise<boolean> => {
    const session = await refreshSession()
    if (!session?.pending) return false
    const asked = 'next' in search ? String(search.next) : '/'
    await router.navigate({ to: '/second-step', search: { next: pathname === '/sign-in' ? asked : href } })
    return true
  }
}
