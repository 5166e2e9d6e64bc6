import { useMessages } from '../lib/i18n.tsx'

type Named = { action: string; subject: string }

/** What an event of the log is called, what it concerns, and who did it where nobody was signed in. */
export function useEventNames() {
  const t = useMessages().operations
  const mails: Record<string, string> = t.mails.names
  const actions: Record<string, string> = t.activity.actions
  return {
    actionOf: ({ action }: Named) => actions[action] ?? action,
    /** The name of what it is about; what has none is called by its kind. */
    subjectOf: ({ action, subject }: Named) => {
      if (action.startsWith('invitation.')) return subject || t.activity.invitation
      return (action === 'mail.retry' ? mails[subject] : undefined) ?? (subject || '–')
    },
    /** Nobody was signed in: a person with a mailed link, somebody new, or the portal by itself. */
    nameless: ({ action }: Named) => {
      if (action === 'tenant.create') return t.activity.founder
      return ofLinkHolders.has(action) ? t.activity.linkHolder : t.activity.system
    },
  }
}
const ofLinkHolders: ReadonlySet<string> = new Set(['invitation.view', 'password.set'])
