import { useEffect } from 'react'
import { useProgramme, useSession } from './session.ts'

/** The browser's title names page and organisation. */
export function useDocumentTitle(page: string) {
  const organisation = useSession()?.organisation.name
  const programme = useProgramme()?.programmeName
  useEffect(() => {
    document.title = [page, organisation ?? programme, 'Mittler'].filter(Boolean).join(' · ')
  }, [page, organisation, programme])
}
