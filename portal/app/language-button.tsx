import { Button } from '@fluentui/react-components'
import { identityApi } from '#contract/identity.ts'
import { useLanguage } from '../lib/i18n.tsx'
import { queryClient, useAct } from '../lib/queries.ts'
import { useSession } from '../lib/session.ts'

/** EN | DE: changes the page at once and, for the signed-in, their account and mails. */
export function LanguageButton() {
  const { language, messages, choose } = useLanguage()
  const session = useSession()
  const keep = useAct(identityApi.setLanguage, { refresh: [identityApi.visitor] })
  const other = language === 'en' ? 'de' : 'en'
  return (
    <Button
      appearance="subtle"
      lang={other}
      title={messages.shell.otherLanguage}
      aria-label={`${other.toUpperCase()} ${messages.shell.otherLanguage}`}
      style={{ minWidth: '40px' }}
      onClick={() => {
        if (session) keep.mutate({ language: other })
        void choose(other).then(() => queryClient.invalidateQueries({ type: 'active' }))
      }}
    >
      {other.toUpperCase()}
    </Button>
  )
}
