import type { Crumb } from '../../ui/breadcrumbs.tsx'
import { useMessages } from '../../lib/i18n.tsx'
import { useSession } from '../../lib/session.ts'

type Session = ReturnType<typeof useSession>
export const useIsCustomer = (session: Session): boolean => session?.organisation.kind === 'customer'

/** The page above: a customer comes from its partners, a partner from its customers. */
export function useParent(): Crumb {
  const { company, customers } = useMessages()
  return useIsCustomer(useSession())
    ? { to: '/partners', label: company.partners.title }
    : { to: '/customers', label: customers.title }
}
