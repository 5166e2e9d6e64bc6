import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { identityProvidersApi, type IdentityProvider } from '#contract/identity-providers.ts'
import { hasCode } from '../../lib/api-error.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct } from '../../lib/queries.ts'
import { useSession } from '../../lib/session.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Row } from '../../ui/row.tsx'
import { Section } from '../../ui/section.tsx'
import { useToast } from '../../ui/toasts.tsx'

/** Trying the provider, and making it the only way in. */
export function ExclusiveSection({ provider, domain }: { provider: IdentityProvider; domain: string }) {
  const t = useMessages().identityProvider
  const userName = useSession()?.user.userName ?? `x@${domain}`
  const query = new URLSearchParams({ userName, next: '/settings/identity-provider' })
  return (
    <Section title={t.ways}>
      <div>{provider.isExclusive ? t.onlyThis(provider.name) : t.bothWays(provider.name)}</div>
      {provider.testedAt ? null : <Notice>{t.tryFirst}</Notice>}
      <Row>
        <Button as="a" href={`/api/external-sign-in?${query.toString()}`}>
          {t.tryIt}
        </Button>
        {provider.testedAt ? <Switch provider={provider} /> : null}
      </Row>
    </Section>
  )
}

function Switch({ provider }: { provider: IdentityProvider }) {
  const t = useMessages().identityProvider
  const toast = useToast()
  const [isAsking, ask] = useState(false)
  const set = useAct(identityProvidersApi.setExclusive, {
    refresh: [identityProvidersApi.get],
    onDone: () => (ask(false), toast({ text: t.saved })),
  })
  const isOn = provider.isExclusive
  return (
    <>
      <Button onClick={() => ask(true)}>{isOn ? t.allowPasswords : t.makeOnly}</Button>
      {isAsking ? (
        <ConfirmDialog
          title={isOn ? t.allowPasswords : t.makeOnlyTitle(provider.name)}
          effects={isOn ? t.allowEffects : t.onlyEffects(provider.name)}
          action={isOn ? t.allowPasswords : t.makeOnly}
          isBusy={set.isPending}
          error={hasCode(set.error, 'wrong_state') ? undefined : set.error}
          onConfirm={() => set.mutate({ isExclusive: !isOn })}
          onClose={() => ask(false)}
        />
      ) : null}
      {hasCode(set.error, 'wrong_state') ? <Notice intent="warning">{t.adminFirst}</Notice> : null}
    </>
  )
}
