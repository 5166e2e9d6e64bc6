import { type ErrorCode, errorStatus } from '#contract/errors.ts'

/** The only error type thrown on purpose. Anything else is a bug and becomes a 500. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly status: number
  readonly details: Record<string, unknown>

  constructor(code: ErrorCode, details: Record<string, unknown> = {}) {
    super(code)
    this.code = code
    this.status = errorStatus[code]
    this.details = details
  }
}

/** A rule broken by one field, with what the sentence about it needs (`limit`, `country`, `values`). */
export type BrokenRule = { rule: string; limit?: number; country?: string; values?: string }

/** Refuses input by field: `{ 'primaryContact.email': { rule: 'free-mail' } }`. */
export function invalidInput(fields: Record<string, BrokenRule>): AppError {
  return new AppError('invalid_input', { fields })
}
