import { Button } from '@fluentui/react-components'
import type { AccessPath, CustomerExplanation, Explanation } from '#contract/access.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { Bullets } from '../../ui/bullets.tsx'
import { ButtonLink, TextLink } from '../../ui/links.tsx'
import { Section } from '../../ui/section.tsx'
import { Stack } from '../../ui/stack.tsx'

type AtProps = { explanation: Explanation; ask: () => void }

/** What the answer rests on at one customer: consent, grant and group; or what is missing and who can give it. */
export function AtCustomer({ explanation, ask }: AtProps) {
  const t = useMessages().rights
  const format = useFormat()
  const { customer, obstacle } = explanation
  if (!customer) return null
  return (
    <Section title={t.atCustomer(customer.name)}>
      <div>{t.consent(format.day(customer.since), customer.consentedBy)}</div>
      <Paths customer={customer} />
      {obstacle === 'buy-right' ? (
        <div>
          <ButtonLink to="/customers/request">{t.askToBuy}</ButtonLink>
        </div>
      ) : null}
      {obstacle === 'admin-role' ? <Missing explanation={explanation} customer={customer} /> : null}
      <div>
        <Button onClick={ask}>{t.everywhere}</Button>
      </div>
    </Section>
  )
}

function Paths({ customer }: { customer: CustomerExplanation }) {
  const t = useMessages()
  const format = useFormat()
  const sentence = ({ kind, roles, groupName, relationshipName, until }: AccessPath) => {
    const names = format.list(roles.map((role) => t.directoryRoles[role]))
    if (kind === 'elevation')
      return t.rights.pathElevation(names, relationshipName ?? '', format.moment(until ?? ''))
    return groupName
      ? t.rights.pathGroup(names, groupName, relationshipName ?? '', format.day(until ?? ''))
      : t.rights.pathDefault(names)
  }
  if (customer.needs.length === 0) return <div>{t.rights.noRoleNeeded}</div>
  return customer.paths.length > 0 ? <Bullets sentences={customer.paths.map(sentence)} /> : null
}

type MissingProps = { explanation: Explanation; customer: CustomerExplanation }

function Missing({ explanation, customer }: MissingProps) {
  const t = useMessages()
  const r = t.rights
  const format = useFormat()
  const names = (roles: CustomerExplanation['needs']) =>
    format.list(roles.map((role) => t.directoryRoles[role]))
  const people = format.list(explanation.givers)
  const { candidates } = customer
  return (
    <Stack>
      <Bullets sentences={customer.needs.map((role) => t.directoryRoles[role])} />
      {candidates.length > 0 ? <div>{r.candidates}</div> : <div>{r.noCandidate(customer.name)}</div>}
      {candidates.map(({ id, name, roles, endsAt }) => (
        <TextLink key={id} to={`/customers/${customer.id}/admin-relationships/${id}`}>
          {r.candidate(name, names(roles), format.day(endsAt))}
        </TextLink>
      ))}
      {explanation.givers.length > 0 ? (
        <div>{candidates.length > 0 ? r.mappers(people) : r.requesters(people)}</div>
      ) : null}
    </Stack>
  )
}
