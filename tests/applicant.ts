import type { EnrolmentProfile } from '#contract/enrolment-profile.ts'
import { linkIn } from './mailbox.ts'
import { password, type World } from './world.ts'

let counter = 0

/** An applicant whose membership account owns three partner IDs. */
export async function withApplicant(world: World) {
  counter += 1
  const mark = `${Date.now() % 1_000_000}${counter}`
  const account = `fichte-${mark}`
  const org = await world.org('reseller', 'Fichte Systemhaus', { state: 'enrolling' })
  const applicant = await world.as(org, ['global-admin'], 'de')
  await world.owner.query(
    `insert into membership_accounts select $1, password_hash from users where password_hash is not null limit 1`,
    [account],
  )
  const ids = ['1', '2', '3'].map((last) => `${mark.slice(-8)}${last}`)
  await world.owner.query(
    `insert into membership_profiles values ($1, $4, 'Fichte', 'DE', true), ($2, $4, 'Fichte Wien', 'AT', true), ($3, $4, 'Fichte alt', 'DE', false)`,
    [...ids, account],
  )
  await applicant.enrolment.start()
  return { org, applicant, account, ids: ids as [string, string, string] }
}

export const profile = (email: string): EnrolmentProfile => ({
  legalProfile: {
    legalName: 'Fichte Systemhaus GmbH',
    address: { line1: 'Waldweg 3', city: 'Freiburg', postalCode: '79098', country: 'DE' },
  },
  primaryContact: { firstName: 'Petra', lastName: 'Fichte', email, phone: '0761 1234567' },
  supportContact: { email: 'hilfe@fichte.example', phone: '+49 761 1234568' },
})

/** Sent off: the contact has to confirm. */
export async function submitted(world: World, mailDomain?: string, more: Partial<EnrolmentProfile> = {}) {
  const all = await withApplicant(world)
  const email = `petra@${mailDomain ?? all.org.domain}`
  await all.applicant.enrolment.signInToMembership({ userName: all.account, password })
  await all.applicant.enrolment.choosePartnerId({ partnerId: all.ids[0] })
  await all.applicant.enrolment.submit({ ...profile(email), ...more })
  return { ...all, email }
}

/** Confirmed by the contact: the operator's turn, or the applicant's where the mail domain is foreign. */
export async function underReview(world: World, mailDomain?: string) {
  const all = await submitted(world, mailDomain)
  const mail = await world.mailTo(all.email, /bestätigen/)
  await world.visitor().status.confirmEmail({ link: linkIn(mail, 'v') })
  const { id } = await all.applicant.enrolment.get()
  return { ...all, enrolmentId: id, operator: await world.as(world.kompass) }
}
