import { useMessages } from '../../lib/i18n.tsx'
import { useProgramme } from '../../lib/session.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Section } from '../../ui/section.tsx'

/** Imprint: neutral text until the operator brings its own. */
export function ImprintPage() {
  const t = useMessages().publicPages.imprint
  return <LegalPage title={t.title} texts={[t.text(useOperator()), t.missing]} />
}

/** Privacy: what the product itself does with data, and the place for the operator's notice. */
export function PrivacyPage() {
  const t = useMessages().publicPages.privacy
  return <LegalPage title={t.title} texts={[t.text(useOperator()), t.cookies, t.local, t.missing]} />
}

const useOperator = () => useProgramme()?.operatorName ?? 'Mittler'

function LegalPage({ title, texts }: { title: string; texts: string[] }) {
  return (
    <Page isNarrow>
      <PageHeader title={title} />
      <Section>
        {texts.map((text) => (
          <div key={text}>{text}</div>
        ))}
      </Section>
    </Page>
  )
}
