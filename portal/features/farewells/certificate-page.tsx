import { Button } from '@fluentui/react-components'
import { ArrowDownloadRegular } from '@fluentui/react-icons'
import { useMutation } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { farewellsApi, type Farewell } from '#contract/farewells.ts'
import { download } from '../../lib/api.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useRead } from '../../lib/queries.ts'
import { useSession } from '../../lib/session.ts'
import { Bullets } from '../../ui/bullets.tsx'
import { Details } from '../../ui/details.tsx'
import { Moment } from '../../ui/moment.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Problem } from '../../ui/problem.tsx'
import { Section } from '../../ui/section.tsx'
import { useIsCustomer, useParent } from './use-parent.ts'
import { WhatEnds } from './what-ends.tsx'

/** The certificate of an ended relationship: on the screen, and as PDF. */
export function CertificatePage() {
  const t = useMessages().farewells
  const { farewellId = '' } = useParams({ strict: false })
  const farewell = useRead(farewellsApi.get, { farewellId })
  const isCustomer = useIsCustomer(useSession())
  const { data } = farewell
  const name = (isCustomer ? data?.partnerName : data?.customerName) ?? '…'
  return (
    <Page isNarrow>
      <PageHeader
        title={t.certificateOf(name)}
        crumbs={[useParent(), { to: '/ended', label: t.list }]}
        action={data ? <Save farewell={data} /> : undefined}
      />
      {farewell.error ? <Problem error={farewell.error} /> : null}
      {data ? (
        <>
          <Facts farewell={data} />
          <WhatEnds content={data.content} partner={data.partnerName} customer={data.customerName} isOver />
          <Directory farewell={data} />
        </>
      ) : null}
    </Page>
  )
}

function Save({ farewell: { id: farewellId, endedAt } }: { farewell: Farewell }) {
  const t = useMessages().farewells
  const save = useMutation({
    mutationFn: () => download(farewellsApi.certificate, { farewellId }, t.file(endedAt.slice(0, 10))),
  })
  return (
    <>
      <Button
        appearance="primary"
        icon={<ArrowDownloadRegular />}
        disabledFocusable={save.isPending}
        onClick={() => save.mutate()}
      >
        {t.save}
      </Button>
      {save.error ? <Problem error={save.error} /> : null}
    </>
  )
}

function Facts({ farewell }: { farewell: Farewell }) {
  const t = useMessages().farewells
  const { endedBy, endedByName, noticeAt } = farewell
  return (
    <Section title={t.certificate}>
      <Details
        entries={[
          { name: t.customer, value: farewell.customerName },
          { name: t.partner, value: farewell.partnerName },
          { name: t.since, value: <Moment at={farewell.content.since} /> },
          { name: t.noticeAt, value: noticeAt ? <Moment at={noticeAt} withTime /> : null },
          { name: t.endedAt, value: <Moment at={farewell.endedAt} withTime /> },
          { name: t.endedBy, value: endedBy === 'own' ? t.byOwn(endedByName) : t.byOther(endedByName) },
          { name: t.reason, value: farewell.reason },
          { name: t.handover, value: farewell.handover },
        ]}
      />
    </Section>
  )
}

function Directory({ farewell: { content } }: { farewell: Farewell }) {
  const t = useMessages().farewells
  const format = useFormat()
  if (content.people === null) return null
  return (
    <Section title={t.directory}>
      <Bullets
        sentences={[
          t.users(format.number(content.people)),
          ...content.licences.map(({ title, owned, assigned }) =>
            t.licence(title, format.number(assigned), format.number(owned)),
          ),
        ]}
      />
    </Section>
  )
}
