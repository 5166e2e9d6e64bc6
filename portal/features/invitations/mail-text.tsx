import { makeStyles, tokens } from '@fluentui/react-components'
import type { Invitation } from '#contract/invitations.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { Section } from '../../ui/section.tsx'
import { fullText } from './use-draft-actions.ts'

const useStyles = makeStyles({
  text: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', color: tokens.colorNeutralForeground2 },
})

/** The mail as it went out, once nothing can be edited any more. */
export function MailText({ invitation }: { invitation: Invitation }) {
  const t = useMessages().invitations.draft
  return (
    <Section title={`${t.subject}: ${invitation.subject}`}>
      <div className={useStyles().text}>{fullText(invitation)}</div>
    </Section>
  )
}
