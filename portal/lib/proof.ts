import type { Problem } from '#contract/errors.ts'
import type { Endpoint } from '#contract/endpoint.ts'
import { ApiError } from './api-error.ts'

type Ask = (problem: Problem) => Promise<boolean>
let react: Ask = async () => false
const asking = new Map<string, Promise<boolean>>()
/** The page on which a person has said "not now"; its reads do not ask again by themselves. */
let declinedOn: string | undefined

/** What to do when the server wants to know again who it is (app/proof-root.tsx). */
export function onProofNeeded(ask: Ask) {
  react = ask
}

/** Whether a refusal can be lifted by proving who it is, or by setting up a second factor. */
export const isAboutProof = (problem: Problem): boolean =>
  problem.code === 'proof_required' || problem.code === 'second_factor_required'

/** Asks the person; of several requests refused at once, one asks for all. */
export function askForProof(problem: Problem): Promise<boolean> {
  const now = asking.get(problem.code)
  if (now) return now
  const answer = react(problem).finally(() => asking.delete(problem.code))
  asking.set(problem.code, answer)
  return answer
}

/** True when the refused request may be sent again, since the person has proved what was missing. */
export async function provedAfter(error: unknown, { method }: Endpoint): Promise<boolean> {
  if (!(error instanceof ApiError) || !isAboutProof(error.problem)) return false
  const page = location.pathname
  if (method === 'GET' && declinedOn === page) return false
  const isProved = await askForProof(error.problem)
  declinedOn = isProved ? undefined : page
  return isProved
}
