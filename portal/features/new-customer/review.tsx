import { agreementModes } from '#contract/new-customers.ts'
import { languages } from '#contract/common.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useProgramme } from '../../lib/session.ts'
import { Bullets } from '../../ui/bullets.tsx'
import { Details } from '../../ui/details.tsx'
import type { Values } from './values.ts'

/** Everything before it is created. */
export function Review({ values, reseller }: { values: Values; reseller: string }) {
  const t = useMessages().newCustomer
  const format = useFormat()
  const suffix = useProgramme()?.domainSuffix ?? ''
  const domain = `${values.domainPrefix}.${suffix}`
  const mode = agreementModes.find((known) => known === values.agreement)
  const language = languages.find((known) => known === values.language)
  const place = [values.postalCode, values.city, values.state].filter(Boolean).join(' ')
  const address = [values.line1, values.line2, place].filter(Boolean).join(', ')
  const agreed = [
    values.agreedByName,
    values.agreedByEmail,
    values.agreedOn && format.calendarDay(values.agreedOn),
  ]
  return (
    <>
      <Details
        entries={[
          { name: t.labels.organisationName, value: values.organisationName },
          { name: t.labels.domainPrefix, value: domain },
          { name: t.labels.country, value: values.country ? format.country(values.country) : '' },
          { name: t.labels.line1, value: address },
          { name: t.labels.registrationId, value: values.registrationId || null },
          { name: t.labels.language, value: language ? t.languages[language] : '' },
          { name: t.steps.admin, value: `${values.firstName} ${values.lastName}, ${values.email}` },
          { name: t.labels.userPrefix, value: `${values.userPrefix}@${domain}` },
          { name: t.labels.agreement, value: mode ? t.modes[mode] : '' },
          {
            name: t.labels.agreedByName,
            value: mode === 'attested' ? agreed.filter(Boolean).join(', ') : null,
          },
        ]}
      />
      <Bullets sentences={t.beforeText(reseller).slice(0, 2)} />
    </>
  )
}
