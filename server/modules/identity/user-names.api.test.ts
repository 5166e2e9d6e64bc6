import { expect, test } from 'vitest'
import type { Role } from '#contract/permissions.ts'
import { aWorld } from '#tests/world.ts'

const nora = {
  userPrefix: 'nora',
  firstName: 'Nora',
  lastName: 'Neumann',
  email: 'nora@post.example',
  language: 'de' as const,
  usageLocation: 'DE',
  roles: [] as Role[],
}

test('a user name may end in any domain that was proved, and in no other (I-43)', async () => {
  const world = await aWorld()
  const admin = await world.as(world.kiefer)
  const proved = `eigen-${world.kiefer.domain}`
  const pending = `offen-${world.kiefer.domain}`
  for (const [name, state] of [
    [proved, 'verified'],
    [pending, 'pending'],
  ])
    await world.owner.query(
      `insert into domains (organisation_id, name, state, token, added_by_name, added_at, verified_at)
       values ($1, $2, $3, 'x', 'Erika Muster', now(), now())`,
      [world.kiefer.id, name, state],
    )

  for (const domain of [pending, world.buche.domain])
    await expect(admin.people.create({ ...nora, domain })).rejects.toMatchObject({
      problem: { fields: { domain: { rule: 'domain-not-ours' } } },
    })
  expect((await admin.people.create({ ...nora, domain: proved })).userName).toBe(`nora@${proved}`)
})

test('no two people of an organisation share a mailbox (W2a)', async () => {
  const world = await aWorld()
  const admin = await world.as(world.kiefer)
  const user = await admin.people.create(nora)
  const { email } = nora
  const other = { ...nora, userPrefix: 'nils', email: 'nils@kiefer.example' }
  await expect(admin.people.create({ ...other, email: email.toUpperCase() })).rejects.toMatchObject({
    problem: { fields: { email: { rule: 'email-taken' } } },
  })
  const { userPrefix: _, roles: __, ...data } = other
  const nils = await admin.people.create(other)
  await expect(admin.people.edit({ ...data, userId: nils.id, email })).rejects.toMatchObject({
    problem: { fields: { email: { rule: 'email-taken' } } },
  })
  await admin.people.edit({ ...data, userId: nils.id, firstName: 'Nils' })
  await admin.people.delete({ userId: user.id })

  expect((await admin.people.edit({ ...data, userId: nils.id, email })).email).toBe(email)
})
