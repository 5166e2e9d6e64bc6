import type { ErrorCode, Problem } from '#contract/errors.ts'

/** A refusal of the server, or that it could not be reached; pages show it with `<Problem>`. */
export class ApiError extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.code)
    this.problem = problem
  }
}

/** The problem behind anything that was thrown; what is not from the server reads as `internal`. */
export function problemOf(error: unknown): Problem {
  return error instanceof ApiError ? error.problem : ownProblem('internal', 500)
}

/** A problem the browser meets itself, for example a lost connection. */
export function ownProblem(code: ErrorCode, status: number): Problem {
  return { type: 'about:blank', title: code, status, code, requestId: '' }
}

/** True when the error is a refusal with this code. */
export function hasCode(error: unknown, code: ErrorCode): boolean {
  return error instanceof ApiError && error.problem.code === code
}
