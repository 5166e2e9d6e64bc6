import { peopleApi } from '#contract/people.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useRead } from '../../lib/queries.ts'
import { Notice } from '../../ui/notice.tsx'

/** With one global admin left, one lost password locks an organisation out (I-40). */
export function FewAdmins() {
  const t = useMessages().settings.users
  const guards = useRead(peopleApi.guards, {})
  if (!guards.data || guards.data.globalAdmins >= 2) return null
  return (
    <Notice intent="warning" title={t.fewAdmins}>
      {t.fewAdminsText}
    </Notice>
  )
}
