import { type AdminRightsRole, completeRoles, type PartnerConsent } from '#contract/customers.ts'
import type { LinkPage } from '#contract/link-page.ts'

export type AskedPartner = NonNullable<LinkPage['asks']>['partners'][number]
/** What the customer has chosen for one partner; `isOn` off declines it. */
export type Choice = { isOn: boolean; mayOrder: boolean; roles: AdminRightsRole[] }
export type Choices = Record<string, Choice>

/** Everything that is asked, chosen: less is a click away, more never. */
export const everything = (partners: AskedPartner[]): Choices =>
  Object.fromEntries(
    partners.map(({ id, order, roles }) => [
      id,
      { isOn: true, mayOrder: order, roles: completeRoles(roles) },
    ]),
  )

/** One role more or less; seeing the users stays as long as any other role does. */
export function withRole({ roles }: Choice, role: AdminRightsRole, isTicked: boolean): AdminRightsRole[] {
  return completeRoles(isTicked ? [...roles, role] : roles.filter((other) => other !== role))
}

/** The chosen partners as the API wants them; those left out are declined. */
export const consentsOf = (choices: Choices): PartnerConsent[] =>
  Object.entries(choices).flatMap(([partnerId, { isOn, mayOrder, roles }]) =>
    isOn ? [{ partnerId, mayOrder, roles }] : [],
  )
