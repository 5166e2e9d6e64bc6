import { NewCustomer } from '#contract/new-customers.ts'
import { invalidInput } from '#server/platform/app-error.ts'
import { type Ctx, inCapacity } from '#server/platform/context.ts'
import {
  type Broken,
  checkCompanyName,
  checkPostalCode,
  checkRegistrationId,
  checkState,
  isCountry,
} from '#server/platform/rules.ts'
import { parse } from '#server/platform/validation.ts'
import { findMarket, getOrganisation } from '../identity/index.ts'

/** What was typed, if it makes a customer; else each field with its rule. */
export async function checkNewCustomer(ctx: Ctx, typed: object): Promise<NewCustomer> {
  const filled = Object.fromEntries(Object.entries(typed).filter(([, value]) => String(value).trim() !== ''))
  const input = parse(NewCustomer, filled, false) as NewCustomer
  const broken: Broken = {}
  checkCompanyName(broken, 'organisationName', input.organisationName)
  checkPostalCode(broken, 'postalCode', input.postalCode, input.country)
  checkState(broken, 'state', input)
  checkRegistrationId(broken, 'registrationId', input.registrationId, input.country)
  checkAgreement(broken, input, ctx.now)
  await checkPlace(ctx, broken, input)
  if (Object.keys(broken).length > 0) throw invalidInput(broken)
  return input
}

/** An attestation names who agreed, and no day to come (I-50). */
function checkAgreement(broken: Broken, input: NewCustomer, now: Date): void {
  if (input.agreement !== 'attested') return
  for (const name of ['agreedByName', 'agreedByEmail', 'agreedOn'] as const)
    if (!input[name]) broken[name] = { rule: 'required' }
  if (input.agreedOn && input.agreedOn > now.toISOString().slice(0, 10)) broken['agreedOn'] = { rule: 'past' }
}

/** The provider's region (I-08), and a mailbox that is not the provider's own (W10). */
async function checkPlace(ctx: Ctx, broken: Broken, input: NewCustomer): Promise<void> {
  await inCapacity(ctx, 'as_identity', async (tx) => {
    const own = await getOrganisation(tx, ctx.actor.organisationId)
    const [ours, theirs] = await Promise.all([findMarket(tx, own.country), findMarket(tx, input.country)])
    if (!isCountry(input.country) || !theirs) broken['country'] = { rule: 'country' }
    else if (ours?.region !== theirs.region) broken['country'] = { rule: 'other-region' }
    const domain = input.email.slice(input.email.lastIndexOf('@') + 1).toLowerCase()
    if (domain === own.domain) broken['email'] = { rule: 'partner-domain' }
  })
}
