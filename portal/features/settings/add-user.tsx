import { Button } from '@fluentui/react-components'
import { useMessages } from '../../lib/i18n.tsx'
import { useSession } from '../../lib/session.ts'
import type { ListState } from '../../lib/use-list-search.ts'
import { Section } from '../../ui/section.tsx'
import { NewUserForm } from './new-user-form.tsx'

/** "Add user", and the form it opens. */
export function AddUser({ state }: { state: ListState }) {
  const t = useMessages().settings.users
  const session = useSession()
  if (!session) return null
  if (state.text('add') === '')
    return (
      <div>
        <Button appearance="primary" onClick={() => state.filter({ add: 'yes' })}>
          {t.add}
        </Button>
      </div>
    )
  return (
    <Section title={t.addTitle} isAccent>
      <NewUserForm
        domain={session.domain}
        country={session.organisation.country}
        onClose={() => state.filter({ add: undefined })}
      />
    </Section>
  )
}
