import pg from 'pg'
import { clientFor } from '#tests/client.ts'
import { mailedLink } from './demo-mail.ts'
import type { Cast, World } from './stops.ts'

const domain = 'suedlicht-distribution.example'
const email = `vera.voss@${domain}`

/** The page of somebody who is to prove a domain; the demo has no name server, so it is proved in the database. */
export async function claimPath({ base, databaseUrl }: World): Promise<string> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query(
      `insert into domains (organisation_id, name, token, state, added_by_name, added_at, verified_at)
       select organisation_id, $1, 'x', 'verified', 'Vera Voss', now(), now() from tenants where initial_domain = 'suedlicht.example'`,
      [domain],
    )
  } finally {
    await client.end()
  }
  const visitor = clientFor({ base, language: 'de' })
  await visitor.recoveries.request({ domain, email, firstName: 'Vera', lastName: 'Voss', language: 'de' })
  return `/r/${await mailedLink(base, email, 'r')}`
}

/** A recovery that the operator has opened for the customer of the cast. */
export async function openedRecovery({ operator }: Cast): Promise<string> {
  const { id } = await operator.recoveries.open({
    domain: 'ahorn.example',
    reason: 'Anruf unter der Nummer aus dem Handelsregister; der Ausweis wurde im Video gezeigt.',
    firstName: 'Beate',
    lastName: 'Brot',
    email: 'beate.brot@ahorn.example',
    language: 'de',
    isVerified: true,
  })
  return `/recoveries/${id}`
}
