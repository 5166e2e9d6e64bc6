import { Button } from '@fluentui/react-components'
import { MailInboxRegular } from '@fluentui/react-icons'
import { useMessages } from '../../lib/i18n.tsx'
import { useProgramme } from '../../lib/session.ts'

/** In a demo nothing leaves the machine: this opens the mails as their recipients would see them. */
export function DemoInboxLink() {
  const t = useMessages().operations.mails
  if (!useProgramme()?.demoInbox) return null
  return (
    <Button as="a" href="/dev/mails" target="_blank" icon={<MailInboxRegular />}>
      {t.inbox}
    </Button>
  )
}
