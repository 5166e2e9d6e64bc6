import { expect, test } from 'vitest'
import type { Language } from '#contract/common.ts'
import { withCatalogue } from '../story.ts'
import { aWorld } from '../world.ts'
import { theBrowser } from './browser.ts'
import { companyOf, withMembership } from './chain/company.ts'
import { addUser, choosePassword, order, removeRoles } from './chain/customer.ts'
import { enrol, vet } from './chain/enrolment.ts'
import { becomePartners, winCustomer } from './chain/partners.ts'
import { stageOf } from './people.ts'

const browser = theBrowser()

async function wholeChain(way: 'mouse' | 'keyboard', language: Language) {
  const world = await aWorld()
  await withCatalogue(world)
  const stage = stageOf(world, browser, way, language)
  const own = companyOf(world, 'Fichte Systemhaus GmbH', 'fichte')
  const guest = companyOf(world, 'Gasthof Zur Post', 'post')
  await withMembership(world, own)

  const reseller = await enrol(stage, own)
  await vet(stage, reseller, own)
  const provider = await stage.person(world.nordlicht, ['global-admin', 'admin-agent'])
  await becomePartners(stage, provider, reseller, own)
  const customer = await winCustomer(stage, reseller, [own, guest])
  await order(stage, provider, guest)
  const user = await addUser(stage, reseller, guest)
  await choosePassword(stage, user, guest)
  await removeRoles(stage, customer, reseller, own)

  expect(stage.errors).toEqual([])
  await stage.leave()
}

test('with the mouse, in English: from enrolment to a licence in use, and the roles taken back', () =>
  wholeChain('mouse', 'en'))

test('by keyboard alone, in German: from enrolment to a licence in use, and the roles taken back', () =>
  wholeChain('keyboard', 'de'))
