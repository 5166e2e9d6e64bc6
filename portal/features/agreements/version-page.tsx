import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { agreementsApi, type AgreementVersion } from '#contract/agreements.ts'
import type { Language } from '#contract/common.ts'
import { AgreementReader } from '../../parts/agreement-reader.tsx'
import { useLanguage, useMessages } from '../../lib/i18n.tsx'
import { useRead } from '../../lib/queries.ts'
import { Details } from '../../ui/details.tsx'
import { Moment } from '../../ui/moment.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Problem } from '../../ui/problem.tsx'
import { Section } from '../../ui/section.tsx'
import { DraftActions } from './draft-actions.tsx'
import { DraftForm } from './draft-form.tsx'
import { Signatures } from './signatures.tsx'
import { VersionState } from './versions-page.tsx'

/** One version of the partner agreement: a draft to be written, or what partners sign. */
export function AgreementVersionPage() {
  const t = useMessages().agreementVersions
  const { versionId = '' } = useParams({ strict: false })
  const found = useRead(agreementsApi.get, { versionId })
  const version = found.data
  return (
    <Page>
      <PageHeader
        title={version ? `${version.version}, ${version.region}` : '…'}
        crumbs={[{ to: '/agreements', label: t.title }]}
        action={version?.state === 'draft' ? <DraftActions version={version} /> : undefined}
      />
      {found.error ? <Problem error={found.error} retry={() => void found.refetch()} /> : null}
      {version ? <Version version={version} /> : null}
    </Page>
  )
}

function Version({ version }: { version: AgreementVersion }) {
  const t = useMessages().agreementVersions
  const isDraft = version.can.includes('edit')
  const moment = (at: string | null) => (at ? <Moment at={at} /> : null)
  return (
    <>
      <Details
        entries={[
          { name: t.audience, value: t.audiences[version.audience] },
          { name: t.state, value: <VersionState state={version.state} /> },
          { name: t.published, value: moment(version.publishedAt) },
          { name: t.publishedBy, value: version.publishedBy },
          { name: t.effective, value: moment(version.effectiveAt) },
          { name: t.signBy, value: moment(version.signBy) },
        ]}
      />
      {isDraft ? <DraftForm key={version.id} version={version} /> : null}
      <Section title={isDraft ? t.preview : t.edit}>
        {isDraft ? <div>{t.previewHint}</div> : null}
        <Reader version={version} />
      </Section>
      {isDraft ? null : <Signatures versionId={version.id} />}
    </>
  )
}

function Reader({ version }: { version: AgreementVersion }) {
  const { language: own } = useLanguage()
  const [language, choose] = useState<Language>(own)
  return <AgreementReader wording={version} before={version.previous} language={language} choose={choose} />
}
