import type { World } from '../../world.ts'
import { password } from '../../world.ts'

export type Company = { name: string; prefix: string; email: string }
export const membershipPassword = password

export const companyOf = (world: World, name: string, word: string): Company => {
  const prefix = `${word}-${world.kiefer.domain.slice(-16, -8)}`
  return { name, prefix, email: `petra.fichte@${prefix}.example` }
}

/** The company's account at the membership site: one partner ID to choose, two that cannot be. */
export async function withMembership({ owner }: World, { prefix }: Company): Promise<void> {
  const mark = String(Number.parseInt(prefix.slice(-8, -3), 16) + 10_000)
  await owner.query(
    `insert into membership_accounts select $1, password_hash from users where password_hash is not null limit 1`,
    [prefix],
  )
  await owner.query(
    `insert into membership_profiles values ($1, $4, 'Fichte Systemhaus', 'DE', true), ($2, $4, 'Fichte Wien', 'AT', true), ($3, $4, 'Fichte alt', 'DE', false)`,
    [`${mark}1`, `${mark}2`, `${mark}3`, prefix],
  )
}
