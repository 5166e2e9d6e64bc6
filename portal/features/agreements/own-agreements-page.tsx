import { agreementsApi, type OwnAgreements } from '#contract/agreements.ts'
import { SignatureForm } from '../../parts/signature-form.tsx'
import { useSignatureColumns } from '../../parts/signature-table.tsx'
import { download } from '../../lib/api.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct, useRead } from '../../lib/queries.ts'
import { useSession } from '../../lib/session.ts'
import { useWhoMay } from '../../lib/who-may.ts'
import { operationsApi } from '#contract/operations.ts'
import { ButtonLink } from '../../ui/links.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Problem } from '../../ui/problem.tsx'
import { Section } from '../../ui/section.tsx'
import { SmallTable } from '../../ui/small-table.tsx'
import { useToast } from '../../ui/toasts.tsx'

/** Account settings › Agreements: what is to be signed, and what was signed. */
export function OwnAgreementsPage() {
  const t = useMessages().partnerAgreements
  const own = useRead(agreementsApi.own, {})
  const isFirst = useSession()?.organisation.kind === 'provider'
  return (
    <Page>
      <PageHeader title={t.title} sentence={t.sentence} />
      {own.error ? <Problem error={own.error} retry={() => void own.refetch()} /> : null}
      {own.data ? (
        <>
          <Standing own={own.data} isFirst={isFirst} />
          <Offer own={own.data} isFirst={isFirst} />
          <History own={own.data} />
        </>
      ) : null}
    </Page>
  )
}

/** `isFirst`: also the first signature is given here, not at the end of an enrolment. */
type PartProps = { own: OwnAgreements; isFirst: boolean }

function Standing({ own: { state, signBy, signed }, isFirst }: PartProps) {
  const t = useMessages().partnerAgreements
  const { day } = useFormat()
  switch (state) {
    case 'due':
      return (
        <Notice intent="warning" title={t.dueTitle}>
          {t.due(day(signBy ?? ''))}
        </Notice>
      )
    case 'overdue':
      return (
        <Notice intent="error" title={t.overdueTitle}>
          {t.overdue(day(signBy ?? ''))}
        </Notice>
      )
    case 'signed':
      return <Notice intent="success">{t.current(signed?.version ?? '')}</Notice>
    case 'not_signed':
      return isFirst ? (
        <Notice intent="warning" title={t.firstTitle}>
          {t.first}
        </Notice>
      ) : (
        <Section>
          <div>{t.notSigned}</div>
          <div>
            <ButtonLink to="/enrolment">{t.toEnrolment}</ButtonLink>
          </div>
        </Section>
      )
  }
}

function Offer({ own, isFirst }: PartProps) {
  const t = useMessages().partnerAgreements
  const format = useFormat()
  const whoMay = useWhoMay()
  const toast = useToast()
  const sign = useAct(agreementsApi.sign, {
    refresh: [agreementsApi.own, operationsApi.home],
    onDone: () => toast({ text: t.accepted }),
  })
  const { offer } = own
  if (!offer || own.state === 'signed' || (own.state === 'not_signed' && !isFirst)) return null
  return (
    <Section title={t.version(offer.version)} isAccent>
      <div>{t.effective(format.day(offer.effectiveAt))}</div>
      <SignatureForm
        wording={offer}
        before={own.signed}
        blocked={own.can.includes('sign') ? null : whoMay('agreement.sign')}
        sign={(language) => sign.mutateAsync({ versionId: offer.id, language, isAccepted: true })}
      />
    </Section>
  )
}

function History({ own }: { own: OwnAgreements }) {
  const t = useMessages().partnerAgreements
  const columns = useSignatureColumns(({ versionId }, fileName) =>
    download(agreementsApi.copy, { versionId }, fileName),
  )
  if (own.history.length === 0) return null
  return (
    <Section title={t.history}>
      <SmallTable
        label={t.history}
        columns={columns}
        rows={own.history}
        rowId={({ versionId }) => versionId}
      />
    </Section>
  )
}
