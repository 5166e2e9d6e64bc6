import { useState } from 'react'
import { type Correction, membershipApi, type RegistryProfile } from '#contract/membership.ts'
import { call } from '../../lib/api.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct } from '../../lib/queries.ts'
import { Bullets } from '../../ui/bullets.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { FormView } from '../../ui/form.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Section } from '../../ui/section.tsx'
import { useForm } from '../../ui/use-form.ts'

/** A wrongly linked partner ID is corrected in one action that lists what it changes (pain 6). */
export function CorrectSection({ profile }: { profile: RegistryProfile }) {
  const t = useMessages().membership
  const [plan, setPlan] = useState<Correction>()
  const [done, setDone] = useState<Correction>()
  const form = useForm({
    initial: { partnerId: '' },
    labels: { partnerId: t.rightId },
    required: ['partnerId'],
    send: async ({ partnerId }) => {
      setDone(undefined)
      setPlan(await call(membershipApi.previewCorrection, { profileId: profile.id, partnerId }))
    },
  })
  if (done) return <Done correction={done} />
  if (!profile.linkedTo) return null
  return (
    <Section title={t.correct}>
      <div>{t.correctText}</div>
      <FormView form={form} action={t.preview}>
        <TextField form={form} name="partnerId" inputMode="numeric" maxLength={10} />
      </FormView>
      {plan?.obstacle ? <Notice intent="warning">{t.obstacles[plan.obstacle]}</Notice> : null}
      {plan && !plan.obstacle ? (
        <Confirm profile={profile} plan={plan} onDone={setDone} onClose={() => setPlan(undefined)} />
      ) : null}
    </Section>
  )
}

type ConfirmProps = {
  profile: RegistryProfile
  plan: Correction
  onDone: (correction: Correction) => void
  onClose: () => void
}

function Confirm({ profile, plan, onDone, onClose }: ConfirmProps) {
  const t = useMessages().membership
  const correct = useAct(membershipApi.correct, {
    refresh: [membershipApi.get, membershipApi.list],
    onDone: (correction) => {
      onClose()
      onDone(correction)
    },
  })
  return (
    <ConfirmDialog
      title={t.correctTitle(plan.from, plan.to)}
      effects={[...useChanges(plan), t.told]}
      action={t.correctAction}
      isBusy={correct.isPending}
      error={correct.error}
      onConfirm={() => correct.mutate({ profileId: profile.id, partnerId: plan.to })}
      onClose={onClose}
    />
  )
}

function useChanges({ changes }: Correction): string[] {
  const t = useMessages().membership
  return changes.map(({ record, name }) => t.changes[record](name))
}

function Done({ correction }: { correction: Correction }) {
  const t = useMessages().membership
  return (
    <Section title={t.changed} isAccent>
      <Notice intent="success">{t.corrected(correction.to)}</Notice>
      <Bullets sentences={useChanges(correction)} />
    </Section>
  )
}
