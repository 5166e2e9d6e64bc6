import { invitationKinds, invitationsApi, type Invitation } from '#contract/invitations.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useMay, useSession } from '../../lib/session.ts'
import { ChoiceListPage } from '../../parts/choice-list-page.tsx'
import { CodeText } from '../../ui/code-text.tsx'
import type { Column } from '../../ui/data-list.tsx'
import { Empty } from '../../ui/empty.tsx'
import { ButtonLink, TextLink } from '../../ui/links.tsx'
import { Moment } from '../../ui/moment.tsx'
import { InvitationState } from './invitation-states.tsx'

/** Every invitation the organisation prepared, newest first. */
export function InvitationsPage() {
  const { invitations: t, invitationBulks: bulks } = useMessages()
  const may = useMay()
  return (
    <ChoiceListPage
      title={t.title}
      sentence={t.sentence}
      action={may('customer.invite') ? <ButtonLink to="/invitation-files">{bulks.title}</ButtonLink> : null}
      label={t.list}
      endpoint={invitationsApi.list}
      choice={{
        name: 'kind',
        label: t.kind,
        all: t.allKinds,
        options: invitationKinds.map((value) => ({ value, label: t.kinds[value] })),
      }}
      columns={useColumns()}
      rowId={(row) => row.id}
      empty={<NoInvitations />}
      actions={(row) => (
        <ButtonLink to={`/invitations/${row.id}`} size="small" label={`${t.open}: ${row.subject}`}>
          {t.open}
        </ButtonLink>
      )}
    />
  )
}

/** No invitation yet: where this tier begins. */
function NoInvitations() {
  const { invitations: t, shell, partnerships } = useMessages()
  return useSession()?.organisation.kind === 'provider' ? (
    <Empty
      title={t.empty}
      text={t.emptyProvider}
      action={<ButtonLink to="/resellers/request">{partnerships.request}</ButtonLink>}
    />
  ) : (
    <Empty
      title={t.empty}
      text={t.emptyReseller}
      action={<ButtonLink to="/providers">{shell.menu.providers}</ButtonLink>}
    />
  )
}

function useColumns(): Column<Invitation>[] {
  const t = useMessages().invitations
  return [
    {
      key: 'recipient',
      header: t.recipient,
      cell: (row) => (
        <TextLink to={`/invitations/${row.id}`}>
          <CodeText>{row.acceptedByName ?? row.recipientEmail ?? t.noRecipient}</CodeText>
        </TextLink>
      ),
    },
    { key: 'kind', header: t.kind, cell: (row) => t.kinds[row.kind] },
    { key: 'with', header: t.with, cell: (row) => row.withName ?? '–' },
    { key: 'state', header: t.state, cell: (row) => <InvitationState state={row.state} /> },
    { key: 'created', header: t.created, cell: (row) => <Moment at={row.createdAt} /> },
    { key: 'until', header: t.until, cell: (row) => <Moment at={row.expiresAt} /> },
  ]
}
