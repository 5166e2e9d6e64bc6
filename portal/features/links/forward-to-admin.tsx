import { Button, Checkbox, makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import { invitationsApi } from '#contract/invitations.ts'
import type { LinkPage } from '#contract/link-page.ts'
import { linkWaysApi } from '#contract/link-ways.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct } from '../../lib/queries.ts'
import { useSession } from '../../lib/session.ts'
import { Problem } from '../../ui/problem.tsx'
import { Row } from '../../ui/row.tsx'
import { useToast } from '../../ui/toasts.tsx'

const useStyles = makeStyles({
  people: { border: 'none', margin: 0, padding: 0 },
  legend: { padding: 0 },
})

type Person = LinkPage['whoCan'][number]

/** The global admins who can decide: the portal mails them the link (W5, pain 4). */
export function ForwardToAdmin({ page, link }: { page: LinkPage; link: string }) {
  const t = useMessages().links
  const styles = useStyles()
  const name = useSession()?.organisation.name ?? ''
  const toast = useToast()
  const [chosen, choose] = useState<string[]>(page.whoCan.length === 1 ? page.whoCan.map(({ id }) => id) : [])
  const forward = useAct(linkWaysApi.forward, {
    refresh: [invitationsApi.link],
    onDone: () => toast({ text: t.forwarded }),
  })
  const toggle = (id: string) =>
    choose(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id])
  return (
    <>
      <fieldset className={styles.people}>
        <legend className={styles.legend}>{t.whoCan(name)}</legend>
        {page.whoCan.map((person) => (
          <PersonBox key={person.id} person={person} isOn={chosen.includes(person.id)} toggle={toggle} />
        ))}
      </fieldset>
      {forward.error ? <Problem error={forward.error} /> : null}
      <Row>
        <Button
          size="small"
          appearance="primary"
          disabled={chosen.length === 0}
          disabledFocusable={forward.isPending}
          onClick={() => forward.mutate({ link, userIds: chosen })}
        >
          {t.forwardNow}
        </Button>
        <small>{t.forwardLimit}</small>
      </Row>
    </>
  )
}

type BoxProps = { person: Person; isOn: boolean; toggle: (id: string) => void }

function PersonBox({ person, isOn, toggle }: BoxProps) {
  const t = useMessages().links
  const format = useFormat()
  const { id, name, forwardedAt } = person
  return (
    <div>
      <Checkbox
        label={forwardedAt ? t.forwardedOn(name, format.moment(forwardedAt)) : name}
        checked={isOn}
        onChange={() => toggle(id)}
      />
    </div>
  )
}
