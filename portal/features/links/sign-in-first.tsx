import { Button } from '@fluentui/react-components'
import { useLocation } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { customersApi } from '#contract/customers.ts'
import type { LinkPage } from '#contract/link-page.ts'
import { call } from '../../lib/api.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { rememberLink } from '../../lib/pending-link.ts'
import { restartSession } from '../../lib/session.ts'
import { NewTenantForm } from '../../parts/new-tenant-form.tsx'
import { ButtonLink } from '../../ui/links.tsx'
import { Row } from '../../ui/row.tsx'
import { Section } from '../../ui/section.tsx'

/** Nobody is signed in: sign in and come back, or (customers) create a tenant on the way. */
export function SignInFirst({ page, link }: { page: LinkPage; link: string }) {
  return page.kind === 'partnership' ? <ForReseller link={link} /> : <ForCustomer link={link} />
}

function ForReseller({ link }: { link: string }) {
  const t = useMessages().links
  const [title, text] = t.obstacles['not-signed-in']
  const { href } = useLocation()
  useEffect(() => rememberLink(link), [link])
  return (
    <Section title={title ?? ''} isAccent>
      <div>{text}</div>
      <Row>
        <ButtonLink to="/sign-in" search={{ next: href }} appearance="primary">
          {t.signIn}
        </ButtonLink>
        <ButtonLink to="/enroll">{t.newEnroll}</ButtonLink>
      </Row>
    </Section>
  )
}

function ForCustomer({ link }: { link: string }) {
  const t = useMessages().links.customer
  const signIn = useMessages().links.signIn
  const { href } = useLocation()
  return (
    <>
      <Section title={t.haveTitle} isAccent>
        <div>{t.haveText}</div>
        <div>
          <ButtonLink to="/sign-in" search={{ next: href }} appearance="primary">
            {signIn}
          </ButtonLink>
        </div>
      </Section>
      <Section title={t.createTitle}>
        <div>{t.createText}</div>
        <CreateTenant link={link} />
      </Section>
    </>
  )
}

function CreateTenant({ link }: { link: string }) {
  const t = useMessages().links.customer
  const [isOpen, open] = useState(false)
  if (!isOpen) {
    return (
      <div>
        <Button onClick={() => open(true)}>{t.create}</Button>
      </div>
    )
  }
  return (
    <NewTenantForm
      action={t.create}
      send={async (tenant) => {
        await call(customersApi.createTenant, { link, ...tenant })
        await restartSession()
      }}
    />
  )
}
