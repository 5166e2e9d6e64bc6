import { paragraphsOf } from '#contract/paragraphs.ts'
import { type LegalTextName, programmeApi } from '#contract/programme.ts'
import { useLanguage, useMessages } from '../../lib/i18n.tsx'
import { useRead } from '../../lib/queries.ts'
import { useProgramme } from '../../lib/session.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Section } from '../../ui/section.tsx'

/** Imprint: neutral text until the operator brings its own. */
export function ImprintPage() {
  const t = useMessages().publicPages.imprint
  return <LegalPage name="imprint" title={t.title} ours={[t.text(useOperator()), t.missing]} />
}

/** Privacy: what the product itself does with data, until the operator brings its own notice. */
export function PrivacyPage() {
  const t = useMessages().publicPages.privacy
  return (
    <LegalPage name="privacy" title={t.title} ours={[t.text(useOperator()), t.cookies, t.local, t.missing]} />
  )
}

const useOperator = () => useProgramme()?.operatorName || 'Mittler'

type LegalPageProps = { name: LegalTextName; title: string; ours: string[] }

/** The operator's text as plain paragraphs; whatever was typed, nothing of it becomes markup. */
function LegalPage({ name, title, ours }: LegalPageProps) {
  const { language } = useLanguage()
  const own = useRead(programmeApi.legalText, { name })
  const theirs = paragraphsOf(own.data?.[language] ?? '')
  const isOurs = own.error !== null || (own.data !== undefined && theirs.length === 0)
  return (
    <Page isNarrow>
      <PageHeader title={title} />
      <Section>
        {isOurs ? ours.map((text) => <div key={text}>{text}</div>) : null}
        {theirs.map(({ isHeading, text }, index) =>
          isHeading ? <h2 key={`${index} ${text}`}>{text}</h2> : <div key={`${index} ${text}`}>{text}</div>,
        )}
      </Section>
    </Page>
  )
}
