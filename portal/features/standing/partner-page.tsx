import { useParams } from '@tanstack/react-router'
import { agreementsApi } from '#contract/agreements.ts'
import { standingApi, type ProgrammePartner } from '#contract/standing.ts'
import { useSignatureColumns } from '../../parts/signature-table.tsx'
import { PartnerState } from '../../parts/partner-state.tsx'
import { download } from '../../lib/api.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useRead } from '../../lib/queries.ts'
import { Details } from '../../ui/details.tsx'
import { TextLink } from '../../ui/links.tsx'
import { Moment } from '../../ui/moment.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Problem } from '../../ui/problem.tsx'
import { Row } from '../../ui/row.tsx'
import { Section } from '../../ui/section.tsx'
import { SmallTable } from '../../ui/small-table.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { EndPartnership } from './end-partnership.tsx'
import { Measures } from './measures.tsx'
import { PartnerActions } from './partner-actions.tsx'

/** One partner of the programme: how it stands, whom it works with, what it signed. */
export function ProgrammePartnerPage() {
  const t = useMessages()
  const { partnerId = '' } = useParams({ strict: false })
  const found = useRead(standingApi.partner, { partnerId })
  const partner = found.data
  return (
    <Page>
      <PageHeader
        title={partner?.name ?? '…'}
        crumbs={[{ to: '/programme-partners', label: t.operations.partners.title }]}
        action={partner ? <PartnerActions partner={partner} /> : undefined}
      />
      {found.error ? <Problem error={found.error} retry={() => void found.refetch()} /> : null}
      {partner ? (
        <>
          <Facts partner={partner} />
          <Measures partner={partner} />
          <Partnerships partner={partner} />
          <Signatures partner={partner} />
        </>
      ) : null}
    </Page>
  )
}

function Facts({ partner }: { partner: ProgrammePartner }) {
  const t = useMessages()
  const p = t.operations.partners
  const format = useFormat()
  return (
    <Section title={t.standing.facts}>
      <Details
        entries={[
          { name: p.state, value: <PartnerState state={partner.state} leavesAt={partner.leavesAt} /> },
          { name: p.kind, value: t.kinds[partner.kind] },
          { name: p.country, value: format.country(partner.country) },
          { name: p.domain, value: partner.domain },
          { name: p.partnerId, value: partner.partnerId },
          { name: p.id, value: partner.id },
          { name: p.since, value: <Moment at={partner.since} /> },
        ]}
      />
    </Section>
  )
}

function Partnerships({ partner }: { partner: ProgrammePartner }) {
  const { standing: t, ui } = useMessages()
  const format = useFormat()
  const columns = [
    {
      key: 'with',
      header: t.with,
      cell: (row: ProgrammePartner['partnerships'][number]) => (
        <TextLink to={`/programme-partners/${row.partnerId}`}>{row.name}</TextLink>
      ),
    },
    {
      key: 'state',
      header: t.state,
      cell: ({ isSuspended, endsOn }: ProgrammePartner['partnerships'][number]) => (
        <StateBadge tone={isSuspended || endsOn ? 'attention' : 'good'}>
          {isSuspended ? t.suspended : endsOn ? t.lastDay(format.calendarDay(endsOn)) : t.active}
        </StateBadge>
      ),
    },
    {
      key: 'end',
      header: ui.actions,
      cell: (row: ProgrammePartner['partnerships'][number]) => (
        <Row>
          <EndPartnership partner={partner} link={row} />
        </Row>
      ),
    },
  ]
  return (
    <Section title={t.partnerships}>
      {partner.partnerships.length === 0 ? (
        <div>{t.noPartnerships}</div>
      ) : (
        <SmallTable
          label={t.partnerships}
          columns={columns}
          rows={partner.partnerships}
          rowId={({ partnershipId }) => partnershipId}
        />
      )}
    </Section>
  )
}

function Signatures({ partner }: { partner: ProgrammePartner }) {
  const t = useMessages().standing
  const columns = useSignatureColumns(({ versionId, partnerId }, fileName) =>
    download(agreementsApi.partnerCopy, { versionId, partnerId }, fileName),
  )
  return (
    <Section title={t.agreements}>
      {partner.signatures.length === 0 ? (
        <div>{t.noAgreements}</div>
      ) : (
        <SmallTable
          label={t.agreements}
          columns={columns}
          rows={partner.signatures}
          rowId={({ versionId }) => versionId}
        />
      )}
    </Section>
  )
}
