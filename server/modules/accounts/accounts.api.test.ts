import { describe, expect, test } from 'vitest'
import { aWorld, type World } from '#tests/world.ts'
import { linkIn } from '#tests/mailbox.ts'
import { underReview } from '#tests/applicant.ts'
import { withSharedCustomer } from '#tests/story.ts'

const support = { email: 'hilfe@kiefer.example', phone: '0731 123456', website: 'https://kiefer.example' }
const address = { line1: 'Ulmer Weg 1', city: 'Ulm', postalCode: '89073', country: 'DE' }

test('a saved support profile stands on the partner card of customers, the phone in one spelling', async () => {
  const world = await aWorld()
  const { admin } = await withSharedCustomer(world)
  const kiefer = await world.as(world.kiefer)

  await kiefer.accounts.setSupport({ version: 0, ...support })

  const { items } = await admin.customers.partners()
  expect(items.find(({ partnerId }) => partnerId === world.kiefer.id)?.support).toEqual({
    ...support,
    phone: '+49731123456',
  })
  expect(items.find(({ partnerId }) => partnerId === world.nordlicht.id)?.support).toBeNull()
})

test('whoever read an older version is refused with the name of who saved; nothing is replaced unseen', async () => {
  const world = await aWorld()
  const [first, second] = [await world.as(world.kiefer), await world.as(world.kiefer)]
  await first.accounts.setSupport({ version: 0, ...support })

  await expect(
    second.accounts.setSupport({ version: 0, ...support, email: 'anders@kiefer.example' }),
  ).rejects.toMatchObject({ code: 'changed_meanwhile', problem: { status: 409, changedBy: 'Erika Muster' } })

  const { support: saved } = await second.accounts.get()
  expect(saved).toMatchObject({ version: 1, content: { email: support.email } })
  await second.accounts.setSupport({ version: 1, ...support, email: 'anders@kiefer.example' })
  expect((await first.accounts.get()).support).toMatchObject({ version: 2 })
})

test('each change is an event that names the fields; saving what stands there is none', async () => {
  const world = await aWorld()
  const admin = await world.as(world.kiefer)
  await admin.accounts.setSupport({ version: 0, ...support })
  await admin.accounts.setSupport({ version: 1, ...support, phone: '0731 999999' })
  await admin.accounts.setSupport({ version: 2, ...support, phone: '0731 999999' })

  const { rows } = await world.owner.query(
    `select details -> 'fields' as fields from events where organisation_id = $1 and action = 'profile.support' order by at`,
    [world.kiefer.id],
  )
  expect(rows.map(({ fields }) => fields)).toEqual([['email', 'phone', 'website'], ['phone']])
})

test('the security contact is for global admins alone, to see and to change', async () => {
  const world = await aWorld()
  const admin = await world.as(world.kiefer, ['global-admin'])
  const contact = { firstName: 'Nora', email: 'soc@kiefer.example', phone: '+49731555' }
  await admin.accounts.setSecurityContact({ version: 0, ...contact })

  const agent = await world.as(world.kiefer, ['admin-agent', 'billing-admin'])
  expect((await agent.accounts.get()).securityContact).toBeNull()
  await expect(agent.accounts.setSecurityContact({ version: 1, ...contact })).rejects.toMatchObject({
    code: 'forbidden',
    problem: { holders: ['global-admin'] },
  })
  expect((await admin.accounts.get()).securityContact?.content).toMatchObject(contact)
})

test.each([['admin-agent'], ['billing-admin']] as const)(
  'a partner’s %s may change the VAT ID, in the form of the country, and nothing else of the profile',
  async (role) => {
    const world = await aWorld()
    const person = await world.as(world.kiefer, [role])

    await expect(person.accounts.setTaxId({ version: 0, taxId: 'DE1' })).rejects.toMatchObject({
      problem: { fields: { taxId: { rule: 'vat-id' } } },
    })
    const saved = await person.accounts.setTaxId({ version: 0, taxId: 'DE136695976' })

    expect(saved).toMatchObject({ taxId: { content: { taxId: 'DE136695976' } }, can: ['tax-id'] })
  },
)

test('bill-to names each broken field; what customers and operators have no use for is left out', async () => {
  const world = await aWorld()
  const admin = await world.as(world.ahorn)
  const bad = { name: 'GmbH', address: { ...address, postalCode: '1' } }

  await expect(admin.accounts.setBillTo({ version: 0, ...bad })).rejects.toMatchObject({
    problem: { fields: { name: { rule: 'company-name' }, 'address.postalCode': { rule: 'postal-code' } } },
  })
  await admin.accounts.setBillTo({ version: 0, name: 'Ahorn Einkauf', address })
  expect(await admin.accounts.get()).toMatchObject({
    billTo: { content: { name: 'Ahorn Einkauf' } },
    support: null,
  })
  expect((await (await world.as(world.kompass)).accounts.get()).billTo).toBeNull()
})

/** A reseller that enrolled and signed; its first global admin, and an operator. */
async function enrolled(world: World) {
  const all = await underReview(world)
  const { operator, enrolmentId, applicant } = all
  for (const check of ['business', 'due-diligence'] as const)
    await operator.vetting.pass({ enrolmentId, check })
  await operator.enrolment.approve({ enrolmentId })
  await applicant.enrolment.signAgreement({ version: '2026-11', isAccepted: true })
  const legal = await applicant.revisions.get()
  const { legalProfile, primaryContact, version } = legal
  return { ...all, input: { legalProfile, primaryContact, version } }
}
const open = (checks: { kind: string; state: string }[]) =>
  checks.filter(({ state }) => state !== 'passed').map(({ kind }) => kind)

describe('legal data of a reseller in business', () => {
  test('a moved company runs the checks of its address again; what was approved stays valid until then', async () => {
    const world = await aWorld()
    const { applicant, operator, input } = await enrolled(world)
    const moved = { ...input.legalProfile, address: { ...input.legalProfile.address, line1: 'Bergweg 9' } }

    const { revision, legalProfile } = await applicant.revisions.revise({ ...input, legalProfile: moved })

    expect(open(revision!.checks)).toEqual(['business', 'due-diligence'])
    expect(revision).toMatchObject({ state: 'under_review', isRevision: true, can: ['withdraw'] })
    expect(legalProfile.address.line1).toBe('Waldweg 3')
    const seen = await operator.enrolment.vettingCase({ enrolmentId: revision!.id })
    expect(seen.draft.legalProfile?.address).toMatchObject({ line1: 'Bergweg 9' })
    expect(seen.before?.legalProfile?.address).toMatchObject({ line1: 'Waldweg 3' })
    expect((await applicant.identity.session()).organisation.state).toBe('active')
    expect((await operator.enrolment.queue()).items).toContainEqual(
      expect.objectContaining({ id: revision!.id, isRevision: true }),
    )
    await expect(applicant.revisions.revise({ ...input, legalProfile: moved })).rejects.toMatchObject({
      code: 'wrong_state',
    })

    const enrolmentId = revision!.id
    for (const check of ['business', 'due-diligence'] as const)
      await operator.vetting.pass({ enrolmentId, check })
    expect((await operator.enrolment.approve({ enrolmentId })).state).toBe('adopted')

    const after = await applicant.revisions.get()
    expect(after).toMatchObject({
      version: 2,
      revision: null,
      legalProfile: { address: { line1: 'Bergweg 9' } },
    })
    expect((await applicant.enrolment.get()).state).toBe('active')
    expect(await world.auditOf(enrolmentId)).toEqual(
      expect.arrayContaining(['revision.resubmit', 'revision.approve', 'vetting.approve']),
    )
  })

  test('a new name, once approved, stands wherever customers and partners see it', async () => {
    const world = await aWorld()
    const { applicant, operator, input, org } = await enrolled(world)
    await world.owner.query(
      `insert into partnerships (provider_id, reseller_id, state, provider_name, provider_sort_name, provider_country, reseller_name, reseller_sort_name, reseller_country, authorized_by, authorized_by_name, authorized_at, consent_version, grants_admin_access)
       select $1, $2, 'active', 'N', 'n', 'DE', 'alt', 'alt', 'DE', id, 'x', now(), '1', false from users where organisation_id = $2 limit 1`,
      [world.nordlicht.id, org.id],
    )
    const legalProfile = { ...input.legalProfile, legalName: 'Tanne Systemhaus GmbH' }
    const { revision } = await applicant.revisions.revise({ ...input, legalProfile })
    const enrolmentId = revision!.id
    for (const check of ['business', 'due-diligence'] as const)
      await operator.vetting.pass({ enrolmentId, check })
    await operator.enrolment.approve({ enrolmentId })

    expect((await applicant.identity.session()).organisation.name).toBe('Tanne Systemhaus GmbH')
    const { items } = await (await world.as(world.nordlicht)).partnerships.list()
    expect(items.map(({ partnerName }) => partnerName)).toContain('Tanne Systemhaus GmbH')
  })

  test('a new mailbox of the primary contact is confirmed by its owner, and only its checks run again', async () => {
    const world = await aWorld()
    const { applicant, input, org } = await enrolled(world)
    const email = `ina@${org.domain}`
    const primaryContact = { ...input.primaryContact, email }

    const { revision } = await applicant.revisions.revise({ ...input, primaryContact })
    expect(revision).toMatchObject({ state: 'email_verification' })
    expect(open(revision!.checks)).toEqual(['email-ownership', 'employment'])
    const mail = await world.mailTo(email, /bestätigen/)
    await world.visitor().status.confirmEmail({ link: linkIn(mail, 'v') })

    expect(open((await applicant.revisions.get()).revision!.checks)).toEqual([])
  })

  test('a new contact who denies stops the change alone, and the partner is told why', async () => {
    const world = await aWorld()
    const { applicant, input, org } = await enrolled(world)
    const primaryContact = { ...input.primaryContact, email: `udo@${org.domain}` }
    await applicant.revisions.revise({ ...input, primaryContact })
    const mail = await world.mailTo(primaryContact.email, /bestätigen/)

    await world.visitor().status.denyEmail({ link: linkIn(mail, 'v') })

    const after = await applicant.revisions.get()
    expect(after).toMatchObject({ revision: { state: 'rejected' }, primaryContact: input.primaryContact })
    expect((await applicant.identity.session()).organisation.state).toBe('active')
    const admin = (await applicant.identity.session()).user.userName
    const told = await world.mailTo(admin, /Änderung der rechtlichen Angaben braucht eine Korrektur/)
    expect(told.text).toContain('Er hat ihn bestritten')
  })

  test('what no check rests on holds at once, without a review', async () => {
    const world = await aWorld()
    const { applicant, input } = await enrolled(world)
    const primaryContact = { ...input.primaryContact, phone: '0761 7654321' }

    const after = await applicant.revisions.revise({ ...input, primaryContact })

    expect(after).toMatchObject({ revision: null, version: 2, primaryContact: { phone: '+497617654321' } })
  })

  test('a change that is not approved changes nothing; it can be corrected, or taken back', async () => {
    const world = await aWorld()
    const { applicant, operator, input, ids } = await enrolled(world)
    const legalProfile = { ...input.legalProfile, registrationId: 'HRB 1' }
    const { revision } = await applicant.revisions.revise({ ...input, legalProfile })
    await operator.enrolment.reject({ enrolmentId: revision!.id, rule: 'legal-entity-not-found' })

    expect((await applicant.identity.session()).organisation.state).toBe('active')
    const { revision: again } = await applicant.revisions.revise({
      ...input,
      legalProfile: { ...legalProfile, registrationId: 'HRB 2' },
    })
    expect(again).toMatchObject({ id: revision!.id, state: 'under_review' })
    await applicant.enrolment.withdraw()

    const after = await applicant.revisions.get()
    expect(after).toMatchObject({ revision: null, version: 1 })
    expect(after.legalProfile.registrationId).toBeUndefined()
    const { rows } = await world.owner.query(
      'select tenant_id from membership_profiles where partner_id = $1',
      [ids[0]],
    )
    expect(rows[0].tenant_id).not.toBeNull()
  })

  test('who read an older version is refused, and who enrols has nothing to revise yet', async () => {
    const world = await aWorld()
    const { applicant, input } = await enrolled(world)
    const primaryContact = { ...input.primaryContact, phone: '0761 7654321' }
    await applicant.revisions.revise({ ...input, primaryContact })

    await expect(applicant.revisions.revise(input)).rejects.toMatchObject({ code: 'changed_meanwhile' })
    const { applicant: other } = await underReview(await aWorld())
    await expect(other.revisions.get()).rejects.toMatchObject({ code: 'not_found' })
  })

  test('support of the enrolment is the support profile from the signature on', async () => {
    const world = await aWorld()
    const { applicant } = await enrolled(world)

    expect((await applicant.accounts.get()).support).toMatchObject({
      version: 1,
      content: { email: 'hilfe@fichte.example' },
    })
  })
})
