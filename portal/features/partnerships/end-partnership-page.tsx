import { useParams } from '@tanstack/react-router'
import { partnershipEndingsApi } from '#contract/partnership-endings.ts'
import { partnershipsApi } from '#contract/partnerships.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useRead } from '../../lib/queries.ts'
import { Notice } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Problem } from '../../ui/problem.tsx'
import { EndForm } from './end-form.tsx'
import { EndingEffects } from './ending-effects.tsx'
import type { PartnerSide } from './partnership-list.tsx'

/** Remove partnership with a provider (W6r). */
export const EndWithProviderPage = () => <EndPartnership side="providers" />
/** Remove partnership with a reseller (W6r). */
export const EndWithResellerPage = () => <EndPartnership side="resellers" />

/** What ends and what stays, from the server's dry run; then when, why, and a tick. */
function EndPartnership({ side }: { side: PartnerSide }) {
  const t = useMessages().partnerships
  const format = useFormat()
  const { partnershipId = '' } = useParams({ strict: false })
  const partnership = useRead(partnershipsApi.get, { partnershipId })
  const preview = useRead(partnershipEndingsApi.preview, { partnershipId })
  const error = partnership.error ?? preview.error
  const { data } = partnership
  return (
    <Page isNarrow>
      <PageHeader
        title={t.ending.title(data?.partnerName ?? '…')}
        sentence={t.ending.sentence}
        crumbs={[{ to: `/${side}`, label: t[side].title }]}
      />
      {error ? <Problem error={error} /> : null}
      {data?.ending ? (
        <Notice intent="warning">{t.ending.already(format.calendarDay(data.ending.on))}</Notice>
      ) : null}
      {data && preview.data ? (
        <>
          <EndingEffects partnership={data} preview={preview.data} side={side} />
          <EndForm partnership={data} side={side} />
        </>
      ) : null}
    </Page>
  )
}
