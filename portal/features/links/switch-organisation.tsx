import { Button } from '@fluentui/react-components'
import { useLocation } from '@tanstack/react-router'
import { useMessages } from '../../lib/i18n.tsx'
import type { OrgKind } from '#contract/permissions.ts'
import { useSession } from '../../lib/session.ts'
import { useSwitchOrganisation } from '../../lib/switch-organisation.ts'
import { ButtonLink } from '../../ui/links.tsx'
import { Problem } from '../../ui/problem.tsx'
import { Row } from '../../ui/row.tsx'

/** The person's other organisations that could decide, and the way to another account; the link stays open. */
export function SwitchOrganisation({ kind }: { kind: OrgKind }) {
  const t = useMessages().links
  const session = useSession()
  const { href } = useLocation()
  const change = useSwitchOrganisation(() => undefined)
  const others = (session?.organisations ?? []).filter(
    (other) => other.id !== session?.organisation.id && other.kind === kind,
  )
  return (
    <>
      {others.length > 0 ? <div>{t.switchTo}</div> : null}
      {change.error ? <Problem error={change.error} /> : null}
      <Row>
        {others.map((other) => (
          <Button key={other.id} size="small" onClick={() => change.mutate({ organisationId: other.id })}>
            {other.name}
          </Button>
        ))}
        <ButtonLink to="/sign-in" search={{ next: href }} size="small">
          {t.otherAccount}
        </ButtonLink>
      </Row>
    </>
  )
}
