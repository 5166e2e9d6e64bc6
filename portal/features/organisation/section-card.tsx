import { type AccountProfile, accountsApi, type AccountSection } from '#contract/accounts.ts'
import type { Endpoint } from '#contract/endpoint.ts'
import type { Permission } from '#contract/permissions.ts'
import { hasCode } from '../../lib/api-error.ts'
import { call } from '../../lib/api.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useRefresh } from '../../lib/queries.ts'
import { useWhoMay } from '../../lib/who-may.ts'
import { FormView } from '../../ui/form.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Section } from '../../ui/section.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useForm } from '../../ui/use-form.ts'
import { ContentDetails, ContentFields, useLabels } from './content-fields.tsx'
import { fieldsOf, toContent, toValues, type FieldSpec, type Values } from './content.ts'

/** Whatever the section holds: the form knows its fields by name. */
type Saved = Omit<AccountProfile['taxId'], 'content'> & { content: unknown }
type CardProps = { section: AccountSection; saved: Saved; profile: AccountProfile }

const savers: Record<AccountSection, { endpoint: Endpoint; needs: Permission }> = {
  legal: { endpoint: accountsApi.setLegal, needs: 'legal-profile.change' },
  support: { endpoint: accountsApi.setSupport, needs: 'support-profile.change' },
  'security-contact': { endpoint: accountsApi.setSecurityContact, needs: 'security-contact.change' },
  'bill-to': { endpoint: accountsApi.setBillTo, needs: 'bill-to.change' },
  'tax-id': { endpoint: accountsApi.setTaxId, needs: 'tax-id.change' },
}

/** One section: a form for whoever may change it, else what it says and who can change it. */
export function SectionCard({ section, saved, profile }: CardProps) {
  const t = useMessages().organisation
  const format = useFormat()
  const { changedBy, changedAt } = saved
  return (
    <Section title={t.sections[section]}>
      <div>{t.texts[section]}</div>
      {profile.can.includes(section) ? (
        <SectionForm section={section} saved={saved} />
      ) : (
        <ReadOnly section={section} saved={saved} />
      )}
      {changedBy && changedAt ? <small>{t.lastChange(changedBy, format.day(changedAt))}</small> : null}
    </Section>
  )
}

type OneProps = Pick<CardProps, 'section' | 'saved'>

function ReadOnly({ section, saved }: OneProps) {
  const t = useMessages().organisation
  const whoMay = useWhoMay()
  return (
    <>
      {saved.content ? (
        <ContentDetails content={saved.content} fields={fieldsOf[section]} />
      ) : (
        <div>{t.nothing}</div>
      )}
      <div>{whoMay(savers[section].needs)}</div>
    </>
  )
}

function SectionForm({ section, saved }: OneProps) {
  const t = useMessages().organisation
  const toast = useToast()
  const refresh = useRefresh()
  const fields: readonly FieldSpec[] = fieldsOf[section]
  const labels = useLabels(fields)
  const form = useForm<Values>({
    initial: toValues(fields, saved.content),
    labels,
    required: fields.flatMap(({ name, isRequired }) => (isRequired ? [name] : [])),
    send: async (values) => {
      try {
        await call(savers[section].endpoint, { version: saved.version, ...toContent(fields, values) })
        toast({ text: t.saved(t.sections[section]) })
      } finally {
        await refresh([accountsApi.get]) // after a refusal too: what somebody else saved is shown beside
      }
    },
  })
  return (
    <FormView form={form} action={t.save}>
      {hasCode(form.failure, 'changed_meanwhile') ? <Meanwhile section={section} saved={saved} /> : null}
      <ContentFields form={form} fields={fields} />
    </FormView>
  )
}

/** Somebody else was faster: what they saved, beside what is typed. */
function Meanwhile({ section, saved }: OneProps) {
  const t = useMessages().organisation
  return (
    <Notice intent="warning" title={t.meanwhile(saved.changedBy ?? '')}>
      {t.meanwhileText}
      <ContentDetails content={saved.content} fields={fieldsOf[section]} />
    </Notice>
  )
}
