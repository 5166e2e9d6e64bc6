import { ButtonLink } from '../ui/links.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { Page } from '../ui/page.tsx'

type MailSentProps = { words: { sent: string; sentText: string; noMail: string; back: string } }

/** The same answer whether or not the name exists: look into your mailbox. */
export function MailSent({ words }: MailSentProps) {
  return (
    <Page isNarrow>
      <PageHeader title={words.sent} sentence={words.sentText} isResult />
      <div>{words.noMail}</div>
      <div>
        <ButtonLink to="/sign-in">{words.back}</ButtonLink>
      </div>
    </Page>
  )
}
