import { useEffect, useRef } from 'react'
import { invitationsApi } from '#contract/invitations.ts'
import type { LinkPage } from '#contract/link-page.ts'
import { linkWaysApi } from '#contract/link-ways.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct } from '../../lib/queries.ts'
import { ButtonLink } from '../../ui/links.tsx'
import { Problem } from '../../ui/problem.tsx'

/** Not vetted yet: the link stays with the organisation, and the start page brings it back (W5). */
export function KeptForLater({ page, link }: { page: LinkPage; link: string }) {
  const t = useMessages().links
  const format = useFormat()
  const { mutate, error } = useAct(linkWaysApi.keep, { refresh: [invitationsApi.link] })
  const asked = useRef(false)
  useEffect(() => {
    if (page.isKept || asked.current) return
    asked.current = true
    mutate({ link })
  }, [page.isKept, mutate, link])
  return (
    <>
      {error ? <Problem error={error} retry={() => mutate({ link })} /> : null}
      <div>{page.isKept ? t.kept(format.day(page.expiresAt)) : t.keeping}</div>
      <div>
        <ButtonLink to="/enrolment" size="small">
          {t.enroll}
        </ButtonLink>
      </div>
    </>
  )
}
