import { linkIn } from '../../mailbox.ts'
import { goTo, see, seeTitle, setUpAuthenticator, type Hands } from '../hands.ts'
import type { Stage } from '../people.ts'
import type { Company } from './company.ts'

const newPassword = 'Eine-lange-Losung-5'

/** The provider orders for the customer, naming the reseller (W20). */
export async function order({ t }: Stage, provider: Hands, customer: Company): Promise<void> {
  // The provider's own tenant asks for no second factor; work on customers does (I-31).
  await provider.follow(t.shell.menu.customers)
  await setUpAuthenticator(provider.dialog(), t)
  await seeTitle(provider.page, t.shell.menu.customers)
  await provider.follow(customer.name)
  await provider.follow(t.customers.order)
  await provider.press(t.orders.wizard.addOf('Office Suite Basic'))
  await provider.press(t.ui.next)
  await see(provider.page, t.orders.wizard.titles.details)
  await provider.fill(t.orders.quantity, '2')
  await provider.press(t.ui.next)
  await see(provider.page, t.orders.wizard.titles.reseller)
  await provider.press(t.ui.next)
  await provider.press(t.orders.wizard.buy)
  await see(provider.page, t.orders.placed.title)
}

/** The reseller's admin agent adds a user and gives them a licence (W17, W19). */
export async function addUser({ t }: Stage, reseller: Hands, customer: Company): Promise<string> {
  const labels = t.licences.fields
  const email = customer.email.replace('petra.fichte', 'resi')
  await goTo(reseller, t.shell.menu.customers)
  await reseller.follow(customer.name)
  await reseller.follow(t.customers.users)
  await reseller.press(t.licences.add)
  await reseller.fill(labels.firstName, 'Resi')
  await reseller.fill(labels.lastName, 'Huber')
  await reseller.fill(labels.userPrefix, 'resi')
  await reseller.fill(labels.email, email)
  await reseller.press(t.licences.create)
  await see(reseller.page, t.licences.created('Resi Huber', email))

  await reseller.press(t.licences.manageOf('Resi Huber'))
  await reseller.tick(/^Office Suite Basic/)
  await reseller.press(t.licences.save)
  await see(reseller.page, t.licences.saved('Resi Huber'))
  return email
}

/** The new user chooses a password by the mailed link and signs in with it. */
export async function choosePassword(stage: Stage, email: string, { prefix }: Company): Promise<void> {
  const { t } = stage
  const user = await stage.visitor()
  await user.open(`/p/${linkIn(await stage.mailWith(email, '/p/'), 'p')}`)
  await user.fill(t.identity.setPassword.password, newPassword)
  await user.press(t.identity.setPassword.action)
  await seeTitle(user.page, t.identity.setPassword.done)
  await user.follow(t.shell.signIn)
  await user.fill(t.identity.signIn.userName, `resi@${prefix}.mittler.example`)
  await user.fill(t.identity.signIn.password, newPassword)
  await user.press(t.identity.signIn.action)
  await see(user.page, t.shell.menu.home)
}

/** The customer takes the roles back; the reseller's next look at the users is refused (W11b). */
export async function removeRoles(
  { t }: Stage,
  customer: Hands,
  reseller: Hands,
  own: Company,
): Promise<void> {
  const labels = t.company.partners
  await customer.follow(t.links.customer.toPartners)
  await customer.press(labels.removeOf(own.name))
  await customer.dialog().tick(labels.removeTick(own.name))
  await customer.dialog().press(labels.remove)
  await see(customer.page, labels.removed(own.name))

  await reseller.open(reseller.page.url())
  await see(reseller.page, t.customers.noRightsText)
}
