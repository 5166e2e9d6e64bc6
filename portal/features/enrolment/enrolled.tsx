import { partnershipsApi } from '#contract/partnerships.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useRead } from '../../lib/queries.ts'
import { useMay } from '../../lib/session.ts'
import { ButtonLink } from '../../ui/links.tsx'
import { Row } from '../../ui/row.tsx'
import { Section } from '../../ui/section.tsx'

/** The enrolment is done: the first provider is the next step, or it is there already. */
export function Enrolled() {
  const t = useMessages().enrolment.status
  const may = useMay()
  const seesProviders = may('partnership.view')
  const { data } = useRead(partnershipsApi.list, { limit: 1 }, seesProviders)
  const needsProvider = data?.items.length === 0
  return (
    <Section title={t.activeTitle} isAccent>
      {data ? <div>{needsProvider ? t.activeFindText : t.activeInviteText}</div> : null}
      <div>{t.activeRolesText}</div>
      <Row>
        {needsProvider ? (
          <ButtonLink to="/find-provider" appearance="primary">
            {t.findProvider}
          </ButtonLink>
        ) : null}
        {seesProviders ? <ButtonLink to="/providers">{t.providers}</ButtonLink> : null}
        {may('user.view') ? <ButtonLink to="/settings/users">{t.users}</ButtonLink> : null}
      </Row>
    </Section>
  )
}
