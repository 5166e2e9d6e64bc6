import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { aWorld, theServer } from '../world.ts'
import { theBrowser } from './browser.ts'
import { partsOf, see, seeTitle } from './hands.ts'
import { messages } from './people.ts'

const { windowOf } = theBrowser()
// The operator reads of all partners here, so these tests keep to themselves.
beforeAll(async () => void (await theServer({})))

test('the operator publishes a version; the partner’s global admin sees what changed, signs and saves the PDF', async () => {
  const world = await aWorld()
  const t = messages.en
  const operator = await windowOf(world.base, await world.as(world.kompass), 'en')
  await operator.open('/agreements')
  await operator.press(t.agreementVersions.begin)
  const dialog = operator.dialog()
  await dialog.choose(t.agreementVersions.region, 'EU/EFTA')
  await dialog.choose(t.agreementVersions.audience, t.agreementVersions.audiences.reseller)
  await dialog.fill(t.agreementVersions.name, '2027-01')
  await dialog.press(t.agreementVersions.beginAction)
  await seeTitle(operator.page, '2027-01, EU/EFTA')
  const english = partsOf(operator.page).field(t.agreementVersions.textEn)
  await english.fill(`${await english.inputValue()}\n\n## 7. Answers\n\nThe company answers within a day.`)
  const german = partsOf(operator.page).field(t.agreementVersions.textDe)
  await german.fill(
    `${await german.inputValue()}\n\n## 7. Antworten\n\nDas Unternehmen antwortet binnen eines Tages.`,
  )
  await operator.press(t.agreementVersions.save)
  await see(operator.page, t.agreementVersions.saved)
  await operator.press(t.agreementVersions.publish)
  await see(operator.page, /2 partners must sign again/)
  await operator.dialog().tick(t.agreementVersions.understood)
  await operator.dialog().press(t.agreementVersions.publish)
  await see(operator.page, t.agreementVersions.states.published)

  const d = messages.de
  const partner = await windowOf(world.base, await world.as(world.kiefer), 'de')
  await partner.open('/')
  await partner.follow(d.home.tasks['renew-agreement'][1])
  await seeTitle(partner.page, d.partnerAgreements.title)
  await partner.choose(d.partnerAgreements.show, d.partnerAgreements.changesSince('2026-11'))
  await see(partner.page, /Antworten/)
  expect(await partner.page.locator('ins').innerText()).toContain(
    'Das Unternehmen antwortet binnen eines Tages.',
  )
  await partner.tick(d.partnerAgreements.tick)
  await partner.press(d.partnerAgreements.accept)
  await see(partner.page, d.partnerAgreements.current('2027-01'))
  const saved = partner.page.waitForEvent('download')
  await partner.press(d.partnerAgreements.savePdfOf('2027-01', 'Kiefer IT'))
  const file = await saved
  expect(file.suggestedFilename()).toBe(d.partnerAgreements.fileName('2027-01'))
  expect(
    readFileSync(await file.path())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
})
