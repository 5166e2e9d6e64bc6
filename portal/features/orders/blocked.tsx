import type { OrderObstacle } from '#contract/orders.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { Bullets } from '../../ui/bullets.tsx'
import { ButtonLink } from '../../ui/links.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Row } from '../../ui/row.tsx'

/** Why nothing can be ordered for this customer now, and who can change that. */
export function Blocked({ obstacles }: { obstacles: OrderObstacle[] }) {
  const t = useMessages()
  const w = t.orders.wizard
  const reasons = obstacles.map((obstacle) => w.obstacles[obstacle])
  return (
    <>
      <Notice intent="warning" title={w.blocked}>
        <Bullets sentences={reasons.length > 0 ? reasons : [w.noReseller]} />
      </Notice>
      <Row>
        <ButtonLink to="/resellers">{t.partnerships.resellers.title}</ButtonLink>
      </Row>
    </>
  )
}
