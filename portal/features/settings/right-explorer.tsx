import { Field, Select } from '@fluentui/react-components'
import { accessApi, type Explanation, groupOf, rightGroups } from '#contract/access.ts'
import { customersApi } from '#contract/customers.ts'
import { holdersOf, tableRows } from '#contract/permissions.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useRead } from '../../lib/queries.ts'
import { useMay, useSession } from '../../lib/session.ts'
import type { ListState } from '../../lib/use-list-search.ts'
import { FindOne } from '../../parts/find-one.tsx'
import { Bullets } from '../../ui/bullets.tsx'
import { ButtonLink } from '../../ui/links.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Problem } from '../../ui/problem.tsx'
import { SmallTable } from '../../ui/small-table.tsx'
import { Stack } from '../../ui/stack.tsx'
import { Tag } from '../../ui/tag.tsx'
import { AskForRole } from './ask-for-role.tsx'
import { AtCustomer } from './right-at-customer.tsx'

/** "Who may do this, and why may I not?": the question stands in the address, so that a refusal can link to it. */
export function RightExplorer({ state }: { state: ListState }) {
  const t = useMessages().rights
  const kind = useSession()?.organisation.kind
  const chosen = tableRows.find((permission) => permission === state.text('permission'))
  const offered = tableRows.filter(
    (permission) => permission === chosen || (kind && holdersOf(permission, kind).length > 0),
  )
  return (
    <Stack>
      <Field label={t.pick}>
        <Select
          style={{ minWidth: 0 }}
          select={{ style: { width: '100%', textOverflow: 'ellipsis' } }}
          value={chosen ?? ''}
          onChange={(_, data) => state.filter({ permission: data.value })}
        >
          <option value="">{useMessages().ui.choose}</option>
          {rightGroups.map((group) => (
            <optgroup key={group} label={t.groups[group]}>
              {offered
                .filter((permission) => groupOf(permission) === group)
                .map((permission) => (
                  <option key={permission} value={permission}>
                    {t.permissions[permission]}
                  </option>
                ))}
            </optgroup>
          ))}
        </Select>
      </Field>
      {chosen ? <Answer key={chosen} permission={chosen} state={state} /> : null}
    </Stack>
  )
}

type AnswerProps = { permission: Explanation['permission']; state: ListState }

/** With a customer in the address, the question is about work for that customer. */
function Answer({ permission, state }: AnswerProps) {
  const customerId = state.text('customerId')
  const explanation = useRead(accessApi.explain, { permission, ...(customerId ? { customerId } : {}) })
  if (explanation.error) return <Problem error={explanation.error} />
  if (!explanation.data) return null
  return (
    <Stack>
      <Mine explanation={explanation.data} />
      <AtCustomer explanation={explanation.data} ask={() => state.filter({ customerId: '' })} />
      <ChooseCustomer explanation={explanation.data} choose={(id) => state.filter({ customerId: id })} />
      <People explanation={explanation.data} />
    </Stack>
  )
}

type ChooseProps = { explanation: Explanation; choose: (customerId: string) => void }

/** A right to work on customers is decided at each of them: the person names one. */
function ChooseCustomer({ explanation, choose }: ChooseProps) {
  const { rights: t, finding } = useMessages()
  const may = useMay()
  const { isAboutCustomers, customer, obstacle } = explanation
  if (!isAboutCustomers || customer || obstacle === 'tier' || !may('customer.view')) return null
  return (
    <FindOne
      endpoint={customersApi.list}
      label={t.atWhich}
      action={finding.choose}
      view={({ id, name, domain }) => ({ id, name, detail: domain })}
      onChoose={choose}
    />
  )
}

function Mine({ explanation }: { explanation: Explanation }) {
  const t = useMessages()
  const r = t.rights
  const format = useFormat()
  const session = useSession()
  const { obstacle, through, throughGroups, holders, givers, requestable } = explanation
  const sentences: Record<NonNullable<typeof obstacle>, (kind: string) => string> = r.obstacles
  const named = (roles: Explanation['holders']) => roles.map((role) => t.roles[role])
  if (obstacle === null)
    return (
      <Notice intent="success">
        {r.youMay(named(through).join(', '))}
        {throughGroups.length > 0 ? ` ${r.roleOfGroups(format.list(throughGroups))}` : null}
      </Notice>
    )
  return (
    <Stack>
      <Notice intent="warning" title={r.whyNot}>
        {sentences[obstacle](session ? t.kinds[session.organisation.kind] : '')}
      </Notice>
      {obstacle === 'planned' ? <div>{r.laterBy}</div> : null}
      {obstacle === 'role' || obstacle === 'planned' ? <Bullets sentences={named(holders)} /> : null}
      {obstacle === 'second-factor' ? (
        <div>
          <ButtonLink to="/security" appearance="primary">
            {t.ui.setUpFactor}
          </ButtonLink>
        </div>
      ) : null}
      {needsRole(obstacle) && givers.length > 0 ? <div>{r.givers(format.list(givers))}</div> : null}
      {requestable.length > 0 ? <AskForRole roles={requestable} /> : null}
    </Stack>
  )
}

/** Being a guest, or lacking a role, is what people of the organisation can change. */
const needsRole = (obstacle: Explanation['obstacle']) => obstacle === 'role' || obstacle === 'guest'

function People({ explanation }: { explanation: Explanation }) {
  const t = useMessages()
  const r = t.rights
  if (explanation.obstacle === 'tier' || explanation.obstacle === 'planned') return null
  if (explanation.people.length === 0) return <div>{r.nobody}</div>
  return (
    <SmallTable
      label={r.people}
      rows={explanation.people}
      rowId={({ id }) => id}
      columns={[
        {
          key: 'name',
          header: r.people,
          cell: (person) => (
            <>
              {person.name} {person.isMe ? <Tag>{t.settings.users.you}</Tag> : null}{' '}
              {person.isGuest ? <Tag color="neutral">{t.settings.users.guest}</Tag> : null}
            </>
          ),
        },
        {
          key: 'through',
          header: r.by,
          cell: (person) =>
            [
              person.through.map((role) => t.roles[role]).join(', '),
              ...(person.throughGroups.length > 0 ? [r.throughGroups(person.throughGroups.join(', '))] : []),
              ...person.paths.flatMap(({ groupName }) => (groupName ? [r.throughGroups(groupName)] : [])),
            ].join(', '),
        },
      ]}
    />
  )
}
