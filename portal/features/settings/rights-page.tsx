import { Button } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { accessApi, type Right, rightGroups } from '#contract/access.ts'
import { download } from '../../lib/api.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useRead } from '../../lib/queries.ts'
import { useSession } from '../../lib/session.ts'
import { useListSearch } from '../../lib/use-list-search.ts'
import { NotPrinted } from '../../ui/not-printed.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Problem } from '../../ui/problem.tsx'
import { Row } from '../../ui/row.tsx'
import { Section } from '../../ui/section.tsx'
import { MyRequests } from './my-requests.tsx'
import { RightExplorer } from './right-explorer.tsx'
import { RightTable } from './right-table.tsx'

/** Roles and rights: who may do what here, whether I may, and how to get there. */
export function RightsPage() {
  const t = useMessages().rights
  const rights = useRead(accessApi.rights, {})
  const state = useListSearch()
  return (
    <Page>
      <PageHeader title={t.title} sentence={t.sentence} action={<Take />} />
      <OwnRoles />
      <NotPrinted>
        <Section title={t.explorer} isAccent={state.text('permission') !== ''}>
          <RightExplorer state={state} />
        </Section>
        <MyRequests />
      </NotPrinted>
      {rights.error ? <Problem error={rights.error} retry={() => void rights.refetch()} /> : null}
      {rights.data ? <Groups rights={rights.data.items} state={state} /> : null}
    </Page>
  )
}

function OwnRoles() {
  const t = useMessages()
  const session = useSession()
  if (!session) return null
  const { roles, organisation, organisations } = session
  const isGuest = organisations.some(({ id, isGuest: guest }) => guest && id === organisation.id)
  return (
    <div>
      {roles.length > 0 ? t.rights.mine(roles.map((role) => t.roles[role]).join(', ')) : t.rights.noRoles}
      {isGuest ? ` ${t.rights.guest}` : ''}
    </div>
  )
}

/** On paper, or as a file. */
function Take() {
  const t = useMessages().rights
  const save = useMutation({ mutationFn: () => download(accessApi.exportRights, {}, t.fileName) })
  return (
    <NotPrinted>
      {save.error ? <Problem error={save.error} /> : null}
      <Row>
        <Button disabledFocusable={save.isPending} onClick={() => save.mutate()}>
          {t.export}
        </Button>
        <Button onClick={() => print()}>{t.print}</Button>
      </Row>
    </NotPrinted>
  )
}

type GroupsProps = { rights: Right[]; state: ReturnType<typeof useListSearch> }

function Groups({ rights, state }: GroupsProps) {
  const t = useMessages().rights
  const groups = rightGroups.map((group) => ({
    group,
    rows: rights.filter((right) => right.group === group),
  }))
  return groups
    .filter(({ rows }) => rows.length > 0)
    .map(({ group, rows }) => (
      <Section key={group} title={t.groups[group]}>
        {group === 'planned' ? <div>{t.plannedNote}</div> : null}
        <RightTable label={t.groups[group]} rights={rows} state={state} />
      </Section>
    ))
}
