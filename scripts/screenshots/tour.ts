import { clientFor, type Client } from '#tests/client.ts'
import { withAuthenticator } from '#tests/second-factors.ts'
import { comingAndGoingStops, newCustomerStops } from './tour-customers.ts'
import { applicantStops, operatorStops, publicStops } from './tour-programme.ts'
import { customerStops, providerStops, resellerStops } from './tour-partners.ts'
import { newProvider, newReseller } from './newcomers.ts'

import { type Guest, type SignIn, type Stop, stop, type World } from './stops.ts'

/** Everybody with every page of theirs, on a server with the demo world. */
export async function tourOf(world: World): Promise<Guest[]> {
  const signIn = async (userName: string) => {
    const client = clientFor({ base: world.base, language: 'de' })
    await client.identity.signIn({ userName, password: world.password })
    return client
  }
  /** One click of the demo: proved with both factors, as work on customers needs it. */
  const continueAs = async (userName: string) => {
    const client = clientFor({ base: world.base, language: 'de' })
    await client.identity.continueAs({ userName })
    return client
  }
  const signInWithBoth = async (userName: string) => {
    const client = await signIn(userName)
    await withAuthenticator(client)
    return client
  }
  const [reseller, provider, customer, operator] = await Promise.all(
    ['kiefer', 'nordlicht', 'ahorn', 'kompass'].map((name) => continueAs(`admin@${name}.example`)),
  )
  if (!reseller || !provider || !customer || !operator) throw new Error('The cast did not come.')
  const cast = { reseller, provider, customer, operator }
  const guest = (name: string, client: Client, stops: Stop[]): Guest => ({
    name,
    cookie: client.cookie(),
    stops,
  })
  return [
    { name: 'public', cookie: '', stops: await publicStops(world, cast, signIn) },
    guest('reseller', reseller, [
      ...(await resellerStops(cast)),
      ...(await comingAndGoingStops(world.base, cast)),
    ]),
    guest('provider', provider, [...(await providerStops(cast)), ...(await newCustomerStops(cast))]),
    guest('customer', customer, await customerStops(cast, continueAs)),
    guest('operator', operator, await operatorStops(cast)),
    ...(await applicantStops(world, signIn)),
    await newReseller(cast, signInWithBoth),
    await withoutSecondFactor(signIn),
    await newProvider(world, signInWithBoth),
  ]
}

/** Signed in with the password where the tenant requires more: led to set it up. */
async function withoutSecondFactor(signIn: SignIn): Promise<Guest> {
  const person = await signIn('admin@suedlicht.example')
  return {
    name: 'second-step',
    cookie: person.cookie(),
    stops: [
      stop('/second-step'),
      stop('/second-step', 'second-step-app', ({ security }) => [security.add.totp]),
    ],
  }
}
