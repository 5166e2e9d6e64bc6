import { expect, test } from 'vitest'
import { remindOn } from '#tests/measures.ts'
import { becomePartners, inviteJointly, linkOf, withSharedCustomer } from '#tests/story.ts'
import { upload } from '#tests/upload.ts'
import { aWorld } from '#tests/world.ts'

test('who was mailed an invitation is reminded by itself once, three days before its link ends', async () => {
  const world = await aWorld()
  const reseller = await world.as(world.kiefer)
  const mailed = `post@${world.linde.domain}`
  const invite = async (recipientEmail: string, way: 'system' | 'clipboard') => {
    const { id } = await reseller.invitations.inviteAlone({ language: 'de', recipientEmail })
    await reseller.invitations.send({ invitationId: id, way })
    return id
  }
  const sent = await invite(mailed, 'system')
  const copied = await invite(`kopie@${world.linde.domain}`, 'clipboard')
  const reminded = async (id: string) =>
    (await reseller.invitations.get({ invitationId: id })).timeline.filter(({ step }) => step === 'reminded')
  const runOn = (days: number) => remindOn(world, world.kiefer, days)

  await runOn(20)
  expect(await reminded(sent)).toEqual([])
  await runOn(28)
  await runOn(29)

  expect(await reminded(sent)).toMatchObject([{ detail: mailed, by: null }])
  expect(await reminded(copied)).toEqual([])
  const mail = await world.mailTo(mailed, /^Erinnerung: /)
  expect(mail.text).toContain('Worum Kiefer IT bittet')
  expect(await world.auditOf(sent)).toEqual(['invitation.draft', 'invitation.send', 'invitation.remind'])
})

test('a reseller that is not vetted yet invites nobody, alone or from a file: the portal sends no mail for strangers', async () => {
  const world = await aWorld()
  const stranger = await world.org('reseller', 'Briefkasten EDV', { state: 'enrolling' })
  const who = await world.as(stranger, ['global-admin', 'sales-agent'])
  const refused = { problem: { code: 'wrong_state', obstacle: 'not-enrolled' } }
  const recipientEmail = `chefin@${world.ahorn.domain}`

  await expect(who.invitations.inviteAlone({ language: 'de', recipientEmail })).rejects.toMatchObject(refused)
  const file = { name: 'kunden.csv', content: 'Email\r\nchefin@kunde.example\r\n' }
  expect((await upload(world, who, '/invitation-bulks?language=de', file)).body).toMatchObject(
    refused.problem,
  )
})

test('the mail of an invitation names contact and rights; that of a partnership that admin access is apart', async () => {
  const world = await aWorld()
  const provider = await world.as(world.nordlicht)
  const asked = await provider.partnerships.request({ language: 'de', recipientEmail: 'neu@partner.example' })
  const { userName } = await world.person(world.nordlicht, ['sales-agent'])

  await provider.invitations.send({ invitationId: asked.id, way: 'system' })

  const mail = await world.mailTo('neu@partner.example', /lädt Sie zu einer Partnerschaft ein/)
  expect(mail.text).toContain('Administratorzugriff auf Ihren Mandanten')
  expect(mail.text).toContain(world.nordlicht.domain)
  const reseller = await world.as(world.kiefer)
  await reseller.partnerships.authorize({
    link: linkOf(asked.url),
    isConsented: true,
    grantsAdminAccess: true,
  })
  const active = await world.mailTo(userName, /sind jetzt Partner/)
  expect(active.text).toContain('gewährt')
})

test('invitations are found by state, recipient and organisation, exported, and taken back together', async () => {
  const world = await aWorld()
  const { partnership, reseller } = await withSharedCustomer(world)
  const { id: open } = await reseller.invitations.inviteAlone({
    language: 'de',
    recipientEmail: 'Chefin@Gesucht.example',
  })
  const second = (await inviteJointly(world, reseller, partnership.id)).split('.')[0] ?? ''
  const ids = async (filter: object) => (await reseller.invitations.list(filter)).items.map(({ id }) => id)

  expect(await ids({ state: 'draft' })).toEqual([second, open])
  expect(await ids({ search: 'gesucht' })).toEqual([open])
  const [accepted] = (await reseller.invitations.list({ search: 'bäckerei ahorn' })).items
  expect(accepted).toMatchObject({ state: 'accepted', createdBy: 'Erika Muster' })
  expect(await ids({ search: 'gesucht', kind: 'partnership' })).toEqual([])
  expect(await ids({ search: 'gesucht', state: 'draft', sort: 'created' })).toEqual([open])
  expect(await ids({ search: '_' })).toEqual([])
  const first = await reseller.invitations.list({ search: '.example', limit: 1 })
  expect(first.next).toBeNull()
  const csv = String(await reseller.invitations.export({ state: 'draft' }))
  expect(csv.split('\r\n')).toHaveLength(4)
  expect(csv).toContain('Chefin@Gesucht.example')
  const stranger = await world.as(world.buche)
  expect(await stranger.invitations.revokeMany({ invitationIds: [open] })).toEqual({ revoked: 0 })

  const all = { invitationIds: [open, second, accepted!.id] }
  expect(await reseller.invitations.revokeMany(all)).toEqual({ revoked: 2 })

  expect(await ids({ state: 'revoked' })).toEqual([second, open])
  expect(await world.auditOf(open)).toEqual(['invitation.draft', 'invitation.revoke'])
  await world.owner.query(
    `update invitations set state = 'sent', expires_at = now() - interval '1 second' where id = $1`,
    [open],
  )
  expect(await ids({ state: 'expired' })).toEqual([open])
})

test('the customers shared with one partner can be searched', async () => {
  const world = await aWorld()
  const { partnership, reseller } = await withSharedCustomer(world)
  const { id: partnershipId } = partnership
  const linde = await world.as(world.linde)
  const link = await inviteJointly(world, reseller, partnershipId)
  await linde.customers.accept({ link, isAccepted: true, agreementVersion: '2026-11' })
  await becomePartners(world, world.suedlicht, world.kiefer)
  const found = async (search: string) =>
    (await reseller.partnerships.customers({ partnershipId, search })).items.map(({ name }) => name)

  expect(await found('LINDE')).toEqual(['Hotel Linde'])
  expect(await found(world.ahorn.domain)).toEqual(['Bäckerei Ahorn'])
  expect(await found('nichts')).toEqual([])
})
