import { expect } from 'vitest'
import { linkIn } from '../../mailbox.ts'
import { goTo, partsOf, see, seeTitle, type Hands } from '../hands.ts'
import type { Stage } from '../people.ts'
import type { Company } from './company.ts'
import { createTenant } from './enrolment.ts'

/** The provider requests the partnership by mail, the reseller authorizes it (W4, W5). */
export async function becomePartners(
  stage: Stage,
  provider: Hands,
  reseller: Hands,
  company: Company,
): Promise<void> {
  const { t, world } = stage
  await goTo(provider, t.shell.menu.resellers)
  await provider.follow(t.partnerships.request)
  const link = await sendDraft(stage, provider, company.email)

  const { name } = world.nordlicht
  await reseller.open(`/i/${link}`)
  await seeTitle(reseller.page, t.links.titles.partnership(name))
  const authorize = partsOf(reseller.page).button(t.links.partnership.action)
  expect(await authorize.isDisabled()).toBe(true)
  await reseller.tick(t.links.partnership.consent(name))
  await reseller.press(t.links.partnership.action)
  await seeTitle(reseller.page, t.links.partnership.done)
}

/** Reseller and provider invite together; a customer without tenant creates one and accepts (W7, W9). */
export async function winCustomer(stage: Stage, reseller: Hands, [own, guest]: Company[]): Promise<Hands> {
  const { t, world } = stage
  const provider = world.nordlicht.name
  await reseller.follow(t.links.partnership.toProviders)
  await reseller.follow(`${t.partnerships.inviteCustomers}: ${provider}`)
  const link = await sendDraft(stage, reseller, guest!.email)

  const customer = await stage.visitor()
  await customer.open(`/i/${link}`)
  await seeTitle(customer.page, t.links.titles.customer(own!.name, provider))
  await createTenant(stage, customer, guest!)
  await customer.tick(t.links.customer.consent(stage.list([own!.name, provider])))
  await customer.press(t.links.customer.action)
  await seeTitle(customer.page, t.links.customer.done)
  return customer
}

/** Prepares the mail, sends it from the portal and returns the link that arrived. */
async function sendDraft({ t, ...stage }: Stage, sender: Hands, to: string): Promise<string> {
  await sender.fill(t.ui.optional(t.partnerships.email), to)
  await sender.press(t.partnerships.prepare)
  await sender.press(t.invitations.draft.send)
  await see(sender.page, t.invitations.draft.sent(to))
  return linkIn(await stage.mailWith(to, '/i/'), 'i')
}
