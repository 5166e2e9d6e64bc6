import type { CustomerPartner } from '#contract/customers.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { Section } from '../../ui/section.tsx'
import { Sentences } from './sentences.tsx'

/** Exactly what each partner may do now. */
export function Receipt({ partners }: { partners: CustomerPartner[] }) {
  const { links: t, partnerRights } = useMessages()
  return (
    <>
      {partners.map(({ id, partnerName, rights }) => (
        <Section key={id} title={t.customer.rightsOf(partnerName)}>
          <Sentences sentences={rights.map((right) => partnerRights[right])} />
        </Section>
      ))}
    </>
  )
}
