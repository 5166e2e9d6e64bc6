import type { ReactNode } from 'react'
import type { ReportList, SecurityReport } from '#contract/security-report.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useSession } from '../../lib/session.ts'
import { TextLink } from '../../ui/links.tsx'
import { SmallTable } from '../../ui/small-table.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'

type Counted = SecurityReport['people']
type Line = { key: string; what: string; figure: string; isGood: boolean; fix: ReactNode }

/** Every figure with its judgement and the action that mends it. */
export function Figures({ report }: { report: SecurityReport }) {
  const t = useMessages().securityReport
  const lines = [...useAccountLines(report), ...useSignInLines(report)]
  return (
    <>
      <SmallTable
        label={t.figures}
        rows={lines}
        rowId={({ key }) => key}
        columns={[
          { key: 'what', header: t.what, cell: ({ what }) => what },
          { key: 'figure', header: t.figure, cell: ({ figure }) => figure },
          {
            key: 'judgement',
            header: t.judgement,
            cell: ({ isGood }) => (
              <StateBadge tone={isGood ? 'good' : 'attention'}>{isGood ? t.good : t.mend}</StateBadge>
            ),
          },
          { key: 'fix', header: t.fix, cell: ({ fix }) => fix ?? '–' },
        ]}
      />
      <div>{t.proof}</div>
    </>
  )
}

/** The people behind a figure, below on this page. */
const listLink = (list: ReportList, label: string) => (
  <TextLink to="/settings/security-report" search={{ list }}>
    {label}
  </TextLink>
)

function useShown() {
  const t = useMessages().securityReport
  return ({ value, more }: Counted) => (more ? t.atLeast(value) : String(value))
}

function useAccountLines(report: SecurityReport): Line[] {
  const t = useMessages().securityReport
  const shown = useShown()
  const { mfaPolicy, withoutFactor, globalAdmins, staleAdmins, neverSignedIn } = report
  const isRequired = mfaPolicy === 'required'
  const line = (key: string, what: string, figure: string, isGood: boolean, fix: ReactNode): Line => ({
    key,
    what,
    figure,
    isGood,
    fix,
  })
  const isNone = ({ value }: Counted) => value === 0
  const toPolicy = <TextLink to="/settings/organisation">{t.toPolicy}</TextLink>
  const twoAdmins = <TextLink to="/settings/users">{t.twoAdmins}</TextLink>
  const hasTwo = globalAdmins.value >= 2
  const withFactor = t.of(shown(report.withFactor), shown(report.people))
  return [
    line('policy', t.policy, t.policies[mfaPolicy], isRequired, isRequired ? null : toPolicy),
    line(
      'factor',
      t.withFactor,
      withFactor,
      isNone(withoutFactor),
      isNone(withoutFactor) ? null : listLink('without-factor', t.showWithout),
    ),
    line(
      'admins',
      t.globalAdmins,
      shown(globalAdmins),
      hasTwo,
      hasTwo ? listLink('admins', t.showAdmins) : twoAdmins,
    ),
    line(
      'stale',
      t.staleAdmins,
      shown(staleAdmins),
      isNone(staleAdmins),
      isNone(staleAdmins) ? null : listLink('stale-admins', t.showStale),
    ),
    line(
      'never',
      t.neverSignedIn,
      shown(neverSignedIn),
      isNone(neverSignedIn),
      isNone(neverSignedIn) ? null : listLink('never-signed-in', t.showNever),
    ),
  ]
}

function useSignInLines({ signIns, signInsWithoutFactor, reachedCustomers }: SecurityReport): Line[] {
  const t = useMessages().securityReport
  const shown = useShown()
  const kind = useSession()?.organisation.kind
  const isPartner = kind === 'provider' || kind === 'reseller'
  const isGood = signInsWithoutFactor.value === 0
  const signedIn = {
    key: 'sign-ins',
    what: t.signIns,
    figure: t.of(shown(signInsWithoutFactor), shown(signIns)),
    isGood,
    fix: isGood ? null : <TextLink to="/settings/organisation">{t.toSessions}</TextLink>,
  }
  const reached = {
    key: 'reached',
    what: t.reached,
    figure: String(reachedCustomers),
    isGood: reachedCustomers === 0,
    fix: reachedCustomers === 0 ? null : listLink('without-factor', t.showWithout),
  }
  return isPartner ? [signedIn, reached] : [signedIn]
}
