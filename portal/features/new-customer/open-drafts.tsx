import { newCustomersApi } from '#contract/new-customers.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useRead } from '../../lib/queries.ts'
import { TextLink } from '../../ui/links.tsx'
import { Section } from '../../ui/section.tsx'

/** What somebody began and has not finished, for one reseller or for all. */
export function OpenDrafts({ resellerId }: { resellerId?: string }) {
  const t = useMessages().newCustomer
  const format = useFormat()
  const drafts = useRead(newCustomersApi.list, { limit: 100 })
  const own = (drafts.data?.items ?? []).filter((draft) => !resellerId || draft.resellerId === resellerId)
  if (own.length === 0) return null
  return (
    <Section title={t.resume}>
      {own.map(({ id, content, createdBy, changedAt, resellerName }) => (
        <div key={id}>
          <TextLink to={`/customer-drafts/${id}`}>
            {t.draftOf(
              [content.organisationName || t.unnamed, resellerId ? '' : resellerName]
                .filter(Boolean)
                .join(', '),
              createdBy,
              format.moment(changedAt),
            )}
          </TextLink>
        </div>
      ))}
    </Section>
  )
}
