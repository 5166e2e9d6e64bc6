import { generateSync } from 'otplib'
import type { Client } from './client.ts'
import { password, type Org, type World } from './world.ts'

/** The code an authenticator app shows; `steps` of 30 seconds from now. */
export const codeOf = (secret: string, steps = 0): string =>
  generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + steps * 30 })

/** Sets up an authenticator app as a person does, with its code of the step before: the ones after stay fresh. */
export async function withAuthenticator(
  client: Client,
): Promise<{ secret: string; recoveryCodes: string[] }> {
  const { setUpId, secret } = await client.secondFactors.startTotp()
  const { recoveryCodes } = await client.secondFactors.addTotp({
    setUpId,
    name: 'My phone',
    code: codeOf(secret, -1),
  })
  return { secret, recoveryCodes }
}

/** Somebody with password and authenticator app, signed in nowhere. */
export async function protectedPerson(world: World, of: Org, roles: Parameters<World['person']>[1]) {
  const person = await world.person(of, roles)
  const client = world.visitor()
  await client.identity.signIn({ userName: person.userName, password })
  const factor = await withAuthenticator(client)
  await client.identity.signOut()
  return { ...person, ...factor }
}
