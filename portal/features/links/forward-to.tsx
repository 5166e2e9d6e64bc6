import { Button } from '@fluentui/react-components'
import { invitationsApi } from '#contract/invitations.ts'
import type { LinkPage } from '#contract/invitations.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct } from '../../lib/queries.ts'
import { useSession } from '../../lib/session.ts'
import { Problem } from '../../ui/problem.tsx'
import { Row } from '../../ui/row.tsx'
import { useToast } from '../../ui/toasts.tsx'

/** The global admins of the own organisation; the link goes to one of them by mail, with one click (pain 4). */
export function ForwardTo({ page, link }: { page: LinkPage; link: string }) {
  const { consent: t, links } = useMessages()
  const toast = useToast()
  const session = useSession()
  const others = page.whoCan.filter(({ id }) => id !== session?.user.id)
  const forward = useAct(invitationsApi.forward, {
    onDone: (_, { userId }) =>
      toast({ text: t.forwarded(others.find(({ id }) => id === userId)?.name ?? '') }),
  })
  if (others.length === 0) return <div>{links.nobody}</div>
  return (
    <>
      <div>{links.whoCan(session?.organisation.name ?? '')}</div>
      <Row>
        {others.map(({ id, name }) => (
          <Button
            key={id}
            size="small"
            disabledFocusable={forward.isPending}
            onClick={() => forward.mutate({ link, userId: id })}
          >
            {t.forwardTo(name)}
          </Button>
        ))}
      </Row>
      {forward.error ? <Problem error={forward.error} /> : null}
    </>
  )
}
