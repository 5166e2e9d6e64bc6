import { standingApi } from '#contract/standing.ts'
import { useRead } from '../lib/queries.ts'
import { StandingNotices } from '../features/standing/standing-notices.tsx'

/** Above every page of a partner: a suspension or an announced deauthorisation (I-51). */
export function StandingBanner() {
  const own = useRead(standingApi.own, {})
  return own.data && own.data.measures.length > 0 ? <StandingNotices own={own.data} /> : null
}
