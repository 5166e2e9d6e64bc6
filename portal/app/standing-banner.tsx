import { lazy, Suspense } from 'react'
import { standingApi } from '#contract/standing.ts'
import { loadPart } from '../lib/i18n.tsx'
import { useRead } from '../lib/queries.ts'
import { useSession } from '../lib/session.ts'

/** Seldom needed, so it comes with its sentences when it is. */
const StandingNotices = lazy(async () => {
  const [{ StandingNotices: notices }] = await Promise.all([
    import('../features/standing/standing-notices.tsx'),
    loadPart('seldom'),
  ])
  return { default: notices }
})

/** Above every page of a partner: a suspension or an announced deauthorisation (I-51). */
export function StandingBanner() {
  const kind = useSession()?.organisation.kind
  const isPartner = kind === 'provider' || kind === 'reseller'
  const own = useRead(standingApi.own, {}, isPartner)
  if (!own.data || own.data.measures.length === 0) return null
  return (
    <Suspense>
      <StandingNotices own={own.data} />
    </Suspense>
  )
}
