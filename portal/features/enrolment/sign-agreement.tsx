import { agreementsApi } from '#contract/agreements.ts'
import { peopleApi } from '#contract/people.ts'
import { enrolmentApi, type Enrolment } from '#contract/enrolment.ts'
import { SignatureForm } from '../../parts/signature-form.tsx'
import { call } from '../../lib/api.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useRead } from '../../lib/queries.ts'
import { restartSession, useMay } from '../../lib/session.ts'
import { useWhoMay } from '../../lib/who-may.ts'
import { TextLink } from '../../ui/links.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Problem } from '../../ui/problem.tsx'
import { Section } from '../../ui/section.tsx'
import { useToast } from '../../ui/toasts.tsx'

/** The partner agreement: text, tick, Accept and continue (I-42). */
export function SignAgreement({ enrolment }: { enrolment: Enrolment }) {
  const t = useMessages().enrolment.status
  const toast = useToast()
  const whoMay = useWhoMay()
  const own = useRead(agreementsApi.own, {})
  const offer = own.data?.offer
  return (
    <Section title={t.signTitle} isAccent>
      <div>{t.signText}</div>
      <SecondAdminHint />
      {own.error ? <Problem error={own.error} retry={() => void own.refetch()} /> : null}
      {offer ? (
        <SignatureForm
          wording={offer}
          before={null}
          blocked={enrolment.can.includes('sign') ? null : whoMay('agreement.sign')}
          sign={async (language) => {
            await call(enrolmentApi.signAgreement, { version: offer.version, language, isAccepted: true })
            await restartSession()
            toast({ text: t.accepted })
          }}
        />
      ) : null}
    </Section>
  )
}

/** Pain 8: better two owners before the business begins; signing is possible with one. */
function SecondAdminHint() {
  const t = useMessages().enrolment.status
  const may = useMay()
  const guards = useRead(peopleApi.guards, {}, may('user.view'))
  if (!guards.data || guards.data.globalAdmins >= 2) return null
  return (
    <Notice intent="warning" title={t.secondAdmin}>
      {t.secondAdminText}{' '}
      {may('role.assign') ? <TextLink to="/settings/users">{t.nameSecond}</TextLink> : null}
    </Notice>
  )
}
