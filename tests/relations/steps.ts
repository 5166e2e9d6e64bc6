import fc from 'fast-check'
import { orgNames, people, type Person, type Step, wild } from './model.ts'

const some = fc.constantFrom
const anyone = some(...people)
/** Mostly those whose turn it is, else hardly anything would ever come about; and everybody else, too. */
const mostly = (...likely: Person[]) =>
  fc.oneof({ weight: 4, arbitrary: some(...likely) }, { weight: 1, arbitrary: anyone })
const partners = mostly('p0', 'p1', 'r0', 'r1')
const place = fc.oneof({ weight: 5, arbitrary: fc.nat(3) }, { weight: 1, arbitrary: fc.constant(wild) })
const of = <const A extends Step['do']>(...actions: A[]) => some(...actions)

const invitation = place
const partnership = place
const kinds: { weight: number; arbitrary: fc.Arbitrary<Step> }[] = [
  { weight: 3, arbitrary: fc.record({ do: of('ask-partner'), who: mostly('p0', 'p1') }) },
  { weight: 5, arbitrary: fc.record({ do: of('ask-customer'), who: partners, partnership }) },
  {
    weight: 7,
    arbitrary: fc.record({ do: of('authorize'), who: mostly('r0', 'r1'), invitation, access: fc.boolean() }),
  },
  {
    weight: 7,
    arbitrary: fc.record({
      do: of('accept'),
      who: mostly('c0', 'c1'),
      invitation,
      only: some(null, null, 'provider' as const, 'reseller' as const),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: of('decline', 'keep'), who: mostly('c0', 'r0'), invitation }) },
  { weight: 2, arbitrary: fc.record({ do: of('open', 'see'), who: anyone, invitation }) },
  { weight: 2, arbitrary: fc.record({ do: of('revoke', 'send'), who: partners, invitation }) },
  { weight: 2, arbitrary: fc.record({ do: of('remove', 'withdraw-notice'), who: partners, partnership }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: of('give-notice'), who: partners, partnership, days: fc.nat(95) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: of('grant-access', 'revoke-access'), who: mostly('r0', 'r1'), partnership }),
  },
  { weight: 1, arbitrary: fc.record({ do: of('end-by-operator'), who: mostly('op'), partnership }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: of('end-by-customer'), who: mostly('c0', 'c1'), relationship: place }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: of('end-by-partner'), who: partners, relationship: place }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: of('remove-rights'), who: mostly('c0', 'c1'), relationship: place }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: of('suspend', 'reinstate'),
      who: mostly('op'),
      partner: some(...orgNames.filter((name) => /^[pr]/.test(name))),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: of('time'), days: some(1, 3, 10, 31) }) },
]

/** A story: who does what to whom, in which order. Numbers are counted from the newest that fits (`resolve`). */
export const stories = (most: number): fc.Arbitrary<Step[]> =>
  fc.array(fc.oneof(...kinds), { maxLength: most, size: 'max' })
