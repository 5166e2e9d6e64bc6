import { randomBytes } from 'node:crypto'
import { domainToASCII } from 'node:url'
import validator from 'validator'
import { AppError, invalidInput } from '#server/platform/app-error.ts'
import { type Ctx, inCapacity } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import { isFreeMailDomain } from '#server/platform/rules.ts'
import { type DomainRow, isOwnedElsewhere, listDomains, mostDomains } from './domain-store.ts'

/**
 * Claims a domain (W2g). Several tenants may claim one; the first whose record stands in its DNS owns it
 * (I-43), so a claim blocks nobody.
 */
export async function addDomain(ctx: Ctx, input: { name: string }): Promise<DomainRow> {
  const name = await acceptable(ctx, input.name)
  const organisationId = ctx.actor.organisationId
  const own = await listDomains(ctx.tx, organisationId)
  if (own.some((domain) => domain.name === name)) throw new AppError('already_exists', { name })
  if (own.length >= mostDomains) throw invalidInput({ name: { rule: 'maxItems', limit: mostDomains } })
  const added = await ctx.tx
    .insertInto('domains')
    .values({
      organisation_id: organisationId,
      name,
      token: randomBytes(16).toString('hex'),
      state: 'pending',
      added_by_name: ctx.actor.name,
      added_at: ctx.now,
    })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'name']).doNothing())
    .returningAll()
    .executeTakeFirst()
  if (!added) throw new AppError('already_exists', { name })
  await record(ctx, 'domain.add', { id: added.id, name })
  return added
}

/** The name in lower case and Punycode, or `invalid_input` with the rule it breaks. */
async function acceptable(ctx: Ctx, typed: string): Promise<string> {
  const name = domainToASCII(typed.trim().toLowerCase())
  if (!validator.isFQDN(name)) throw invalidInput({ name: { rule: 'domain-name' } })
  if (isFreeMailDomain(name)) throw invalidInput({ name: { rule: 'free-mail' } })
  const isTaken = await inCapacity(ctx, 'as_identity', (tx) =>
    isOwnedElsewhere(tx, ctx.actor.organisationId, name),
  )
  if (isTaken) throw invalidInput({ name: { rule: 'domain-taken' } })
  return name
}
