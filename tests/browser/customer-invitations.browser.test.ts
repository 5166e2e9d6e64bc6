import { join } from 'node:path'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { expect, test } from 'vitest'
import { becomePartners } from '../story.ts'
import { aWorld } from '../world.ts'
import { theBrowser } from './browser.ts'
import { createTenant } from './chain/enrolment.ts'
import { companyOf } from './chain/company.ts'
import { saved } from './files.ts'
import { type Hands, see, seeTitle } from './hands.ts'
import { stageOf } from './people.ts'

const browser = theBrowser()
const both = ['en', 'de'] as const

test.each(both)(
  'a campaign link of a reseller alone: a company creates its tenant on the way, another accepts as well (%s)',
  async (language) => {
    const world = await aWorld()
    const stage = stageOf(world, browser, 'mouse', language)
    const { t } = stage
    const client = await world.as(world.kiefer)
    const reseller = await browser.windowOf(world.base, client, language)
    const guest = companyOf(world, 'Gasthof Zur Post', 'post')
    const uses = (n: string) => t.consent.shown.usesOf(n, '3')

    await reseller.open('/customers/request')
    await reseller.tick(t.consent.ask.campaign)
    await reseller.fill(t.consent.ask.maxUses, '3')
    await reseller.choose(t.consent.ask.administration, t.consent.ask.administrations.none)
    await reseller.press(t.partnerships.prepare)
    await seeTitle(reseller.page, t.invitations.titles.customer)
    await see(reseller.page, uses('0'))
    const link = await reseller.page.getByLabel(t.invitations.draft.link).inputValue()

    const customer = await stage.visitor()
    await customer.open(new URL(link).pathname)
    await seeTitle(customer.page, t.links.titles.customer('Kiefer IT', null))
    await see(customer.page, t.links.customer.createText)
    await createTenant(stage, customer, guest)
    await see(customer.page, t.consent.notAsked.roles)
    await customer.tick(t.links.customer.consent('Kiefer IT'))
    await customer.press(t.links.customer.action)
    await seeTitle(customer.page, t.links.customer.done)

    const second = await browser.windowOf(world.base, await world.as(world.ahorn), language)
    await second.open(new URL(link).pathname)
    await second.tick(t.links.customer.consent('Kiefer IT'))
    await second.press(t.links.customer.action)
    await seeTitle(second.page, t.links.customer.done)
    await reseller.page.reload()
    await see(reseller.page, uses('2'))
    expect((await client.customers.list()).items.map(({ name }) => name)).toEqual([
      'Bäckerei Ahorn',
      'Gasthof Zur Post',
    ])
    expect(stage.errors).toEqual([])
  },
)

/** Uploads a spreadsheet with good and bad rows, and sends what is good. */
async function inviteByFile(hands: Hands, t: ReturnType<typeof stageOf>['t'], rows: string[]) {
  const words = t.invitationBulks
  const folder = await mkdtemp(join(tmpdir(), 'mittler-rows-'))
  const path = join(folder, 'customers.csv')
  await writeFile(path, ['Email;Language', ...rows, ''].join('\r\n'))
  await hands.open('/invitation-files')
  await hands.press(words.check)
  await see(hands.page, words.chooseFile)
  await hands.page.locator('input[type=file]').setInputFiles(path)
  await hands.press(words.check)
  await seeTitle(hands.page, 'customers.csv')
  await rm(folder, { recursive: true })
}

test.each(both)(
  'many are invited from a file, row by row; from the list one is reminded, one replaced, the rest taken back (%s)',
  async (language) => {
    const world = await aWorld()
    const stage = stageOf(world, browser, 'mouse', language)
    const { t } = stage
    const { invitationBulks: words, invitations, sentInvitations: sent } = t
    await becomePartners(world)
    const hands = await browser.windowOf(world.base, await world.as(world.kiefer), language)
    const first = `chef@${world.linde.domain}`

    await inviteByFile(hands, t, [`${first};${language}`, 'chefin@zwei.example;de', 'no address;en'])
    await hands.press(words.start('2'))
    await hands.dialog().press(words.start('2'))
    await hands.page.getByText(words.states.done, { exact: true }).waitFor()
    const report = await saved(hands, () => hands.press(words.report))
    expect(report.text).toContain('no address')
    expect(report.text).toContain(words.rowStates.failed)

    await hands.page.getByText(first).click()
    await hands.press(invitations.remind)
    await see(hands.page, invitations.reminded(first))
    await hands.press(invitations.replace)
    await hands.dialog().press(invitations.replace)
    await see(hands.page, invitations.replaced)
    await see(hands.page, world.linde.domain)

    await hands.open('/invitations')
    await see(hands.page, invitations.states.superseded)
    const open = hands.page.getByRole('checkbox')
    await open.first().waitFor()
    expect(await open.count()).toBe(2)
    for (const box of await open.all()) await box.check()
    await hands.press(sent.revokeChosen(2))
    await hands.dialog().press(invitations.revoke)
    await see(hands.page, sent.revokedMany(2))
    await expect.poll(() => open.count()).toBe(0)

    await inviteByFile(hands, t, ['chefin@drei.example;de'])
    // As it stands while the job works on it.
    await world.owner.query(`update invitation_bulks set state = 'running' where state = 'checked'`)
    await hands.page.reload()
    await hands.press(words.cancel)
    await hands.dialog().press(words.cancel)
    await see(hands.page, words.stoppedBy('Erika Muster'))
    await see(hands.page, words.rowStates.cancelled)
  },
)
