import { Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { enrolmentApi, type Enrolment, type MembershipProfile } from '#contract/enrolment.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useMay } from '../../lib/session.ts'
import { useAct } from '../../lib/queries.ts'
import { Problem } from '../../ui/problem.tsx'
import { WizardButtons } from '../../ui/wizard.tsx'
import type { StepProps } from './signed-in-steps.tsx'
import { LinkLater } from './link-later.tsx'
import { useKeepEnrolment } from './use-enrolment.ts'

/** The reason stays legible although the choice is disabled. */
const useStyles = makeStyles({ reason: { color: tokens.colorNeutralForeground1 } })

/** Choose the profile whose partner ID is linked; what cannot be chosen says why (W1.7, I-41). */
export function PartnerIdStep({ enrolment, go }: StepProps) {
  const t = useMessages().enrolment.partnerId
  const format = useFormat()
  const [chosen, choose] = useState(enrolment.partnerId ?? firstFree(enrolment))
  const keep = useKeepEnrolment()
  const goOn = useGoOn(go)
  const save = useAct(enrolmentApi.choosePartnerId, { onDone: goOn })
  const leave = useAct(enrolmentApi.leaveMembership, { onDone: (reply) => (keep(reply), go('membership')) })
  const error = save.error ?? leave.error
  return (
    <>
      <div>{t.intro(format.country(enrolment.country))}</div>
      {error ? <Problem error={error} /> : null}
      {enrolment.profiles.length === 0 ? (
        <div>{t.none}</div>
      ) : (
        <Field label={t.legend}>
          <RadioGroup value={chosen} onChange={(_, data) => choose(data.value)}>
            {enrolment.profiles.map((profile) => (
              <ProfileRadio key={profile.partnerId} profile={profile} country={enrolment.country} />
            ))}
          </RadioGroup>
        </Field>
      )}
      <div>{t.notListed}</div>
      <LinkLater enrolment={enrolment} go={go} />
      <WizardButtons
        nextLabel={t.goOn}
        onNext={() => save.mutate({ partnerId: chosen })}
        isBlocked={!chosen}
        isBusy={save.isPending}
        onCancel={() => leave.mutate({})}
      />
    </>
  )
}

/** On with the profile; or back to the status, when everything else is sent off already. */
function useGoOn(go: StepProps['go']) {
  const keep = useKeepEnrolment()
  const navigate = useNavigate()
  const may = useMay()
  return (reply: Enrolment) => {
    keep(reply)
    if (reply.submittedAt || !may('enrolment.edit')) void navigate({ to: '/enrolment' })
    else go('company')
  }
}

const firstFree = (enrolment: Enrolment) =>
  enrolment.profiles.filter((profile) => !profile.obstacle).length === 1
    ? (enrolment.profiles.find((profile) => !profile.obstacle)?.partnerId ?? '')
    : ''

function ProfileRadio({ profile, country }: { profile: MembershipProfile; country: string }) {
  const t = useMessages().enrolment.partnerId
  const styles = useStyles()
  const format = useFormat()
  return (
    <Radio
      value={profile.partnerId}
      disabled={profile.obstacle !== null}
      label={
        <>
          <strong>{profile.name}</strong>
          <div>{`${t.id(profile.partnerId)} · ${format.country(profile.country)}`}</div>
          {profile.obstacle ? (
            <div className={styles.reason}>
              {t.obstacles[profile.obstacle](format.country(profile.country), format.country(country))}
            </div>
          ) : null}
        </>
      }
    />
  )
}
