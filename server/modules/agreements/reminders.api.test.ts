import { expect, test, vi } from 'vitest'
import { castIn, theServer, type World } from '#tests/world.ts'

// Versions belong to the whole programme, so this keeps to itself.
const aWorld = async () => castIn(await theServer({}))
const today = () => new Date().toISOString().slice(0, 10)

async function published(world: World, version: string): Promise<string> {
  const operator = await world.as(world.kompass)
  const { id: versionId } = await operator.agreements.draft({ region: 'EU/EFTA', version })
  await operator.agreements.publish({ versionId, effectiveOn: today(), edits: 0 })
  await vi.waitFor(
    async () => {
      const { rows } = await world.owner.query('select announced_at from agreement_versions where id = $1', [
        versionId,
      ])
      expect(rows[0].announced_at).not.toBeNull()
    },
    { timeout: 10_000 },
  )
  return versionId
}

/** The reminders' job, until it is done. */
async function remind(world: World): Promise<void> {
  const { rows } = await world.owner.query(`select (graphile_worker.add_job('remind-agreements')).id`)
  await vi.waitFor(
    async () => {
      const left = await world.owner.query('select from graphile_worker.jobs where id = $1', [rows[0].id])
      expect(left.rowCount).toBe(0)
    },
    { timeout: 10_000 },
  )
}

test('whoever has not signed is reminded two weeks and three days before the time is over, each once', async () => {
  const world = await aWorld()
  const { userName } = await world.person(world.buche, ['global-admin'])
  const versionId = await published(world, '2027-01')
  await (await world.as(world.kiefer)).agreements.sign({ versionId, language: 'de', isAccepted: true })
  const left = (time: string) =>
    world.owner.query(`update agreement_versions set sign_by = now() + $2::interval where id = $1`, [
      versionId,
      time,
    ])
  const reminded = async () => {
    const { rows } = await world.owner.query(
      `select o.name, e.details ->> 'days' as days from events e join organisations o on o.id = e.organisation_id
       where e.action = 'agreement.remind' order by e.at, o.name`,
    )
    return rows.map(({ name, days }) => `${name} ${days}`)
  }

  await left('15 days')
  await remind(world)
  expect(await reminded()).toEqual([])

  await left('13 days')
  await remind(world)
  await remind(world)
  expect(await reminded()).toEqual(['Buche Systems 14'])
  const mail = await world.mailTo(userName, /^Erinnerung: Bitte stimmen Sie/)
  expect(mail.text).toContain('/settings/agreements')

  await left('2 days')
  await remind(world)
  await remind(world)
  expect(await reminded()).toEqual(['Buche Systems 14', 'Buche Systems 3'])
})
