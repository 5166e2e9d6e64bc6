import type { Language } from '#contract/common.ts'
import type { ErrorCode, Problem } from '#contract/errors.ts'
import { AppError, type BrokenRule } from './app-error.ts'
import { messagesIn } from './messages.ts'

type Fields = Record<string, BrokenRule>

function sentences(fields: Fields, language: Language): NonNullable<Problem['fields']> {
  const rules = messagesIn(language).rules as Record<string, (broken: BrokenRule) => string>
  const sentence = (broken: BrokenRule) => (rules[broken.rule] ?? rules['pattern'])?.(broken) ?? broken.rule
  return Object.fromEntries(
    Object.entries(fields).map(([field, broken]) => [
      field,
      { rule: broken.rule, message: sentence(broken) },
    ]),
  )
}

/** An error as RFC 9457 tells it, in the reader's language. */
export function problemOf(error: AppError, language: Language, requestId: string): Problem {
  const { fields, ...details } = error.details
  return {
    type: `/problems/${error.code.replaceAll('_', '-')}`,
    title: messagesIn(language).errors[error.code],
    status: error.status,
    code: error.code,
    requestId,
    ...details,
    ...(fields !== undefined && { fields: sentences(fields as Fields, language) }),
  }
}

type Raised = { code?: string; statusCode?: number; message?: string }
const known: Record<string, ErrorCode> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'too_large',
  FST_REQ_FILE_TOO_LARGE: 'too_large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported_media',
  FST_INVALID_MULTIPART_CONTENT_TYPE: 'unsupported_media',
  FST_ERR_RATE_LIMIT: 'too_many_requests',
  /** Raised by a trigger: the organisation may begin nothing new, and lost that right a moment ago. */
  P0051: 'partner_suspended',
  /** Raised by a trigger: a tenant of the partner's own account buys nothing from it (I-07). */
  P0052: 'wrong_organisation',
}
const outages = new Set(['ECONNREFUSED', 'ECONNRESET', '57P01', '57P03', '53300'])

/** Errors of libraries as ours: what the caller did wrong is named, an outage is 503, the rest is a bug (500). */
export function appErrorOf(error: unknown): AppError {
  if (error instanceof AppError) return error
  const { code = '', statusCode = 500, message = '' } = error as Raised
  const ours = known[code]
  if (ours) return new AppError(ours)
  if (outages.has(code) || /Connection terminated|timeout exceeded when trying to connect/.test(message))
    return new AppError('unavailable')
  if (statusCode === 429) return new AppError('too_many_requests')
  if (statusCode >= 400 && statusCode < 500)
    return new AppError('invalid_input', { fields: { body: { rule: 'format' } } })
  return new AppError('internal')
}
