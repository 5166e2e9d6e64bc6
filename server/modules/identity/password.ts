import { hash, verify } from '@node-rs/argon2'

/** Argon2id with OWASP's memory and time cost; about 20 ms here. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const hashPassword = (password: string): Promise<string> => hash(password, cost)

/** A real hash of nothing anyone can type, so that unknown names take as long as known ones. */
const nobody = hashPassword(crypto.randomUUID())

/** True when the password fits; unknown people are checked too, so that time tells nothing. */
export async function fits(password: string, stored: string | null | undefined): Promise<boolean> {
  const isRight = await verify(stored ?? (await nobody), password)
  return isRight && Boolean(stored)
}
