import { useState } from 'react'
import {
  identityProvidersApi,
  type CurrentIdentityProvider,
  type IdentityProvider,
} from '#contract/identity-providers.ts'
import { Button } from '@fluentui/react-components'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useRead } from '../../lib/queries.ts'
import { Bullets } from '../../ui/bullets.tsx'
import { Copyable } from '../../ui/copyable.tsx'
import { Details } from '../../ui/details.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Modal } from '../../ui/modal.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Problem } from '../../ui/problem.tsx'
import { Row } from '../../ui/row.tsx'
import { Section } from '../../ui/section.tsx'
import { ExclusiveSection } from './exclusive-section.tsx'
import { ProviderForm } from './provider-form.tsx'
import { RemoveProvider } from './remove-provider.tsx'

/** Own sign-in: the OpenID Connect provider of the tenant. */
export function IdentityProviderPage() {
  const t = useMessages().identityProvider
  const read = useRead(identityProvidersApi.get, {})
  const [isEditing, edit] = useState(false)
  return (
    <Page isNarrow>
      <PageHeader title={t.title} sentence={t.sentence} />
      {read.error ? <Problem error={read.error} retry={() => void read.refetch()} /> : null}
      {read.data ? <Content current={read.data} onEdit={() => edit(true)} /> : null}
      {read.data && isEditing ? (
        <Modal title={t.setUp} onClose={() => edit(false)}>
          <ProviderForm provider={read.data.provider} onClose={() => edit(false)} />
        </Modal>
      ) : null}
    </Page>
  )
}

function Content({ current, onEdit }: { current: CurrentIdentityProvider; onEdit: () => void }) {
  const t = useMessages().identityProvider
  const { provider } = current
  return (
    <>
      {provider ? (
        <>
          <ProviderSection provider={provider} onEdit={onEdit} />
          <ExclusiveSection provider={provider} domain={current.domains[0] ?? ''} />
        </>
      ) : (
        <Empty
          title={t.none}
          text={t.noneText}
          action={
            <Button appearance="primary" onClick={onEdit}>
              {t.setUp}
            </Button>
          }
        />
      )}
      <Section title={t.atProvider}>
        <div>{t.atProviderText}</div>
        <Details
          entries={[
            {
              name: t.redirectUri,
              value: <Copyable value={current.redirectUri} label={t.copyRedirectUri} />,
            },
            { name: t.domains, value: <Bullets sentences={current.domains} /> },
          ]}
        />
      </Section>
    </>
  )
}

function ProviderSection({ provider, onEdit }: { provider: IdentityProvider; onEdit: () => void }) {
  const messages = useMessages()
  const t = messages.identityProvider
  const format = useFormat()
  const groups = provider.groupRoles.map(({ group, role }) => t.groupMeans(group, messages.roles[role]))
  return (
    <Section title={provider.name}>
      <Details
        entries={[
          { name: t.fields.issuer, value: provider.issuer },
          { name: t.fields.clientId, value: provider.clientId },
          { name: t.newPeople, value: provider.createsUsers ? t.created : t.notCreated },
          ...(groups.length > 0 ? [{ name: t.groups, value: <Bullets sentences={groups} /> }] : []),
          {
            name: t.tested,
            value: provider.testedAt ? format.moment(provider.testedAt) : t.notTested,
          },
          { name: t.changed, value: t.changedBy(provider.changedBy, format.moment(provider.changedAt)) },
        ]}
      />
      <Row>
        <Button onClick={onEdit} disabledFocusable={provider.isExclusive}>
          {t.change}
        </Button>
        <RemoveProvider name={provider.name} />
      </Row>
      {provider.isExclusive ? <div>{t.notWhileExclusive}</div> : null}
    </Section>
  )
}
