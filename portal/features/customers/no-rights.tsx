import { useMessages } from '../../lib/i18n.tsx'
import { Notice } from '../../ui/notice.tsx'

/** Why users and licences of this customer are closed, and who can open them. */
export function NoRights() {
  const t = useMessages().customers
  return <Notice>{`${t.noRightsText} ${t.whoGivesRights}`}</Notice>
}
