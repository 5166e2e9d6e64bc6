import fc from 'fast-check'
import { customers, partners, people, type Person } from './model.ts'
import { bundles, type Step } from './story.ts'

const some = fc.constantFrom
const anyone = some(...people)
/** Mostly those whose turn it is, else hardly anything would ever come about; and everybody else, too. */
const mostly = (...likely: Person[]) =>
  fc.oneof({ weight: 5, arbitrary: some(...likely) }, { weight: 1, arbitrary: anyone })
const partner = mostly('p0', 'p1', 'r0', 'r1')
const provider = mostly('p0', 'p1')
const reseller = mostly('r0', 'r1')
const customer = mostly('c0', 'c1')
/** Up to 2: the newest of those that make sense; else of all. */
const place = some(0, 0, 0, 0, 1, 1, 2, 3, 4, 5)
const of = <const A extends Step['do']>(...actions: A[]) => some(...actions)

const invitation = place
const partnership = place
const relationship = place
const administration = place
const bundle = some(...(Object.keys(bundles) as (keyof typeof bundles)[]))
const likely = <T, U>(usual: T, other: fc.Arbitrary<U>) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: other })
/** Nothing said is all of it, mostly. */
const wish = likely(
  null,
  fc.record({
    order: fc.boolean(),
    roles: some('all' as const, 'readers' as const, 'none' as const),
    agreement: fc.boolean(),
  }),
)
const asked = {
  asks: wish,
  bound: likely(null, some(...customers)),
  maxUses: some(1, 1, 2, 3),
}

const ofInvitations: { weight: number; arbitrary: fc.Arbitrary<Step> }[] = [
  { weight: 4, arbitrary: fc.record({ do: of('ask-partner'), who: provider }) },
  { weight: 5, arbitrary: fc.record({ do: of('ask-alone'), who: mostly('p0', 'r0', 'r1', 'r2'), ...asked }) },
  { weight: 10, arbitrary: fc.record({ do: of('ask-customer'), who: partner, partnership, ...asked }) },
  {
    weight: 5,
    arbitrary: fc.record({ do: of('authorize'), who: reseller, invitation, access: fc.boolean() }),
  },
  {
    weight: 10,
    arbitrary: fc.record({
      do: of('accept'),
      who: mostly('c0', 'c0', 'c1', 'c2'),
      invitation,
      only: likely(null, some('provider' as const, 'reseller' as const)),
      gives: likely(null, wish),
      agrees: likely(true, fc.constant(false)),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: of('decline', 'keep', 'keep'), who: mostly('c0', 'r0'), invitation }),
  },
  { weight: 2, arbitrary: fc.record({ do: of('open', 'see'), who: anyone, invitation }) },
  { weight: 3, arbitrary: fc.record({ do: of('revoke', 'send', 'replace'), who: partner, invitation }) },
]

const ofPartnerships: typeof ofInvitations = [
  { weight: 2, arbitrary: fc.record({ do: of('remove', 'withdraw-notice'), who: partner, partnership }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: of('give-notice'), who: partner, partnership, days: fc.nat(95) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: of('grant-access', 'revoke-access'), who: reseller, partnership }),
  },
  { weight: 1, arbitrary: fc.record({ do: of('end-by-operator'), who: mostly('op'), partnership }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: of('suspend', 'reinstate', 'reinstate'),
      who: mostly('op'),
      partner: some(...partners),
    }),
  },
]

const ofCustomers: typeof ofInvitations = [
  { weight: 2, arbitrary: fc.record({ do: of('end-by-customer'), who: customer, relationship }) },
  { weight: 2, arbitrary: fc.record({ do: of('end-by-partner'), who: partner, relationship }) },
  { weight: 2, arbitrary: fc.record({ do: of('remove-rights'), who: customer, relationship }) },
  { weight: 1, arbitrary: fc.record({ do: of('give-back'), who: partner, relationship }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: of('order'),
      who: mostly('p0', 'p1', 'p0-billing'),
      relationship,
      reseller: some('r0', 'r0', 'r1', 'p0'),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      do: of('suspend-subscription', 'reactivate-subscription'),
      who: provider,
      subscription: place,
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: of('ask-administration'),
      who: mostly('p0', 'r0', 'r1', 'r0-agent'),
      relationship,
      bundle,
      days: some(20, 60, 200, 730),
      extends: fc.boolean(),
    }),
  },
  { weight: 6, arbitrary: fc.record({ do: of('approve'), who: customer, administration }) },
  { weight: 2, arbitrary: fc.record({ do: of('refuse'), who: customer, administration }) },
  { weight: 3, arbitrary: fc.record({ do: of('take-back'), who: partner, administration }) },
  { weight: 5, arbitrary: fc.record({ do: of('drop-role'), who: mostly('r0', 'p0'), administration }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: of('extend'),
      who: mostly('c0', 'r0', 'p0'),
      administration,
      on: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: of('terminate'), who: mostly('c0', 'r0', 'p0'), administration }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: of('assign-group'),
      who: partner,
      administration,
      bundle: likely(null, bundle),
    }),
  },
]

const kinds = [
  ...ofInvitations,
  ...ofPartnerships,
  ...ofCustomers,
  { weight: 2, arbitrary: fc.record({ do: of('time'), days: some(1, 3, 10, 31) }) },
]

const plain = { asks: null, bound: null, maxUses: 1 }
const all = { only: null, gives: null, agrees: true }
const shared: Step[] = [
  { do: 'ask-partner', who: 'p0' },
  { do: 'authorize', who: 'r0', invitation: 0, access: true },
  { do: 'ask-customer', who: 'r0', partnership: 0, ...plain },
  { do: 'accept', who: 'c0', invitation: 0, ...all },
]
const another: Step[] = [
  { do: 'ask-partner', who: 'p0' },
  { do: 'authorize', who: 'r1', invitation: 0, access: false },
  { do: 'ask-customer', who: 'p0', partnership: 0, ...plain },
  { do: 'accept', who: 'c0', invitation: 0, ...all },
]
const ordered: Step[] = [
  ...shared,
  { do: 'order', who: 'p0', relationship: 0, reseller: 'r0' },
  { do: 'suspend-subscription', who: 'p0', subscription: 0 },
]
const administered: Step[] = [
  ...ordered,
  { do: 'ask-administration', who: 'r0', relationship: 0, bundle: 'licences', days: 60, extends: true },
  { do: 'approve', who: 'c0', administration: 0 },
  { do: 'assign-group', who: 'r0', administration: 0, bundle: null },
]
/** Many a story begins where something stands already, else it would mostly tell of what is not there. */
const beginnings = some<Step[][]>([], shared, ordered, administered, [...shared, ...another])

/** A story: who does what to whom, in which order. Numbers are counted from the newest that fits (`resolve`). */
export const stories = (most: number): fc.Arbitrary<Step[]> =>
  fc
    .tuple(beginnings, fc.array(fc.oneof(...kinds), { maxLength: most, size: 'max' }))
    .map(([beginning, rest]) => [...beginning, ...rest])
