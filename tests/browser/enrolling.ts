import { profile, withApplicant } from '../applicant.ts'
import type { Client } from '../client.ts'
import { password } from '../world.ts'
import type { Hands } from './hands.ts'
import type { Stage } from './people.ts'

/** The window of somebody who is signed in already. */
export async function windowOf(stage: Stage, client: Client, path: string): Promise<Hands> {
  await client.identity.setLanguage({ language: stage.language })
  const hands = await stage.visitor()
  const [name = '', value = ''] = client.cookie().split('=')
  await hands.page.context().addCookies([{ name, value, url: stage.world.base }])
  await hands.open(path)
  return hands
}

/** An applicant whose membership user name is typed already. */
export async function atMembership(stage: Stage) {
  const all = await withApplicant(stage.world)
  const hands = await windowOf(stage, all.applicant, '/enroll?step=membership')
  await hands.press(stage.t.enrolment.membership.signIn)
  await hands.fill(stage.t.enrolment.membership.userName, all.account)
  await hands.press(stage.t.enrolment.membership.next)
  return { ...all, hands, t: stage.t.enrolment }
}

/** An applicant with everything filled in, at one step of the wizard. */
export async function atStep(stage: Stage, step: string) {
  const all = await withApplicant(stage.world)
  await all.applicant.enrolment.signInToMembership({ userName: all.account, password })
  await all.applicant.enrolment.choosePartnerId({ partnerId: all.ids[0] })
  await all.applicant.enrolment.saveDraft(profile(`petra@${all.org.domain}`))
  const hands = await windowOf(stage, all.applicant, `/enroll?step=${step}`)
  return { ...all, hands, t: stage.t }
}

/** Types one value into a step of the profile and goes on. */
export async function nextWith(stage: Stage, field: keyof Stage['t']['enrolment']['fields'], value: string) {
  const step = field.startsWith('primary') ? 'contact' : field.startsWith('support') ? 'support' : 'company'
  const all = await atStep(stage, step)
  await all.hands.fill(stage.t.enrolment.fields[field], value)
  await all.hands.press(stage.t.ui.next)
  return { ...all, step } as const
}

/** A step of the wizard is there when its title is. */
export const seeStep = (hands: Hands, title: string) =>
  hands.page.getByRole('heading', { name: title }).waitFor()
