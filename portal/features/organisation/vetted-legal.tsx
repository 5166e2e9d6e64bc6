import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { LegalState } from '#contract/revisions.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useMay } from '../../lib/session.ts'
import { useWhoMay } from '../../lib/who-may.ts'
import { BlockedAction } from '../../ui/blocked-action.tsx'
import { ButtonLink } from '../../ui/links.tsx'
import { Section } from '../../ui/section.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { ContentDetails } from './content-fields.tsx'
import { fieldsOf } from './content.ts'
import { ReviseForm } from './revise-form.tsx'

/** What is approved, the change that is being reviewed, and the way to change it. */
export function VettedLegal({ state }: { state: LegalState }) {
  const t = useMessages().organisation
  const format = useFormat()
  const [isEditing, edit] = useState(false)
  const { approvedAt, revision } = state
  const isOurTurn = revision?.state === 'rejected' || revision?.state === 'info_requested'
  return (
    <>
      {revision ? <UnderReview state={state} /> : null}
      <Section title={t.sections.legal}>
        <div>
          <StateBadge tone="good">
            {approvedAt ? t.legal.approvedOn(format.day(approvedAt)) : t.legal.approved}
          </StateBadge>
        </div>
        <ContentDetails content={state} fields={fieldsOf.vetted} />
        {!isEditing && (!revision || isOurTurn) ? <ChangeButton onClick={() => edit(true)} /> : null}
      </Section>
      {isEditing ? <ReviseForm state={state} onClose={() => edit(false)} /> : null}
    </>
  )
}

function ChangeButton({ onClick }: { onClick: () => void }) {
  const t = useMessages().organisation.legal
  const may = useMay()
  const whoMay = useWhoMay()
  if (!may('enrolment.edit')) return <BlockedAction action={t.change} reason={whoMay('enrolment.edit')} />
  return (
    <div>
      <Button onClick={onClick}>{t.change}</Button>
    </div>
  )
}

function UnderReview({ state: { revision } }: { state: LegalState }) {
  const t = useMessages()
  const l = t.organisation.legal
  if (!revision) return null
  const isRejected = revision.state === 'rejected'
  return (
    <Section title={isRejected ? l.rejected : l.open} isAccent>
      <div>
        <StateBadge tone={isRejected ? 'bad' : 'waiting'}>
          {t.enrolment.status.states[revision.state]}
        </StateBadge>
      </div>
      <div>{isRejected ? l.rejectedText : l.openText}</div>
      <div>
        <ButtonLink to="/enrolment" appearance="primary">
          {l.toStatus}
        </ButtonLink>
      </div>
    </Section>
  )
}
