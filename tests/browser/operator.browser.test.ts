import { beforeAll, expect, test } from 'vitest'
import { underReview } from '../applicant.ts'
import { linkIn } from '../mailbox.ts'
import { withSharedCustomer } from '../story.ts'
import { aWorld, password, theServer } from '../world.ts'
import { theBrowser } from './browser.ts'
import { see, seeTitle } from './hands.ts'
import { messages } from './people.ts'

const { window, windowOf } = theBrowser()
// The operator reads of the whole programme here, so these tests keep to themselves.
beforeAll(async () => void (await theServer({})))

test('the operator imports the registry, corrects a wrongly linked partner ID and takes in a provider, who gets in', async () => {
  const world = await aWorld()
  const { en: t } = messages
  const words = t.catalogue.imports
  const operator = await windowOf(world.base, await world.as(world.kompass), 'en')
  const [wrong, right] = ['7100001', '7100002']

  await operator.open('/membership-imports')
  await operator.page.locator('input[type=file]').setInputFiles({
    name: 'registry.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      `PartnerId,OrganisationName,Country,Active,UserName,Email\n${wrong},Zeder Nord,DE,true,zeder,zeder@zeder.example\n${right},Zeder Süd,DE,true,zeder,zeder@zeder.example\n`,
    ),
  })
  await operator.press(words.check)
  await see(operator.page, t.membership.imports.ready)
  await operator.press(words.apply)
  await operator.dialog().press(words.apply)
  await see(operator.page, words.applied('registry.csv'))

  await world.owner.query('update membership_profiles set tenant_id = $1 where partner_id = $2', [
    world.kiefer.tenantId,
    wrong,
  ])
  await world.owner.query('update organisations set partner_id = $1 where id = $2', [wrong, world.kiefer.id])
  await operator.open(`/membership?search=${wrong}`)
  await operator.follow('Zeder Nord')
  await operator.fill(t.membership.rightId, right)
  await operator.press(t.membership.preview)
  await see(operator.page, t.membership.correctTitle(wrong, right))
  await operator.dialog().press(t.membership.correctAction)
  await see(operator.page, t.membership.corrected(right))

  await operator.open('/programme-partners')
  await operator.follow(t.operatorPages.addProvider.open)
  const { fields } = t.organisation
  const { labels } = t.newCustomer
  const country = new Intl.DisplayNames('en', { type: 'region' }).of('AT') ?? ''
  await operator.fill(fields.legalName, 'Donaukai Distribution GmbH')
  await operator.fill(labels.domainPrefix, 'donaukai')
  await operator.choose(fields['address.country'], country)
  await operator.fill(fields['address.line1'], 'Donaukai 7')
  await operator.fill(fields['address.postalCode'], '4020')
  await operator.fill(fields['address.city'], 'Linz')
  await operator.fill(labels.firstName, 'Theresa')
  await operator.fill(labels.lastName, 'Hofstätter')
  await operator.fill(labels.email, 'theresa@donaukai.example')
  await operator.choose(labels.language, t.newCustomer.languages.de)
  await operator.press(t.operatorPages.addProvider.submit)
  await seeTitle(operator.page, 'Donaukai Distribution GmbH')
  await see(operator.page, /admin@donaukai\.mittler\.example/)

  const mail = await world.mailTo('theresa@donaukai.example', /in sein Programm aufgenommen/)
  const context = await window({ locale: 'de-DE', baseURL: world.base })
  const page = await context.newPage()
  await page.goto(`/p/${linkIn(mail, 'p')}`)
  const choose = messages.de.identity.setPassword
  await page.getByLabel(choose.password, { exact: false }).first().fill(password)
  await page.getByRole('button', { name: choose.action }).click()
  await seeTitle(page, choose.done)
  await operator.page.context().close()
})

test('Anträge werden gemeinsam entschieden, ein Partner wird wieder zugelassen und sein Ausschluss angekündigt', async () => {
  const world = await aWorld()
  const { de: t } = messages
  await withSharedCustomer(world)
  const ready = await underReview(world)
  for (const check of ['business', 'due-diligence'] as const)
    await ready.operator.vetting.pass({ enrolmentId: ready.enrolmentId, check })
  const operator = await windowOf(world.base, await world.as(world.kompass), 'de')

  await operator.open('/vetting?search=Fichte')
  await operator.tick(t.vetting.select('Fichte Systemhaus'))
  await see(operator.page, t.vetting.chosen(1))
  await operator.press(t.vetting.assignToMe)
  await operator.dialog().press(t.ui.close)
  await operator.tick(t.vetting.select('Fichte Systemhaus'))
  await operator.press(t.vetting.approve)
  await operator.dialog().press(t.vetting.approve)
  await see(operator.page, `Fichte Systemhaus: ${t.ui.done}`)
  expect((await ready.applicant.enrolment.get()).state).toBe('qualified')

  await ready.operator.standing.suspend({ partnerId: world.kiefer.id, reason: 'payment' })
  await operator.open(`/programme-partners/${world.kiefer.id}`)
  await operator.press(t.standing.reinstate)
  await operator.dialog().press(t.standing.reinstate)
  await see(operator.page, t.standing.reinstatedToast('Kiefer IT'))

  await operator.press(t.standing.deauthorise)
  const dialog = operator.dialog()
  await see(
    operator.page,
    t.standing.leavingLines({ customers: 1, grants: 1, invitations: 0, subscriptions: 0 })[0] ?? '',
  )
  await see(operator.page, /Nordlicht Distribution/)
  await dialog.choose(t.standing.reason, t.standing.reasons.inactivity)
  await dialog.tick(t.standing.understood)
  await dialog.press(t.standing.deauthorise)
  await see(operator.page, t.standing.announcedToast('Kiefer IT'))

  const provider = await windowOf(world.base, await world.as(world.nordlicht), 'de')
  await provider.open('/resellers')
  await see(provider.page, t.partnerships.leaving)
  await Promise.all([operator.page.context().close(), provider.page.context().close()])
})
